import { Link } from 'react-router'
import type { ClockView } from '../../../core/contract/notices.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { reportedAt } from '../../../core/records/late.ts'
import { Chip } from '../../components/chip.tsx'
import { Rows } from '../../components/rows.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { clockText, dayText } from '../../words/time.ts'

export type ShelfRow = {
  readonly record: RecordView
  readonly clock: ClockView
  /** What lies in it and is not due yet. */
  readonly inside: readonly { readonly no: string; readonly due: string | null }[]
}

/** Finds with their dates, each a link to its record, where its own steps are. */
export function Shelf({ rows, label }: { readonly rows: readonly ShelfRow[]; readonly label: string }) {
  const words = useWords()
  const { timeZone } = useDesk()
  return (
    <Rows label={label}>
      {rows.map(({ record, clock, inside }) => (
        <li key={record.id}>
          <Link className="row" data-row to={`/record/${record.id}`}>
            <span className="row-head">
              <strong>{headline(record, words)}</strong>
              <span className="row-no">{record.no}</span>
              {record.conflict && <Chip tone="red">{words.t('record.conflict')}</Chip>}
            </span>
            <span className="legal-dates">
              <ClockText clock={clock} />
              {inside.map(({ no, due }) => (
                <Chip key={no} tone="amber">
                  {due === null
                    ? words.t('legal.insideUnnoticed', { no })
                    : words.t('legal.insideLater', { no, day: due })}
                </Chip>
              ))}
            </span>
            <span className="row-where">
              {words.t('legal.received', { day: dayText(reportedAt(record), timeZone) })}
              {record.fields.storage != null && ` · ${record.fields.storage}`}
            </span>
          </Link>
        </li>
      ))}
    </Rows>
  )
}

/** The dates of one find in words: until when it may be claimed, from when it is due. */
export function ClockText({ clock }: { readonly clock: ClockView }) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const { notice, through, due, perishableBy } = clock
  return (
    <>
      {perishableBy !== null && (
        <Chip tone="red">{t('legal.perishableBy', { at: clockText(perishableBy, now, timeZone) })}</Chip>
      )}
      {notice === null || through === null || due === null ? (
        <Chip tone="amber">{t('legal.noNotice')}</Chip>
      ) : (
        <>
          <Chip tone={clock.section === 'due' ? 'red' : clock.section === 'soon' ? 'amber' : 'green'}>
            {t(clock.section === 'due' ? 'legal.ended' : 'legal.through', { day: through })}
          </Chip>
          <span>{t('legal.due', { day: due })}</span>
          {clock.moved && <Chip>{t('legal.moved')}</Chip>}
          {clock.provisional && <Chip tone="amber">{t('legal.provisional', { year: through.slice(0, 4) })}</Chip>}
          <span className="quiet">{t('legal.noticed', { number: notice.number, day: notice.day })}</span>
        </>
      )}
    </>
  )
}
