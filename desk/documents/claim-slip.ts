import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import type { Sentence } from '../../core/sentence.ts'
import type { ClaimSlipContent } from './claim-slip-content.ts'
import { type Form, howToCheck, type Row } from './form.ts'

export const claimSlipSchema: z.ZodType<ClaimSlipContent> = z.object({
  subject: z.enum(['person', 'item']),
  venue: z.string(),
  desk: z.string(),
  timeZone: z.string(),
  at: z.number(),
  find: z.string(),
  report: z.string().nullable(),
  what: sentenceSchema,
  where: sentenceSchema,
  foundAt: z.number().nullable(),
  claimant: z.string(),
  phone: z.string(),
  relation: sentenceSchema,
  document: sentenceSchema,
  verified: z.union([z.string(), sentenceSchema]),
  belongings: z.string(),
  kept: sentenceSchema.optional(),
  operator: z.string(),
  witness: z.string(),
})

// Straight apostrophes: the Chinese font draws the other one as wide as a character, on paper too.
export const claimSlipForm = (content: ClaimSlipContent): Form => {
  const person = content.subject === 'person'
  const { venue, desk, timeZone, at } = content
  return {
    title: person ? { zh: '交接凭证', en: 'Handover Slip' } : { zh: '认领凭证', en: 'Claim Slip' },
    venue,
    desk,
    timeZone,
    at,
    numberLabel: { zh: '凭证号', en: 'Slip number' },
    copies: [
      { zh: '存根联(第一联)', en: 'Desk copy (1 of 2)' },
      { zh: '领取人联(第二联)', en: "Claimant's copy (2 of 2)" },
    ],
    pairs: pairsOf(content, person),
    wide: [
      [{ zh: '核验', en: 'Verified' }, content.verified],
      [{ zh: '随物', en: 'With it' }, content.belongings],
      ...(content.kept === undefined ? [] : [[{ zh: '未交', en: 'Kept here' }, content.kept] satisfies Row]),
    ],
    declaration: declarations[content.subject],
    signatures: [
      [{ zh: '领取人签名', en: "Claimant's signature" }, { hand: 'claimant' }],
      [{ zh: '日期', en: 'Date' }, { dayOf: 'claimant' }],
      [{ zh: '经办人', en: 'Handed over by' }, { badge: content.operator }],
      [{ zh: '复核人', en: 'Confirmed by' }, { badge: content.witness }],
    ],
    foot: howToCheck,
  }
}

function pairsOf(content: ClaimSlipContent, person: boolean): (readonly [Row, Row])[] {
  const numbers = content.report === null ? content.find : `${content.find} / ${content.report}`
  return [
    [
      [person ? { zh: '被领人', en: 'Person' } : { zh: '物品', en: 'Item' }, content.what],
      [{ zh: '登记编号', en: 'Record' }, numbers],
    ],
    [
      [person ? { zh: '发现', en: 'Found at' } : { zh: '拾得', en: 'Found at' }, content.where],
      [{ zh: '时间', en: 'Time' }, content.foundAt === null ? '' : { at: content.foundAt }],
    ],
    [
      [{ zh: '领取人', en: 'Claimant' }, content.claimant],
      [{ zh: '证件', en: 'Document' }, content.document],
    ],
    [
      [{ zh: '电话', en: 'Phone' }, content.phone],
      [{ zh: '关系', en: 'Relation' }, content.relation],
    ],
  ]
}

const declarations: Record<ClaimSlipContent['subject'], Sentence> = {
  item: {
    zh: '领取人声明:上述物品系本人所有(或受所有人委托代领),经当面清点无误。如有冒领,愿承担法律责任。',
    en: 'I declare that the item above is mine (or that its owner sent me), and that it was checked in my presence. I am liable for a false claim.',
  },
  person: {
    zh: '领取人声明:本人系上述人员的监护人、亲属或受其委托,已当面核对并安全接回。如有冒领,愿承担法律责任。',
    en: 'I declare that I am the guardian or a relative of the person above, or sent by them, and that the person is safely with me. I am liable for a false claim.',
  },
}
