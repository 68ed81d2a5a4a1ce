import type { ReactElement } from 'react'
import type { Sentence } from '../../core/sentence.ts'
import type { Form, Row } from './form.ts'
import { type Paper, said } from './paper.ts'
import { PaperFoot, PaperHead, Signatures } from './paper-parts.tsx'

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

const CopyPage = ({ paper, form, copy }: Props & { readonly copy: Sentence }): ReactElement => (
  <section className={`copy ${densityOf(paper, form)}`}>
    <PaperHead paper={paper} of={form} copy={copy} label={form.numberLabel} large={paper.number ?? '—'} />
    <Facts paper={paper} form={form} />
    <p className="declaration">{form.declaration[paper.language]}</p>
    <Signatures paper={paper} timeZone={form.timeZone} at={form.at} lines={form.signatures} />
    <PaperFoot paper={paper} foot={form.foot} />
  </section>
)

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
