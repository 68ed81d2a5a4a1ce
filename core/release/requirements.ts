import { comma, type Sentence } from '../sentence.ts'
import type { Lane } from './lane.ts'

/** What a release may ask for, in the order of the form. */
export const needCodes = [
  'stated',
  'name',
  'relation',
  'phone',
  'rang',
  'samePhoto',
  'document',
  'holder',
  'letter',
  'count',
  'reaction',
  'second',
] as const
export type NeedCode = (typeof needCodes)[number]
export type Need = Sentence & { readonly need: NeedCode }

export type LaneRule = {
  /** Features that the claimant must have told rightly, from what the notice did not publish. */
  readonly features: number
  readonly asks: ReadonlySet<NeedCode>
}

const rule = (features: number, ...asks: NeedCode[]): LaneRule => ({
  features,
  asks: new Set<NeedCode>(features === 0 ? asks : ['stated', ...asks]),
})

/**
 * Lane by requirement. Sources, by the paper forms and checklists of stations and events:
 * `stated`: claim_item 1, two distinctive proofs for what is worth something (metro staff examination); one for a trifle. Persons:
 * handover_person 1, who comes describes first and is not prompted. · `name`, `phone`: claim voucher, claimant with phone. · `document`:
 * claim_item 2. · `letter`: claim_item 2, a proxy brings letter and the owner's document (Jinhua); not asked for a trifle. · `count`,
 * `second` of cash: custody class cash, counted by two note by note. · `holder`: the paper proves its holder, name and face are compared
 * and no second document is asked (railway counter). · `relation`, `rang`: handover_person 2, the relation is written down and the number
 * rung on the spot. · `samePhoto`: handover_person 3, a photo of today or together on the guardian's phone, or the household register.
 * · `reaction`: handover_person 3. · `second` of persons: handover_person 5, two staff.
 */
export const requirements: Record<Lane, LaneRule> = {
  person: rule(2, 'name', 'relation', 'phone', 'rang', 'samePhoto', 'document', 'letter', 'reaction', 'second'),
  'low-value': rule(1, 'name', 'phone'),
  ordinary: rule(1, 'name', 'phone', 'document', 'letter'),
  valuable: rule(2, 'name', 'phone', 'document', 'letter'),
  cash: rule(2, 'name', 'phone', 'document', 'letter', 'count', 'second'),
  identity: rule(0, 'name', 'phone', 'holder', 'letter'),
  medicine: rule(1, 'name', 'phone', 'document', 'letter'),
  live: rule(2, 'name', 'phone', 'document', 'letter'),
  hazard: rule(2, 'name', 'phone', 'document', 'letter', 'second'),
}

/** What no supervisor's reason stands in for: a name for a person, money counted, and the reaction of who is handed over. */
const firm: Readonly<Partial<Record<Lane, ReadonlySet<NeedCode>>>> = {
  person: new Set<NeedCode>(['name', 'reaction']),
  cash: new Set<NeedCode>(['count']),
}

export const isFirm = (lane: Lane, need: NeedCode): boolean => firm[lane]?.has(need) === true

/** What can still be brought after the handover, and so stays on the list until it was (补签). */
export const makeableNeeds = ['name', 'phone', 'document', 'letter', 'second'] as const
export type MakeableNeed = (typeof makeableNeeds)[number]
export const isMakeable = (need: string): need is MakeableNeed => makeableNeeds.includes(need as MakeableNeed)

export const needNames = {
  stated: { need: 'stated', zh: '来人先说对的特征', en: 'features that the claimant told first' },
  name: { need: 'name', zh: '领取人姓名', en: "the claimant's name" },
  relation: { need: 'relation', zh: '与被认领人的关系', en: 'how the claimant is related to the person' },
  phone: { need: 'phone', zh: '领取人电话', en: "the claimant's phone" },
  rang: { need: 'rang', zh: '当面拨通来人电话', en: "ringing the claimant's phone here" },
  samePhoto: {
    need: 'samePhoto',
    zh: '手机里的当日照片、合影或户口簿',
    en: 'a photo of today or together on their phone, or the household register',
  },
  document: { need: 'document', zh: '证件类型和号码', en: 'a document and its number' },
  holder: { need: 'holder', zh: '证件与本人相符', en: 'the document compared with its holder' },
  letter: { need: 'letter', zh: '委托书和失主证件', en: "the letter of authority and the owner's document" },
  count: { need: 'count', zh: '双人清点的金额和面额', en: 'amount and denominations, counted by two' },
  reaction: { need: 'reaction', zh: '本人见到来人的反应', en: 'how the person met who came' },
  second: { need: 'second', zh: '另一位工作人员确认', en: 'confirmation by a second member of staff' },
} as const satisfies Record<NeedCode, Need>

/** The needs as one list for an error's sentence, in both languages. */
export const needsInWords = (missing: readonly Need[]): { needs: string; needs_en: string; missing: string } => ({
  missing: missing.map(({ need }) => need).join(','),
  needs: missing.map(({ zh }) => zh).join(comma.zh),
  needs_en: missing.map(({ en }) => en).join('; '),
})
