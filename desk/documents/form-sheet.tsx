import type { ReactElement } from 'react'
import type { Signature } from '../../core/contract/claims.ts'
import type { Sentence } from '../../core/sentence.ts'
import type { Form, Row, Signed } from './form.ts'
import { endOf, moment, type Paper, printMark, said } from './paper.ts'
import { SlipCode } from './slip-code.tsx'

type Props = { readonly paper: Paper; readonly form: Form }

/** A form on A5: for each copy a page with the same facts. */
export const FormSheet = ({ paper, form }: Props): ReactElement => (
  <>
    {form.copies.map((copy) => (
      <CopyPage key={copy.en} paper={paper} form={form} copy={copy} />
    ))}
  </>
)

/** A character of Chinese is about as wide as two others. */
const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 1 : 0.5), 0)

/** Long facts are set closer and smaller: the foot and the lines to sign must stay on the sheet. */
function densityOf({ language }: Paper, { timeZone, wide }: Form): string {
  const width = wide.reduce((sum, [, value]) => sum + widthOf(said(language, timeZone, value)), 0)
  if (width > 250) return 'close small'
  return width > 60 ? 'close' : ''
}

const CopyPage = ({ paper, form, copy }: Props & { readonly copy: Sentence }): ReactElement => {
  const say = (sentence: Sentence): string => sentence[paper.language]
  const end = endOf(paper)
  return (
    <section className={`copy ${densityOf(paper, form)}`}>
      <header>
        <h1>{say(form.title)}</h1>
        <p className="issuer">
          {form.venue} {form.desk} <b>{say(copy)}</b>
        </p>
        <div className="identity">
          <div>
            <div className="label">{say(form.numberLabel)}</div>
            <div className="number">{paper.number ?? '—'}</div>
            <div>{moment(paper.language, form.timeZone, form.at, true)}</div>
          </div>
          <SlipCode paper={paper} />
        </div>
      </header>
      <Facts paper={paper} form={form} />
      <p className="declaration">{say(form.declaration)}</p>
      <Signatures paper={paper} form={form} />
      <footer>
        <span>{say(form.foot)}</span>
        <strong>{say(printMark(paper))}</strong>
      </footer>
      {end !== null && <div className="reversed">{say(end)}</div>}
    </section>
  )
}

const Facts = ({ paper, form }: Props): ReactElement => {
  const cells = ([label, value]: Row, span: number): ReactElement[] => [
    <th key="label">{label[paper.language]}</th>,
    <td key="value" colSpan={span}>
      {said(paper.language, form.timeZone, value) || '—'}
    </td>,
  ]
  return (
    <table>
      <tbody>
        {form.pairs.map(([left, right]) => (
          <tr key={left[0].en}>
            {cells(left, 1)}
            {cells(right, 1)}
          </tr>
        ))}
        {form.wide.map((row) => (
          <tr key={row[0].en}>{cells(row, 3)}</tr>
        ))}
      </tbody>
    </table>
  )
}

const Signatures = ({ paper, form }: Props): ReactElement => {
  const filled = (signed: Signed): ReactElement | string => {
    if (signed === 'blank') return ''
    if (signed === 'hand') return paper.drawn === null ? '' : <Drawn signature={paper.drawn} />
    if (signed === 'day') {
      return paper.drawn === null ? '' : moment(paper.language, form.timeZone, form.at, true).split(' ')[0]!
    }
    return badgeWords(signed.badge)[paper.language]
  }
  return (
    <div className="signatures">
      {form.signatures.map(([label, signed]) => (
        <div key={label.en} className="line">
          <span className="label">{label[paper.language]}</span>
          <span>{filled(signed)}</span>
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
