import { transform } from 'receiptline'
import type { PaperSize } from '../../core/papers.ts'
import { qrText } from '../../core/slip-number.ts'
import { type Form, rowsOf } from './form.ts'
import { endOf, moment, type Paper, printMark, said } from './paper.ts'
import { badgeWords } from './paper-parts.tsx'

export type RollSize = Extract<PaperSize, `receipt-${string}`>

/** Half-width characters a line, at 12 dots each: what the heads of 80 and 58 mm printers have (576 and 384 dots at 203 dpi). */
export const columnsOf: Record<RollSize, number> = { 'receipt-80': 48, 'receipt-58': 32 }
export const widthOf: Record<RollSize, number> = { 'receipt-80': 80, 'receipt-58': 58 }

/** Words as the markup takes them, whatever signs are in them. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|{}~_"`^\-=]/g, '\\$&')

/** A line across, of hyphens: the drawn one is set in a Japanese code page, which a Chinese printer may read as characters. */
export const rule = (size: RollSize): string => '\\-'.repeat(columnsOf[size])

/** Each copy of a form as receiptline's markup. */
export const receiptCopies = (paper: Paper, form: Form): string[] =>
  form.copies.map((copy) => copyMarkup(paper, form, copy[paper.language]))

/** Copies one after the other with a cut between. */
export const joinCopies = (copies: readonly string[]): string => copies.join('=\n')

/** A form as one roll. */
export const receiptMarkup = (paper: Paper, form: Form): string => joinCopies(receiptCopies(paper, form))

/** Columns that a text takes: two a Chinese character. */
const columnsIn = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)

/** Twice as wide and high where that fits in a line, else only as high: a roll breaks a title in the middle of a word. */
const headSize = (title: string, size: RollSize): string => (2 * columnsIn(title) <= columnsOf[size] ? '^^^' : '^^')

function copyMarkup(paper: Paper, form: Form, copy: string): string {
  const { language, number } = paper
  const label = paper.size === 'receipt-80' ? 10 : 9
  const end = endOf(paper)
  const marks = [
    ...(paper.practice ? [{ zh: '演练 · 作废', en: 'PRACTICE · VOID' }] : []),
    ...(end === null ? [] : [end]),
  ]
  const row = ([name, value]: [string, string]): string => `${plain(name)} |${plain(value) || '—'}`
  return [
    '{width:*}',
    ...marks.map((mark) => `\`${plain(` ${mark[language]} `)}\``),
    `${headSize(form.title[language], paper.size as RollSize)}${plain(form.title[language])}`,
    `${plain([form.venue, form.desk].filter(Boolean).join(' '))}`,
    plain(copy),
    rule(paper.size as RollSize),
    `^^${plain(number ?? '—')}`,
    plain(moment(language, form.timeZone, form.at, true)),
    `{width:${label},*;border:none}`,
    ...rowsOf(form).map(([name, value]) => row([name[language], said(language, form.timeZone, value)])),
    '{width:*}',
    rule(paper.size as RollSize),
    `${plain(form.declaration[language])} |`,
    '',
    ...form.signatures.flatMap(([name, signed]) => signatureMarkup(name[language], signed, paper)),
    ...(number === null ? [] : ['', `{code:${qrText(number, paper.signature)};option:qrcode,4,m}`, '']),
    `${plain(form.foot[language])} |`,
    `"${plain(printMark(paper)[language])}"`,
    '',
  ].join('\n')
}

function signatureMarkup(label: string, signed: Form['signatures'][number][1], paper: Paper): string[] {
  if (signed !== 'blank' && ('dayOf' in signed || 'at' in signed)) return []
  if (signed !== 'blank' && 'badge' in signed) {
    const badge = badgeWords(signed.badge)[paper.language]
    return badge === '' ? [] : [`${plain(label)} ${plain(badge)} |`]
  }
  if (signed !== 'blank' && paper.drawn[signed.hand] !== undefined) {
    return [`${plain(label)} ${paper.language === 'zh' ? '已在屏幕签名' : 'signed on screen'} |`]
  }
  const free = columnsOf[paper.size as RollSize] - [...label].length * 2 - 1
  return ['', `${plain(label)} ${'\\_'.repeat(Math.max(8, free))} |`]
}

/** The roll as a picture of what the printer will set, and its size in millimetres. */
export function receiptPicture(markup: string, size: RollSize): { svg: string; width: number; height: number } {
  const svg = transform(markup, { cpl: columnsOf[size], encoding: 'gb18030', command: 'svg', cutting: true })
  const dots = Number(/height="(\d+)px"/.exec(svg)?.[1] ?? 0)
  return { svg, width: widthOf[size], height: Math.ceil(dots / 8) + 10 }
}
