import type { Sentence } from '../sentence.ts'

/** Why a claimant went away without it, in the order of their keys. */
export const refusalReasons = ['said-wrong', 'no-proof', 'not-entitled', 'two-claimants', 'left', 'other'] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const refusalReasonNames: Record<RefusalReason, Sentence> = {
  'said-wrong': { zh: '特征说不对', en: 'features told wrong' },
  'no-proof': { zh: '没有证件或凭据', en: 'no document, no proof' },
  'not-entitled': { zh: '无权领取', en: 'not entitled' },
  'two-claimants': { zh: '两人争执,已暂停', en: 'two claimants, put on hold' },
  left: { zh: '来人自行离开', en: 'the claimant left' },
  other: { zh: '其他(写明)', en: 'other (say which)' },
}

/** How the child or the elder met who came. */
export const reactions = ['glad', 'calm', 'hesitant', 'afraid'] as const
export type Reaction = (typeof reactions)[number]

export const reactionNames: Record<Reaction, Sentence> = {
  glad: { zh: '高兴、亲近', en: 'glad' },
  calm: { zh: '平静、认得', en: 'calm, knows them' },
  hesitant: { zh: '犹豫', en: 'hesitant' },
  afraid: { zh: '害怕、躲避', en: 'afraid' },
}

/** Any doubt: not handed over, whoever signs (checklist of handing persons over). */
export const isDoubtful = (reaction: Reaction | null): boolean => reaction === 'hesitant' || reaction === 'afraid'

/** What the clerk saw agree on the object in hand, beside what the record says. */
export const inHandChecks = ['mark', 'unlocked', 'contents', 'number'] as const
export type InHandCheck = (typeof inHandChecks)[number]

export const inHandNames: Record<InHandCheck, Sentence> = {
  mark: { zh: '说对实物上的特征', en: 'told a mark seen on it' },
  unlocked: { zh: '当面解锁或拨通本机', en: 'unlocked or rang it here' },
  contents: { zh: '说对里面的东西', en: 'told what is inside' },
  number: { zh: '号码当面对上', en: 'number agreed in hand' },
}
