import type { ReactElement } from 'react'
import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { happenedAt } from '../../core/records/late.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { endOf, moment, type Paper } from './paper.ts'
import { whatOf, whereOf } from './record-words.ts'
import { Qr } from './slip-code.tsx'

export const custodyLabelSchema = z.object({
  ...issuerShape,
  record: z.string(),
  what: sentenceSchema,
  where: sentenceSchema,
  foundAt: z.number(),
  /** Where it lies, and the seal on it, where these were said. */
  storage: z.string(),
  seal: z.string(),
})
export type CustodyLabel = z.output<typeof custodyLabelSchema>

/** What is stuck on a find: enough to lay it in its place and find its record, nothing of whom it came from. */
export function custodyLabel(asked: Asked): CustodyLabel {
  const { fields, no } = asked.record
  const hide = proseMask([fields])
  return {
    ...issuerOf(asked),
    record: no,
    what: whatOf(asked.record, hide),
    where: whereOf(fields, asked.zones, hide),
    foundAt: happenedAt(asked.record),
    storage: hide(fields.storage ?? ''),
    seal: hide(fields.sealNumber ?? ''),
  }
}

/** 40 by 30 mm at 203 dpi: nothing thinner than two dots. */
export const custodyLabelCss = `
  .tag { position: relative; width: 40mm; height: 29.8mm; padding: 1.2mm 1.4mm; overflow: hidden; display: grid;
    grid-template-columns: minmax(0, 1fr) 14.4mm; grid-template-rows: auto 1fr auto; column-gap: 1mm; font-size: 6.6pt; line-height: 1.25 }
  .tag .no { grid-column: 1 / 3; font-size: 11pt; font-weight: 700; line-height: 1.15; letter-spacing: .02em; white-space: nowrap }
  .tag .facts { overflow: hidden; overflow-wrap: anywhere }
  .tag .facts b { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 7.4pt; line-height: 1.2 }
  .tag .facts div { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  .tag .qr svg { display: block; width: 15.4mm; height: 15.4mm; margin: -.4mm -.9mm 0 -.1mm }
  .tag .foot { grid-column: 1 / 3; display: flex; justify-content: space-between; gap: 1mm; font-size: 5.6pt; white-space: nowrap }
  .tag .end { position: absolute; inset: 0; display: grid; place-content: center; font-size: 20pt; font-weight: 800; background: #fffc }
`

/**
 * The QR holds the record's number and nothing else: a label is scanned at every stock-taking, on a round bag, by a cheap scanner,
 * so its modules must be wide; what it proves is where a thing belongs, not that it was handed over.
 */
export const LabelSheet = ({ paper, content }: { paper: Paper; content: CustodyLabel }): ReactElement => {
  const { language } = paper
  const end = endOf(paper)
  const lines = [
    moment(language, content.timeZone, content.foundAt, false),
    content.where[language],
    content.storage,
    content.seal === '' ? '' : `${language === 'zh' ? '封签' : 'Seal'} ${content.seal}`,
  ]
  return (
    <section className="tag">
      <div className="no">{content.record}</div>
      <div className="facts">
        <b>{content.what[language]}</b>
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <div key={line}>{line}</div>
          ))}
      </div>
      <Qr text={content.record} />
      <div className="foot">
        <span>{content.desk}</span>
        <span>{paper.number ?? ''}</span>
        {paper.printed > 0 && <span>{language === 'zh' ? `补打${paper.printed}` : `copy ${paper.printed}`}</span>}
      </div>
      {end !== null && <div className="end">{end[language]}</div>}
    </section>
  )
}
