import type { slipVerdicts } from '../core/contract/slips.ts'
import { isPaper, paperKind } from '../core/papers.ts'
import type { Kind } from '../core/records/kinds.ts'
import type { State } from '../core/records/states.ts'
import type { Sentence } from '../core/sentence.ts'
import { parseQr, parseSlip, qrIsSigned, type SlipFault, type SlipNumber } from '../core/slip-number.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { readRecord } from '../db/records/records.ts'
import { getClaim } from '../db/release/claims.ts'
import { knowsDesk, readSlip, verifySlip } from '../db/release/slips.ts'

export type Verdict = (typeof slipVerdicts)[number]
type Told = { verdict: Verdict; slip: string | null; sentence: Sentence }
export type SlipCheck = Told & { about: About | null }

/** What a paper belongs to. The record is named by number and state alone: whoever may open it is asked again there. */
type About = {
  kind: Sentence
  issuedAt: number
  printed: number
  record: { id: string; no: string; kind: Kind; state: State } | null
}

/**
 * What a scanned QR or a typed number is worth. A QR is proved by its desk's signature, with or without a network; a typed number
 * proves only that it was issued, and another desk's number is `unknown` until that desk's journal is here.
 */
export function checkSlip(db: ReadableDb, text: string, own: string | null): SlipCheck {
  const told = toldOf(db, text, own)
  return { ...told, about: told.slip === null ? null : aboutOf(db, told.slip) }
}

function aboutOf(db: ReadableDb, number: string): About | null {
  const slip = readSlip(db, number)
  if (!slip) return null
  const id = slip.record ?? (slip.claim === null ? null : getClaim(db, slip.claim).find)
  const record = id === null ? null : readRecord(db, id)
  return {
    kind: isPaper(slip.document) ? paperKind(slip.document).name : { zh: '文书', en: 'Paper' },
    issuedAt: slip.issuedAt,
    printed: slip.printed,
    record: record && { id: record.id, no: record.no, kind: record.kind, state: record.state },
  }
}

function toldOf(db: ReadableDb, text: string, own: string | null): Told {
  const qr = parseQr(text)
  if (qr) return checkQr(db, qr, qrIsSigned(qr, verifySlip(db)))
  if (/^\s*RD\d/i.test(text)) return { verdict: 'forged', slip: null, sentence: sentences.forged }
  const typed = parseSlip(text)
  if (!typed.ok) return { verdict: 'unknown', slip: null, sentence: faults[typed.fault] }
  return verdictOf(db, typed, typed.desk === own ? 'forged' : 'unknown')
}

function checkQr(db: ReadableDb, qr: SlipNumber, signed: boolean): Told {
  if (signed) return verdictOf(db, qr, 'genuine')
  const verdict = knowsDesk(db, qr.desk) ? 'forged' : 'unknown'
  return { verdict, slip: qr.number, sentence: sentences[verdict] }
}

/** `unheard` is what a number is that no journal here has. */
function verdictOf(db: ReadableDb, { number }: SlipNumber, unheard: Verdict): Told {
  const slip = readSlip(db, number)
  if (!slip)
    return { verdict: unheard, slip: number, sentence: unheard === 'genuine' ? signedOnly : sentences[unheard] }
  const verdict = slip.reversed ? 'reversed' : slip.voided ? 'void' : slip.printed > 1 ? 'reprinted' : 'genuine'
  return { verdict, slip: number, sentence: sentences[verdict] }
}

const sentences: Record<Verdict, Sentence> = {
  genuine: { zh: '凭证真实有效。请与存根核对内容。', en: 'The slip is genuine. Compare it with the desk copy.' },
  reprinted: {
    zh: '凭证真实,曾补打过。请核对领取人是否持有原件。',
    en: 'The slip is genuine and was reprinted. Ask whether the claimant holds the first print.',
  },
  reversed: {
    zh: '凭证已撤销,不能再用。请联系开出岗位的值班长。',
    en: 'The slip was reversed and is void. Call the supervisor of the desk that issued it.',
  },
  void: {
    zh: '凭证已作废,不能再用。请看登记里的作废原因,需要时重新开一张。',
    en: 'The slip was made void. The record says why; issue a new one where it is needed.',
  },
  forged: {
    zh: '凭证是伪造的:没有开出过,或签名不符。请留下凭证并报告值班长。',
    en: 'The slip is forged: it was never issued, or its signature is wrong. Keep it and tell a supervisor.',
  },
  unknown: {
    zh: '别的岗位开出的凭证,本机还没有它的记录。请扫二维码,或打电话向该岗位核实。',
    en: "Another desk's slip, whose journal is not here yet. Scan its QR, or call that desk.",
  },
}

const signedOnly: Sentence = {
  zh: '签名真实,但本机还没有这张凭证的内容,不知道是否已撤销。请向开出岗位核实。',
  en: "The signature is genuine, but the slip's content is not here yet, so a reversal would not show. Call the desk that issued it.",
}

const faults: Record<SlipFault, Sentence> = {
  malformed: {
    zh: '这不是凭证号。凭证号像 A1-261002-0042-7,请照票面再输一次。',
    en: 'This is not a slip number. It looks like A1-261002-0042-7; type it again as printed.',
  },
  ambiguous: {
    zh: '少了短横,有两种读法。请照票面连短横一起输入。',
    en: 'Without dashes this can be read in two ways. Type it with its dashes as printed.',
  },
  'wrong-check': {
    zh: '校验位不符,可能抄错了一位。请照票面再输一次;票面确是这样就是伪造的。',
    en: 'The check character does not fit; one character may be mistyped. Type it again: if it is printed so, the slip is forged.',
  },
}
