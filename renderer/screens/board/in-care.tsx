import { memo } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { reportedAt } from '../../../core/records/late.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { LateChip, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useActive } from '../../hooks/active.ts'
import { useInSight } from '../../hooks/in-sight.ts'
import { useTold } from '../../hooks/now.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'
import { durationText, minutesSince } from '../../words/time.ts'

/** Found people who are at the desk now, and for how long. */
export function InCare() {
  const { t } = useWords()
  const { operator } = useDesk()
  const registers = mayDo(operator.role, 'records.create')
  const people = useActive('found-person')
  return (
    <Card title={t('board.inCare')} count={people.data?.length}>
      <Asked query={people} empty={t(registers ? 'board.nobodyInCareHow' : 'board.nobodyInCare')}>
        {(records) => <People records={records} />}
      </Asked>
    </Card>
  )
}

function People({ records }: { readonly records: readonly RecordView[] }) {
  const { t } = useWords()
  const { shown, end } = useInSight(records)
  return (
    <>
      <Rows label={t('board.inCare')}>
        {shown.map((record) => (
          <Person key={record.id} record={record} />
        ))}
      </Rows>
      <div ref={end} />
    </>
  )
}

const Person = memo(function Person({ record }: { readonly record: RecordView }) {
  const words = useWords()
  const { t } = words
  const clock = useTold((now) => durationText(minutesSince(reportedAt(record), now), t), 10_000)
  const where = useWhereWhen()
  return (
    <li>
      <Link className="care" data-row to={`/match/${record.id}`}>
        <Chip tone="green">{t('board.minutesInCare', { clock })}</Chip>
        <LateChip record={record} />
        <strong>{headline(record, words)}</strong>
        <span>{looks(record, 3)}</span>
        <span className="quiet">{where(record)}</span>
        {record.stopped && <Chip tone="red">{t('record.stopped')}</Chip>}
        {record.conflict && <Chip tone="red">{t('record.conflict')}</Chip>}
      </Link>
    </li>
  )
})
