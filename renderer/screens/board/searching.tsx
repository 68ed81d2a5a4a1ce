import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isLate, reportedAt } from '../../../core/records/late.ts'
import { api } from '../../api.ts'
import { Alarm } from '../../components/alarm.tsx'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { CloseDialog } from '../../components/close-dialog.tsx'
import { Key } from '../../components/key.tsx'
import { StateChip, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useNow } from '../../hooks/now.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'
import { clockText, elapsed } from '../../words/time.ts'
import { byUrgency, isSmall, isUrgent, lastSeen, urgencyOf } from '../../words/urgency.ts'

/** People being looked for, the clock since they were last seen as the largest thing on the board. */
export function Searching() {
  const { t } = useWords()
  const now = useNow()
  const missing = useQuery(api.records.active.queryOptions({ input: { kind: 'missing-person' } }))
  const { operator } = useDesk()
  const [closing, setClosing] = useState<RecordView | null>(null)
  const may = mayDo(operator.role, 'records.close')
  const closeOf = (record: RecordView) =>
    may && record.mergedInto === null && !record.conflict ? () => setClosing(record) : undefined
  // The one the clerk stands on, else the one at the top: what it is stands in the question.
  const pick = () => {
    const here = document.activeElement?.closest('[data-record]')?.getAttribute('data-record')
    const records = byUrgency(missing.data ?? [], now)
    const record = records.find(({ id }) => id === here) ?? records[0]
    if (record !== undefined) closeOf(record)?.()
  }
  useKeys({ q: may ? pick : undefined })
  return (
    <Card title={t('board.searching')} count={missing.data?.length} tone="red" aside={t('board.searchingAside')}>
      <Asked query={missing} empty={t('board.nobodyMissing')}>
        {(records) => (
          <Rows label={t('board.searching')}>
            {byUrgency(records, now).map((record) => (
              <Case key={record.id} record={record} now={now} close={closeOf(record)} />
            ))}
          </Rows>
        )}
      </Asked>
      {closing !== null && <CloseDialog record={closing} close={() => setClosing(null)} />}
    </Card>
  )
}

type Props = { readonly record: RecordView; readonly now: number }
type CaseProps = Props & { readonly close: (() => void) | undefined }

function Case({ record, now, close }: CaseProps) {
  const words = useWords()
  const { t } = words
  const where = useWhereWhen()
  return (
    <li className={isUrgent(record, now) ? 'case case-urgent' : 'case'} data-record={record.id}>
      <Clock record={record} now={now} />
      <Link className="case-text" data-row to={`/record/${record.id}`}>
        <span className="row-head">
          <strong>{headline(record, words)}</strong>
          <Marks record={record} now={now} />
          <span className="row-no">{record.no}</span>
        </span>
        <span className="row-look">{looks(record)}</span>
        <span className="row-where">
          {t('board.lastSeen', { where: where(record) })}
          {record.fields.contactPhone != null && ` · ${t('board.contact', { phone: record.fields.contactPhone })}`}
        </span>
      </Link>
      <div className="case-acts">
        <Link className="case-next" to={`/match/${record.id}`}>
          {t('action.compare')}
        </Link>
        {close !== undefined && (
          <button type="button" className="case-next" onClick={close}>
            {t('record.close')} <Key>Q</Key>
          </button>
        )}
      </div>
    </li>
  )
}

function Clock({ record, now }: Props) {
  const { t } = useWords()
  if (isLate(record)) return <LateClock record={record} />
  const since = elapsed(now - lastSeen(record))
  const reported = elapsed(now - record.createdAt)
  return (
    <div className={`clock clock-${urgencyOf(record, now)}`}>
      <span className={since.days > 0 ? 'clock-time clock-days' : 'clock-time'}>
        {since.days > 0 ? t('board.days', { days: since.days, clock: since.clock }) : since.clock}
      </span>
      <span className="clock-note">
        {t('board.reported', {
          clock: reported.days > 0 ? t('board.days', reported) : reported.clock,
        })}
      </span>
    </div>
  )
}

/** No clock runs for what was entered from paper: only the day it was. */
function LateClock({ record }: Pick<Props, 'record'>) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  return (
    <div className="clock">
      <span className="clock-old">{record.imported ? t('record.imported') : t('late.word')}</span>
      <span className="clock-note">{clockText(reportedAt(record), now, timeZone)}</span>
    </div>
  )
}

function Marks({ record, now }: Props) {
  const { t } = useWords()
  const { ageGroup, health } = record.fields
  return (
    <>
      {isUrgent(record, now) && <Alarm>{t('urgent.word')}</Alarm>}
      {urgencyOf(record, now) === 'danger' && <Chip tone="red">{t('board.danger')}</Chip>}
      {isSmall(record) && <Chip tone="amber">{t('board.small')}</Chip>}
      {ageGroup === 'elder' && <Chip tone="amber">{t('ageGroup.elder')}</Chip>}
      {health != null && <Chip tone="amber">{t('board.health')}</Chip>}
      {(record.conflict || record.state === 'matched') && <StateChip record={record} />}
    </>
  )
}
