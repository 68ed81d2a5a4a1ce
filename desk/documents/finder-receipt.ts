import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper, maskNumber, maskPhone } from '../../core/privacy.ts'
import { happenedAt } from '../../core/records/late.ts'
import type { Sentence } from '../../core/sentence.ts'
import { type Form, howToCheck } from './form.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { whatOf, whereOf } from './record-words.ts'

export const finderReceiptSchema = z.object({
  ...issuerShape,
  record: z.string(),
  what: sentenceSchema,
  where: sentenceSchema,
  foundAt: z.number().nullable(),
  contents: z.string(),
  /** Yuan; null where it is no cash. */
  amount: z.number().nullable(),
  /** The tail of its own number (IMEI, document). */
  number: z.string(),
  finder: z.string(),
  phone: z.string(),
  /** Whether the finder wants a reward that the owner promised; null where he said nothing. */
  waivesReward: z.boolean().nullable(),
})
export type FinderReceipt = z.output<typeof finderReceiptSchema>

const masked = (value: string | null | undefined, mask: (value: string) => string): string => (value ? mask(value) : '')

/** What the finder takes home as proof, everything personal masked. */
export function finderReceipt(asked: Asked): FinderReceipt {
  const { fields, no } = asked.record
  const hide = proseMask([fields])
  return {
    ...issuerOf(asked),
    record: no,
    what: whatOf(asked.record, hide),
    where: whereOf(fields, asked.zones, hide),
    foundAt: happenedAt(asked.record),
    contents: hide(fields.contents ?? ''),
    amount: fields.amount ?? null,
    number: masked(fields.number, maskNumber),
    finder: masked(fields.contactName, maskNameOnPaper),
    phone: masked(fields.contactPhone, maskPhone),
    waivesReward: fields.waivesReward ?? null,
  }
}

const nothing: Sentence = { zh: '', en: '' }

const wish = (waives: boolean | null): Sentence => {
  if (waives === null) return nothing
  return waives
    ? { zh: '放弃报酬', en: 'waives any reward' }
    : { zh: '保留领取报酬的权利', en: 'keeps the right to a reward' }
}

/** Civil Code, arts. 314, 317 and 318: what becomes of a find, and what its finder may ask for. */
const declaration: Sentence = {
  zh: '今收到拾得人交来上述物品,已当面清点。本岗将依法通知失主或发布招领公告;自公告发布之日起一年内无人认领的,归国家所有(民法典第三百一十八条)。',
  en: 'We have received the item above from its finder and checked it together. We will notify its owner or publish a notice; what nobody claims within a year of the notice falls to the state (Civil Code, art. 318).',
}

export function finderReceiptForm(content: FinderReceipt): Form {
  const { venue, desk, timeZone, at } = content
  return {
    title: { zh: '拾得物品收据', en: "Finder's Receipt" },
    venue,
    desk,
    timeZone,
    at,
    numberLabel: { zh: '收据号', en: 'Receipt number' },
    copies: [
      { zh: '存根联(第一联)', en: 'Desk copy (1 of 2)' },
      { zh: '拾得人联(第二联)', en: "Finder's copy (2 of 2)" },
    ],
    pairs: [
      [
        [{ zh: '物品', en: 'Item' }, content.what],
        [{ zh: '登记编号', en: 'Record' }, content.record],
      ],
      [
        [{ zh: '拾得', en: 'Found at' }, content.where],
        [{ zh: '时间', en: 'Time' }, content.foundAt === null ? '' : { at: content.foundAt }],
      ],
      [
        [{ zh: '拾得人', en: 'Finder' }, content.finder],
        [{ zh: '电话', en: 'Phone' }, content.phone],
      ],
      [
        [{ zh: '现金', en: 'Cash' }, content.amount === null ? '' : `¥${content.amount.toFixed(2)}`],
        [{ zh: '号码', en: 'Number' }, content.number],
      ],
    ],
    wide: [
      [{ zh: '内有', en: 'Contents' }, content.contents],
      [{ zh: '报酬', en: 'Reward' }, wish(content.waivesReward)],
    ],
    declaration,
    signatures: [
      [{ zh: '拾得人签名', en: "Finder's signature" }, 'blank'],
      [{ zh: '日期', en: 'Date' }, 'blank'],
      [{ zh: '经办人', en: 'Received by' }, { badge: content.operator }],
      [{ zh: '复核人', en: 'Confirmed by' }, 'blank'],
    ],
    foot: howToCheck,
  }
}
