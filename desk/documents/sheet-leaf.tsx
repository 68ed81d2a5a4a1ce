import type { ReactElement } from 'react'
import type { Value } from './form.ts'
import { type Paper, said } from './paper.ts'
import { PaperFoot, PaperHead, Signatures } from './paper-parts.tsx'
import { PaperPicture } from './paper-picture.tsx'
import { type Block, byHand, type Sheet } from './sheet.ts'

type Props = { readonly paper: Paper; readonly sheet: Sheet }

/** A sheet on A4; a long list runs on over further pages with its head repeated. */
export const SheetLeaf = ({ paper, sheet }: Props): ReactElement => {
  const { language } = paper
  return (
    <section className={sheet.poster ? 'leaf poster' : 'leaf'}>
      <PaperHead
        paper={paper}
        of={sheet}
        large={sheet.docket}
        small={`${sheet.numberLabel[language]} ${paper.number ?? '—'}`}
      />
      {sheet.blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is drawn once, in this order
        <Piece key={place} block={block} paper={paper} sheet={sheet} />
      ))}
      {sheet.signatures.length > 0 && (
        <Signatures paper={paper} timeZone={sheet.timeZone} at={sheet.at} lines={sheet.signatures} />
      )}
      <PaperFoot paper={paper} foot={sheet.foot} />
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
    const facts = <Facts rows={block.facts} words={words} language={language} />
    if (block.photo == null || paper.photo === null) return facts
    return (
      <div className="beside">
        {facts}
        <PaperPicture photo={paper.photo} caption={block.photo} language={language} />
      </div>
    )
  }
  return <List block={block} words={words} language={language} />
}

type FactsProps = Pick<ListProps, 'words' | 'language'> & { readonly rows: Extract<Block, { facts: unknown }>['facts'] }

const Facts = ({ rows, words, language }: FactsProps): ReactElement => (
  <table className="facts">
    <tbody>
      {rows
        .filter(([, value]) => words(value) !== '')
        .map(([label, value]) => (
          <tr key={label.en}>
            <th>{label[language]}</th>
            <td className={value === byHand ? 'by-hand' : undefined}>{words(value)}</td>
          </tr>
        ))}
    </tbody>
  </table>
)

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
            <td key={block.columns[column]!.en} className={isWhole(value) ? 'whole' : undefined}>
              {words(value) || '—'}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** A moment or a number of the books is read as one piece and never broken. */
const isWhole = (value: Value): boolean =>
  typeof value === 'string' ? /^[0-9A-Z.-]{1,20}$/.test(value) : 'at' in value
