import type { ReactElement } from 'react'
import type { Signature } from '../../core/contract/claims.ts'
import type { Sentence } from '../../core/sentence.ts'
import type { Row, Signed } from './form.ts'
import { endOf, moment, type Paper, printMark, said } from './paper.ts'
import { SlipCode } from './slip-code.tsx'

type Issued = {
  readonly title: Sentence
  readonly venue: string
  readonly desk: string
  readonly timeZone: string
  readonly at: number
}
type HeadProps = {
  readonly paper: Paper
  readonly of: Issued
  /** Which copy it is; none on a sheet. */
  readonly copy?: Sentence
  /** What its number is called; it stands over a number that is large, beside one that is small. */
  readonly label?: Sentence
  /** What stands large over the moment of issue, and what stands small under it. */
  readonly large: string
  readonly small?: string
}

/** The head of every paper of the office: what it is, whose it is, its number and the code to check it by. */
export const PaperHead = ({ paper, of, copy, label, large, small }: HeadProps): ReactElement => {
  const { language } = paper
  return (
    <header>
      <h1>{of.title[language]}</h1>
      <p className="issuer">
        {of.venue} {of.desk} {copy !== undefined && <b>{copy[language]}</b>}
      </p>
      <div className="identity">
        <div>
          {label !== undefined && <div className="label">{label[language]}</div>}
          {large !== '' && <div className="number">{large}</div>}
          {small !== undefined && <div>{small}</div>}
          <div>{moment(language, of.timeZone, of.at, true)}</div>
        </div>
        <SlipCode paper={paper} />
      </div>
    </header>
  )
}

/** The foot: what the reader should know, how often it was printed, and across the paper that it no longer counts. */
export const PaperFoot = ({ paper, foot }: { readonly paper: Paper; readonly foot: Sentence }): ReactElement => {
  const end = endOf(paper)
  return (
    <>
      <footer>
        <span>{foot[paper.language]}</span>
        <strong>{printMark(paper)[paper.language]}</strong>
      </footer>
      {end !== null && <div className="reversed">{end[paper.language]}</div>}
    </>
  )
}

type SignaturesProps = {
  readonly paper: Paper
  readonly timeZone: string
  /** UTC milliseconds of the issue: the day that stands beside a hand. */
  readonly at: number
  readonly lines: readonly (readonly [label: Sentence, signed: Signed])[]
}

/** Lines to be signed, with the hands that were given on the screen. */
export const Signatures = ({ paper, timeZone, at, lines }: SignaturesProps): ReactElement => {
  const filled = (signed: Signed): ReactElement | string => {
    if (signed === 'blank') return ''
    if ('badge' in signed) return badgeWords(signed.badge)[paper.language]
    if ('at' in signed) return moment(paper.language, timeZone, signed.at, true)
    if ('dayOf' in signed)
      return paper.drawn[signed.dayOf] ? moment(paper.language, timeZone, at, true).split(' ')[0]! : ''
    const hand = paper.drawn[signed.hand]
    const by: Row[1] = signed.by ?? ''
    return (
      <>
        {hand !== undefined && <Drawn signature={hand} />}
        <span>{said(paper.language, timeZone, by)}</span>
      </>
    )
  }
  return (
    <div className="signatures">
      {lines.map(([label, signed]) => (
        <div key={label.en} className="line">
          <span className="label">{label[paper.language]}</span>
          <span className="signed">{filled(signed)}</span>
        </div>
      ))}
    </div>
  )
}

/** Who acted, by badge: names of staff stay in the booth. */
export const badgeWords = (badge: string): Sentence =>
  badge === '' ? { zh: '', en: '' } : { zh: `警号 ${badge}`, en: `badge ${badge}` }

const Drawn = ({ signature }: { signature: Signature }): ReactElement => (
  <svg className="drawn" viewBox={`0 0 ${signature.width} ${signature.height}`} aria-hidden="true">
    <path d={signature.strokes.map(strokePath).join('')} vectorEffect="non-scaling-stroke" />
  </svg>
)

/** A dot is a stroke too: a path of no length is drawn round by the line's cap. */
const strokePath = (stroke: Signature['strokes'][number]): string =>
  stroke.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (stroke.length === 1 ? 'h0' : '')

/** Print rules of these parts. Millimetres and points, since it is paper first; what differs stands with the paper. */
export const partsCss = `
  h1 { margin: 0; text-align: center; font-weight: 700 }
  .issuer { margin: 1.5mm 0 0; text-align: center }
  .issuer b { margin-left: .6em }
  .identity { display: flex; justify-content: space-between; align-items: flex-end; margin: 4mm 0 3mm }
  .number { font-weight: 700; font-variant-numeric: tabular-nums }
  .qr svg { display: block }
  .signatures { display: grid; grid-template-columns: 1fr 1fr; break-inside: avoid }
  .line { display: flex; align-items: flex-end; gap: 3mm; height: 10mm; border-bottom: .3mm solid #000; padding-bottom: 1mm }
  .line .label { white-space: nowrap }
  .signed { display: flex; flex: 1; align-items: flex-end; gap: 2mm; min-width: 0; white-space: nowrap }
  .drawn { display: block; flex: 0 1 36mm; min-width: 18mm; height: 12mm; overflow: visible }
  .drawn path { fill: none; stroke: #000; stroke-width: 1.4px; stroke-linecap: round; stroke-linejoin: round }
  footer { display: flex; justify-content: space-between; gap: 4mm; margin-top: auto }
  footer strong { white-space: nowrap }
  .reversed { position: absolute; left: 50%; top: 46%; transform: translate(-50%, -50%) rotate(-18deg); padding: 1mm 8mm;
    border: 1.2mm solid #c00; color: #c00; font-weight: 800; letter-spacing: .1em; white-space: nowrap; opacity: .6 }
`
