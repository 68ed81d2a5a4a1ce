import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper, maskPhone } from '../../core/privacy.ts'
import { subjectOf } from '../../core/records/kinds.ts'
import type { Sentence } from '../../core/sentence.ts'
import { type Form, howToCheck, type Row } from './form.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { whatOf, whereOf } from './record-words.ts'

export const lostReceiptSchema = z.object({
  ...issuerShape,
  subject: z.enum(['person', 'item']),
  record: z.string(),
  what: sentenceSchema,
  where: sentenceSchema,
  lostFrom: z.number().nullable(),
  lostTo: z.number().nullable(),
  reportedAt: z.number(),
  reporter: z.string(),
  phone: z.string(),
  returnWay: z.enum(['collect', 'post', 'proxy']).nullable(),
})
export type LostReceipt = z.output<typeof lostReceiptSchema>

/** What whoever reports takes along, so that any booth finds the report again; everything personal masked. */
export function lostReceipt(asked: Asked): LostReceipt {
  const { fields, no, kind, createdAt } = asked.record
  const hide = proseMask([fields])
  return {
    ...issuerOf(asked),
    subject: subjectOf(kind) === 'person' ? 'person' : 'item',
    record: no,
    what: whatOf(asked.record, hide),
    where: whereOf(fields, asked.zones, hide),
    lostFrom: fields.eventFrom ?? null,
    lostTo: fields.eventTo ?? null,
    reportedAt: fields.reportedAt ?? createdAt,
    reporter: fields.contactName ? maskNameOnPaper(fields.contactName) : '',
    phone: fields.contactPhone ? maskPhone(fields.contactPhone) : '',
    returnWay: fields.returnWay ?? null,
  }
}

const returnWays: Record<NonNullable<LostReceipt['returnWay']>, Sentence> = {
  collect: { zh: '自取', en: 'collected in person' },
  post: { zh: '邮寄(到付)', en: 'by post, paid on delivery' },
  proxy: { zh: '委托代领', en: 'collected by a proxy' },
}

/** Personal Information Protection Law, art. 17: what becomes of the data is told in plain words. */
const declarations: Record<LostReceipt['subject'], Sentence> = {
  item: {
    zh: '您的报失已登记。凭本回执或登记编号可在任一警务亭查询;找到后按所留电话联系您,领取时请带有效证件。您的个人信息只用于查找和返还,保存期满即清除。',
    en: 'Your loss is on record. Any booth finds it by this receipt or the record number. We will ring the phone you left; bring a document to collect it. Your data serve the search and the return only and are erased when their time is over.',
  },
  person: {
    zh: '走失情况已登记,正在查找。请保持电话畅通,不要独自走远;有新线索(照片、衣着、去向)请随时告知任一警务亭或拨打 110。您的个人信息只用于查找,保存期满即清除。',
    en: 'The report is on record and the search is on. Keep your phone free and stay near. Tell any booth, or 110, whatever you learn: pictures, clothes, where they went. Your data serve the search only and are erased when their time is over.',
  },
}

const moment = (at: number | null): Row[1] => (at === null ? '' : { at })

export function lostReceiptForm(content: LostReceipt): Form {
  const { venue, desk, timeZone, at } = content
  const person = content.subject === 'person'
  return {
    title: person
      ? { zh: '走失登记回执', en: 'Missing-Person Receipt' }
      : { zh: '报失回执', en: 'Lost-Report Receipt' },
    venue,
    desk,
    timeZone,
    at,
    numberLabel: { zh: '回执号', en: 'Receipt number' },
    copies: [
      { zh: '存根联(第一联)', en: 'Desk copy (1 of 2)' },
      { zh: '报案人联(第二联)', en: "Reporter's copy (2 of 2)" },
    ],
    pairs: [
      [
        [person ? { zh: '走失人', en: 'Missing' } : { zh: '物品', en: 'Item' }, content.what],
        [{ zh: '登记编号', en: 'Record' }, content.record],
      ],
      [
        [person ? { zh: '最后见到', en: 'Last seen' } : { zh: '丢失地点', en: 'Lost at' }, content.where],
        [{ zh: '登记时间', en: 'Reported' }, { at: content.reportedAt }],
      ],
      [
        [person ? { zh: '见到时间', en: 'Seen from' } : { zh: '最早丢失', en: 'Lost from' }, moment(content.lostFrom)],
        [person ? { zh: '最晚', en: 'Until' } : { zh: '发现丢失', en: 'Noticed' }, moment(content.lostTo)],
      ],
      [
        [{ zh: '报案人', en: 'Reporter' }, content.reporter],
        [{ zh: '电话', en: 'Phone' }, content.phone],
      ],
    ],
    wide: person
      ? []
      : [[{ zh: '返还方式', en: 'Return' }, content.returnWay === null ? '' : returnWays[content.returnWay]]],
    declaration: declarations[content.subject],
    signatures: [
      [{ zh: '报案人签名', en: "Reporter's signature" }, 'blank'],
      [{ zh: '日期', en: 'Date' }, 'blank'],
      [{ zh: '经办人', en: 'Registered by' }, { badge: content.operator }],
    ],
    foot: howToCheck,
  }
}
