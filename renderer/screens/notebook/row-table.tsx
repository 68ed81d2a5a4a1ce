import type { NotebookRow } from '../../../core/contract/notebooks.ts'
import type { FieldName } from '../../../core/records/fields.ts'
import { labelOf } from '../../../core/records/labels.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { useFieldText } from '../../components/field-text.ts'
import { HeadRow } from '../../components/head-row.tsx'
import { useWhere } from '../../components/record-line.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'
import { stampText } from '../../words/time.ts'

/** How a verdict is coloured; its word stands with it. */
export const verdictTones = {
  new: 'green',
  same: 'plain',
  changed: 'blue',
  asks: 'amber',
  refused: 'red',
} as const satisfies Record<string, Tone>

/** Rows of the file by number: what would become of each, how it was read, and what is not right with it. */
export function RowTable({ rows }: { readonly rows: readonly NotebookRow[] }) {
  const { t } = useWords()
  return (
    <div className="notebook-scroll">
      <table className="notebook-table">
        <HeadRow names={[t('notebook.row'), t('notebook.verdict'), t('notebook.read'), t('notebook.notes')]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row" className="figures">
                {row.row}
              </th>
              <td>
                <Chip tone={verdictTones[row.verdict]}>{t(`verdict.row.${row.verdict}`)}</Chip>
              </td>
              <td>{row.record === null ? '–' : <Read record={row.record} />}</td>
              <td>
                <Notes row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Read({ record }: { readonly record: NonNullable<NotebookRow['record']> }) {
  const words = useWords()
  const { t } = words
  const { timeZone } = useDesk()
  const whereOf = useWhere()
  const { fields } = record
  const who = [fields.name, fields.contactName, fields.contactPhone]
  return (
    <>
      <div>
        <strong>{headline(record, words)}</strong> {looks(record, 3)}
      </div>
      <div className="quiet">
        {[stampText(record.at, timeZone), whereOf({ fields }), ...who, t(`state.${record.state}`)]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </>
  )
}

function Notes({ row }: { readonly row: NotebookRow }) {
  const { t, pick } = useWords()
  const text = useFieldText()
  const { known, record } = row
  const value = (fields: NonNullable<NotebookRow['record']>['fields'], name: FieldName): string =>
    text({ fields }, name) ?? t('history.unsaid')
  return (
    <>
      {row.notes.map(({ heading, why }) => (
        <div key={`${heading} ${why.en}`}>
          {heading !== null && `${heading}${t('history.colon')}`}
          {pick(why)}
        </div>
      ))}
      {known !== null && record !== null && (
        <>
          <div className="quiet">{t('notebook.knownAs', { no: known.no })}</div>
          {(Object.keys(known.fields) as FieldName[]).map((name) => (
            <div key={name}>
              {pick(labelOf(name))}
              {t('history.colon')}
              {value(known.fields, name)} → {value(record.fields, name)}
            </div>
          ))}
          {known.state !== record.state && (
            <div>
              {t(`state.${known.state}`)} → {t(`state.${record.state}`)}
            </div>
          )}
        </>
      )}
    </>
  )
}
