import { Link } from 'react-router'
import type { DoubleView, RecordView } from '../../core/contract/shapes.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { headline } from '../words/records.ts'
import { clockText } from '../words/time.ts'
import { Chip } from './chip.tsx'
import { Key } from './key.tsx'
import { Likely } from './likely.tsx'
import { StateChip } from './record-line.tsx'
import { StandingNote } from './standing-note.tsx'
import { Witnesses } from './witness.tsx'

type Props = {
  readonly double: DoubleView
  readonly to: string
  readonly state?: unknown
  /** The record that it may be, where the list is of no one record. */
  readonly beside?: RecordView
  readonly keyed?: string
}

/** One line for a record of the same kind that is likely the same case: number, booth, when it was taken in, and why. */
export function DoubleRow({ double, to, state, beside, keyed }: Props) {
  const words = useWords()
  const { t } = words
  const { now, timeZone } = useDesk()
  const { record, probability, reasons, reopenedBy } = double
  const from = t('double.from', { desk: record.desk, at: clockText(record.createdAt, now, timeZone) })
  return (
    <li>
      <Link className="candidate candidate-double" data-row to={to} state={state}>
        <span className="row-head">
          <Likely probability={probability} />
          <Chip tone="amber">{t('double.chip')}</Chip>
          <strong>{headline(record, words)}</strong>
          <StateChip record={record} />
          {keyed !== undefined && <Key>{keyed}</Key>}
        </span>
        <span className="row-where">
          {record.no}
          {beside !== undefined && ` ↔ ${beside.no}`} · {from}
        </span>
        <Witnesses reasons={reasons} />
        <StandingNote candidate={{ alsoFor: [], reopenedBy }} />
      </Link>
    </li>
  )
}
