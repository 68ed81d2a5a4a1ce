import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import type { Signature } from '../../core/contract/claims.ts'
import type { PaperName, PaperSize } from '../../core/papers.ts'
import type { Sentence } from '../../core/sentence.ts'
import { type Hand, isSentence, type Value } from './form.ts'
import type { Language } from './page.tsx'

dayjs.extend(utc)
dayjs.extend(timezone)

/** The picture that a paper shows, a JPEG in base64, or why it shows none though it was issued with one. */
export type PaperPhoto = { readonly jpeg: string; readonly veiled: boolean } | 'gone' | 'no-leave'

/** One paper on its way to a preview or a printer: what it says, and how it stands. */
export type Paper<C = unknown> = {
  readonly kind: PaperName
  /** null in a preview: a number is given out when it is printed. */
  readonly number: string | null
  /** Ed25519 of the number by the desk that issued it, base64url. */
  readonly signature: string
  readonly content: C
  /** Hands that were given on the screen; kept with their step, never with the content, and gone once erased. */
  readonly drawn: Readonly<Partial<Record<Hand, Signature>>>
  /** From the photo file at every drawing, never kept with the content: an erasure reaches it. null on a paper without. */
  readonly photo: PaperPhoto | null
  /** Prints before this one. */
  readonly printed: number
  readonly standing: 'valid' | 'reversed' | 'void'
  readonly language: Language
  readonly size: PaperSize
  readonly practice: boolean
  readonly fontBase: string
}

/** A moment as an office writes it, in the venue's time. */
export function moment(language: Language, timeZone: string, at: number, year: boolean): string {
  const form = { zh: year ? 'YYYY年M月D日 HH:mm' : 'M月D日 HH:mm', en: year ? 'YYYY-MM-DD HH:mm' : 'MM-DD HH:mm' }
  return dayjs(at).tz(timeZone).format(form[language])
}

/** A value in the paper's language. */
export function said(language: Language, timeZone: string, value: Value): string {
  if (typeof value === 'string') return value
  return isSentence(value) ? value[language] : moment(language, timeZone, value.at, true)
}

export const printMark = ({ number, printed }: Pick<Paper, 'number' | 'printed'>): Sentence => {
  if (number === null) return { zh: '预览,打印时编号', en: 'Preview; numbered when printed' }
  return printed === 0
    ? { zh: '首次打印', en: 'First print' }
    : { zh: `补打第 ${printed} 次`, en: `Reprint ${printed}` }
}

/** What is written across a paper that no longer counts; null for one that does. */
export const endOf = ({ standing }: Pick<Paper, 'standing'>): Sentence | null => {
  if (standing === 'reversed') return { zh: '已撤销', en: 'REVERSED' }
  return standing === 'void' ? { zh: '已作废', en: 'VOID' } : null
}
