import type { Sentence } from './sentence.ts'

/** What came of an attempt to reach somebody who went home, by the key that answers it. */
export const contactOutcomes = [
  'reached',
  'no-answer',
  'wrong-number',
  'will-come',
  'wants-post',
  'message-sent',
] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

/** What is to be done next about it. */
export const contactSteps = ['ring', 'message', 'expect', 'post'] as const
export type ContactStep = (typeof contactSteps)[number]

/** Whose number was tried: the one who reported, the person's own, or one that somebody told. */
export const contactNumbers = ['contactPhone', 'ownPhone', 'other'] as const
export type ContactNumber = (typeof contactNumbers)[number]

const hour = 60 * 60_000
const day = 24 * hour

export type NextStep = { readonly step: ContactStep; readonly inMs: number }

/**
 * What to do next unless the clerk says otherwise: nobody answers in a stadium, so it is tried again soon, and after the third time on
 * another day; who said he would come is expected within a day. Null where nothing waits: told is told, and a wrong number rings no better.
 */
export function proposedNext(outcome: ContactOutcome, earlier: number): NextStep | null {
  switch (outcome) {
    case 'no-answer':
      return { step: 'ring', inMs: earlier < 2 ? 2 * hour : day }
    case 'message-sent':
      return { step: 'ring', inMs: day }
    case 'will-come':
      return { step: 'expect', inMs: day }
    case 'wants-post':
      return { step: 'post', inMs: day }
    case 'reached':
    case 'wrong-number':
      return null
  }
}

/** When the next attempt may be, from now, in the order of the choices; ms. */
export const nextDelays = [hour, 2 * hour, day, 3 * day] as const

export const outcomeNames: Record<ContactOutcome, Sentence> = {
  reached: { zh: '已接通', en: 'reached' },
  'no-answer': { zh: '没人接', en: 'no answer' },
  'wrong-number': { zh: '号码不对', en: 'wrong number' },
  'will-come': { zh: '会来取', en: 'will come' },
  'wants-post': { zh: '要求邮寄', en: 'wants it posted' },
  'message-sent': { zh: '已发短信', en: 'message sent' },
}

export const stepNames: Record<ContactStep, Sentence> = {
  ring: { zh: '再打电话', en: 'ring again' },
  message: { zh: '发短信', en: 'send a message' },
  expect: { zh: '等本人来取', en: 'expect them here' },
  post: { zh: '办邮寄', en: 'post it' },
}

export type Called = {
  /** What it is, by its category; null where nobody said. */
  readonly category: Sentence | null
  /** The record's number, which its owner has on paper. */
  readonly no: string
  readonly side: 'report' | 'find'
  readonly venue: string
  readonly desk: string
  /** Last day on which it may be claimed, YYYY-MM-DD; null where no notice counts yet. */
  readonly until: string | null
}

const thing: Sentence = { zh: '物品', en: 'item' }

/** As within a sentence: Umbrella is umbrella, ID card stays. */
const plain = (en: string): string => (/^[A-Z][a-z]/.test(en) ? en[0]!.toLowerCase() + en.slice(1) : en)

/**
 * The text to send. It tells nothing that its reader does not know: what kind of thing, its number, where to come, until when. No name, no
 * mark, no place of storage; and since such messages are imitated, that nobody is asked for money or a code.
 */
export function messageTo({ category, no, side, venue, desk, until }: Called): Sentence {
  const { zh, en } = category ?? thing
  const what: Sentence =
    side === 'report'
      ? {
          zh: `您报失的${zh}(登记号 ${no})可能已找到`,
          en: `What you reported lost (${plain(en)}, no. ${no}) may have been found`,
        }
      : {
          zh: `这里有一件${zh}(登记号 ${no})可能是您的`,
          en: `We hold something that may be yours (${plain(en)}, no. ${no})`,
        }
  const by: Sentence =
    until === null ? { zh: '请', en: '' } : { zh: `请在 ${until} 前(含当日)`, en: ` by ${until} (that day included)` }
  const where: Sentence = {
    zh: [venue, desk].filter((part) => part !== '').join(''),
    en: [desk, venue].filter((part) => part !== '').join(', '),
  }
  return {
    zh: `${what.zh}。${by.zh}带本人证件到${where.zh}核对领取。我们不会要您转账,也不会问验证码。`,
    en: `${what.en}. Please come to ${where.en}${by.en} with your identity document to claim it. We never ask for money or for a code.`,
  }
}
