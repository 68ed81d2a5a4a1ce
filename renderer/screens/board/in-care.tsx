import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { reportedAt } from '../../../core/records/late.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { LateChip, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useNow } from '../../hooks/now.ts'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'
import { durationText, minutesSince } from '../../words/time.ts'

/** Found people who are at the desk now, and for how long. */
export function InCare() {
  const words = useWords()
  const { t } = words
  const now = useNow(10_000)
  const where = useWhereWhen()
  const people = useQuery(api.records.active.queryOptions({ input: { kind: 'found-person' } }))
  return (
    <Card title={t('board.inCare')} count={people.data?.length}>
      <Asked query={people} empty={t('board.nobodyInCare')}>
        {(records) => (
          <Rows label={t('board.inCare')}>
            {records.map((record) => (
              <li key={record.id}>
                <Link className="care" data-row to={`/match/${record.id}`}>
                  <Chip tone="green">
                    {t('board.minutesInCare', { clock: durationText(minutesSince(reportedAt(record), now), t) })}
                  </Chip>
                  <LateChip record={record} />
                  <strong>{headline(record, words)}</strong>
                  <span>{looks(record, 3)}</span>
                  <span className="quiet">{where(record)}</span>
                  {record.conflict && <Chip tone="red">{t('record.conflict')}</Chip>}
                </Link>
              </li>
            ))}
          </Rows>
        )}
      </Asked>
    </Card>
  )
}
