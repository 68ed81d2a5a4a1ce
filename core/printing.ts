import { isReceipt, type PaperSize } from './papers.ts'
import type { Sentence } from './sentence.ts'

/** Ways to a printer. `system` is the operating system's own, for sheets and labels; the others take a receipt's bytes as they are. */
export const connectionWays = ['network', 'device', 'windows', 'cups', 'system'] as const

export type Connection =
  | { readonly way: 'network'; readonly host: string; readonly port: number }
  | { readonly way: 'device'; readonly path: string }
  | { readonly way: 'windows'; readonly share: string }
  | { readonly way: 'cups'; readonly queue: string }
  | { readonly way: 'system'; readonly queue: string }

/**
 * What a receipt printer can set by itself: all characters of GB 18030, those of GBK (what is not in it is printed as 〓 and the slip
 * says so), or none, so that it is sent a picture.
 */
export const alphabets = ['gb18030', 'gbk', 'bitmap'] as const
export type Alphabet = (typeof alphabets)[number]

export type Printer = {
  readonly id: string
  readonly name: string
  readonly connection: Connection
  readonly paper: PaperSize
  readonly alphabet: Alphabet
  readonly cutter: boolean
  /** How often each receipt comes out where the clerk asks for one. */
  readonly copies: number
}

/** A printer that the desk itself writes to. */
export const isRaw = ({ connection }: Pick<Printer, 'connection'>): boolean => connection.way !== 'system'

/** Raw printers take receipts alone: label printers speak other languages, and sheets are drawn by the browser. */
export const printable = (way: Connection['way'], paper: PaperSize): boolean => way === 'system' || isReceipt(paper)

/** `sending` is a job that a printer is getting now, `unsure` one during which the program ended: only a look at the paper tells. */
export const jobStates = ['waiting', 'sending', 'unsure', 'printed', 'discarded'] as const
export type JobState = (typeof jobStates)[number]

/** Why a printer did not take a job. */
export const printFaults = [
  'unreachable',
  'refused',
  'broken-off',
  'silent',
  'no-device',
  'no-right',
  'spooler',
  'no-paper-left',
  'other',
] as const
export type PrintFault = (typeof printFaults)[number]

/** Where a printer has no glyph for a character; 〓 (U+3013) is what Chinese printing puts for a character that is missing. */
export const missingMark = '〓'

/** Said on the slip itself, so that nobody takes the mark for part of a name. */
export const missingNote: Sentence = {
  zh: '〓 处为打印机没有的字,以登记内容为准。',
  en: '〓 stands for a character this printer lacks; the record has it.',
}

const longest = 60_000

/** Milliseconds until a job is tried again after so many failures: 2, 4, 8 … seconds, at most a minute. */
export const restAfter = (tries: number): number => Math.min(longest, 1_000 * 2 ** Math.max(1, tries))
