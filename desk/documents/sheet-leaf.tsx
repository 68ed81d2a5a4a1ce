import type { ReactElement } from 'react'
import type { Value } from './form.ts'
import { badgeWords } from './form-sheet.tsx'
import { endOf, moment, type Paper, printMark, said } from './paper.ts'
import type { Block, Sheet } from './sheet.ts'
import { SlipCode } from './slip-code.tsx'

type Props = { readonly paper: Paper; readonly sheet: Sheet }

/** A sheet on A4; a long list runs on over further pages with its head repeated. */
export const SheetLeaf = ({ paper, sheet }: Props): ReactElement => {
  const { language } = paper
  const end = endOf(paper)
  return (
    <section className={sheet.poster ? 'leaf poster' : 'leaf'}>
      <header>
        <h1>{sheet.title[language]}</h1>
        <p className="issuer">
          {sheet.venue} {sheet.desk}
        </p>
        <div className="identity">
          <div>
            {sheet.docket !== '' && <div className="number">{sheet.docket}</div>}
            <div>
              {sheet.numberLabel[language]} {paper.number ?? '—'}
            </div>
            <div>{moment(language, sheet.timeZone, sheet.at, true)}</div>
          </div>
          <SlipCode paper={paper} />
        </div>
      </header>
      {sheet.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once, in this order
        <Piece key={place} block={block} paper={paper} sheet={sheet} />
      ))}
      {sheet.signatures.length > 0 && (
        <div className="signatures">
          {sheet.signatures.map(([label, signed]) => (
            <div key={label.en} className="line">
              <span className="label">{label[language]}</span>
              <span>{typeof signed === 'object' ? badgeWords(signed.badge)[language] : ''}</span>
            </div>
          ))}
        </div>
      )}
      <footer>
        <span>{sheet.foot[language]}</span>
        <strong>{printMark(paper)[language]}</strong>
      </footer>
      {end !== null && <div className="reversed">{end[language]}</div>}
    </section>
  )
}

const Piece = ({ block, paper, sheet }: Props & { readonly block: Block }): ReactElement => {
  const { language } = paper
  const words = (value: Value): string => said(language, sheet.timeZone, value)
  if ('big' in block) return <div className="big">{words(block.big)}</div>
  if ('head' in block) return <h2>{block.head[language]}</h2>
  if ('text' in block) return <p className="text">{block.text[language]}</p>
  if ('facts' in block) {
    return (
      <table className="facts">
        <tbody>
          {block.facts
            .filter(([, value]) => words(value) !== '')
            .map(([label, value]) => (
              <tr key={label.en}>
                <th>{label[language]}</th>
                <td>{words(value)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    )
  }
  return <List block={block} words={words} language={language} />
}

type ListProps = {
  readonly block: Extract<Block, { columns: unknown }>
  readonly words: (value: Value) => string
  readonly language: 'zh' | 'en'
}

const List = ({ block, words, language }: ListProps): ReactElement => (
  <table className="list">
    <thead>
      <tr>
        <th>{language === 'zh' ? '序号' : 'No.'}</th>
        {block.columns.map((column) => (
          <th key={column.en}>{column[language]}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {block.rows.length === 0 && (
        <tr>
          <td className="empty" colSpan={block.columns.length + 1}>
            {block.empty[language]}
          </td>
        </tr>
      )}
      {block.rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once, in this order
        <tr key={place}>
          <td>{place + 1}</td>
          {row.map((value, column) => (
            <td key={block.columns[column]!.en}>{words(value) || '—'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
