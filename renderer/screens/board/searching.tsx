import { memo, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isLate, reportedAt } from '../../../core/records/late.ts'
import { byUrgency, isSmall, isUrgent, lastSeen, urgencyOf } from '../../../core/records/urgency.ts'
import { Alarm } from '../../components/alarm.tsx'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { CloseDialog } from '../../components/close-dialog.tsx'
import { Key } from '../../components/key.tsx'
import { StateChip, useWhere, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useActive } from '../../hooks/active.ts'
import { useInSight } from '../../hooks/in-sight.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useNow, useTold } from '../../hooks/now.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'
import { clockText, elapsed } from '../../words/time.ts'

/** People being looked for, the clock since they were last seen as the largest thing on the board. */
export function Searching() {
  const { t } = useWords()
  // The order may be a few seconds old; the clocks run by themselves.
  const now = useNow(5_000)
  const missing = useActive('missing-person')
  const sorted = useMemo(() => byUrgency(missing.data ?? [], now), [missing.data, now])
  const { operator } = useDesk()
  const [closing, setClosing] = useState<RecordView | null>(null)
  const registers = mayDo(operator.role, 'records.create')
  const close = mayDo(operator.role, 'records.close') ? setClosing : undefined
  // The one the clerk stands on, else the one at the top: what it is stands in the question.
  const pick = () => {
    const here = document.activeElement?.closest('[data-record]')?.getAttribute('data-record')
    const record = sorted.find(({ id }) => id === here) ?? sorted[0]
    if (record !== undefined && !record.conflict) close?.(record)
  }
  useKeys({ q: pick })
  return (
    <Card
      title={t('board.searching')}
      count={missing.data?.length}
      tone={sorted.length > 0 ? 'red' : 'blue'}
      aside={sorted.length > 0 && t('board.searchingAside')}
    >
      <Asked query={missing} empty={t(registers ? 'board.nobodyMissingHow' : 'board.nobodyMissing')}>
        {() => <Cases records={sorted} now={now} close={close} />}
      </Asked>
      {closing !== null && <CloseDialog record={closing} close={() => setClosing(null)} />}
    </Card>
  )
}

type Elapsed = ReturnType<typeof elapsed>
type Close = { readonly close: ((record: RecordView) => void) | undefined }
type CasesProps = Close & { readonly records: readonly RecordView[]; readonly now: number }

function Cases({ records, now, close }: CasesProps) {
  const { t } = useWords()
  const { shown, end } = useInSight(records)
  return (
    <>
      <Rows label={t('board.searching')}>
        {shown.map((record) => (
          <Case
            key={record.id}
            record={record}
            urgent={isUrgent(record, now)}
            danger={urgencyOf(record, now) === 'danger'}
            close={close}
          />
        ))}
      </Rows>
      <div ref={end} />
    </>
  )
}

type Props = Close & { readonly record: RecordView; readonly urgent: boolean; readonly danger: boolean }

const Case = memo(function Case({ record, urgent, danger, close }: Props) {
  const words = useWords()
  const { t } = words
  const seen = useLastSeen()(record)
  const looked = looks(record)
  const phone = record.fields.contactPhone
  return (
    <li className={urgent ? 'case case-urgent' : 'case'} data-record={record.id}>
      <Clock record={record} />
      <Link className="case-text" data-row to={`/record/${record.id}`}>
        <span className="row-head">
          <strong>{headline(record, words)}</strong>
          <Marks record={record} urgent={urgent} danger={danger} />
        </span>
        <span className="row-look">
          {looked !== '' && `${looked} · `}
          <span className="row-no">{record.no}</span>
        </span>
        <span className="row-where">
          {seen}
          {phone == null ? (
            <>
              {' · '}
              <span className="case-lacks">{t('board.noPhone')}</span>
            </>
          ) : (
            ` · ${t('board.contact', { phone })}`
          )}
        </span>
      </Link>
      <div className="case-acts">
        <Link className="case-next" to={`/match/${record.id}`}>
          {t('action.compare')}
        </Link>
        {close !== undefined && !record.conflict && (
          <button type="button" className="case-next" onClick={() => close(record)}>
            {t('record.close')} <Key>Q</Key>
          </button>
        )}
      </div>
    </li>
  )
})

/** Where and when somebody was last seen; the hour of the report must not pass for it where nobody said one. */
function useLastSeen(): (record: RecordView) => string {
  const { t } = useWords()
  const [where, whereWhen] = [useWhere(), useWhereWhen()]
  return (record) => {
    const { eventFrom, eventTo } = record.fields
    if (isLate(record) || eventFrom != null || eventTo != null) return t('board.lastSeen', { where: whereWhen(record) })
    const place = where(record)
    return [place === '' ? null : t('board.lastSeen', { where: place }), t('board.timeUnknown')]
      .filter(Boolean)
      .join(' · ')
  }
}

function Clock({ record }: Pick<Props, 'record'>) {
  return isLate(record) ? <LateClock record={record} /> : <RunningClock record={record} />
}

function RunningClock({ record }: Pick<Props, 'record'>) {
  const { t } = useWords()
  const text = ({ days, clock }: Elapsed): string => (days > 0 ? t('board.days', { days, clock }) : clock)
  const urgency = useTold((now) => urgencyOf(record, now))
  const length = useTold((now) => lengthOf(elapsed(now - lastSeen(record))))
  const since = useTold((now) => text(elapsed(now - lastSeen(record))))
  const reported = useTold((now) => text(elapsed(now - record.createdAt)))
  return (
    <div className={`clock clock-${urgency}`}>
      <span className={`clock-time ${length}`}>{since}</span>
      <span className="clock-note">{t('board.reported', { clock: reported })}</span>
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

function Marks({ record, urgent, danger }: Omit<Props, 'close'>) {
  const { t } = useWords()
  const { ageGroup, health, medicine, cause } = record.fields
  return (
    <>
      {urgent && <Alarm>{t('urgent.word')}</Alarm>}
      {danger && <Chip tone="red">{t('board.danger')}</Chip>}
      {isSmall(record) && <Chip tone="amber">{t('board.small')}</Chip>}
      {ageGroup === 'elder' && <Chip tone="amber">{t('choice.ageGroup.elder')}</Chip>}
      {cause === 'taken' && <Chip tone="red">{t('choice.cause.taken')}</Chip>}
      {(health ?? medicine) != null && <Chip tone="amber">{t('board.health')}</Chip>}
      {(record.conflict || record.state === 'matched') && <StateChip record={record} />}
    </>
  )
}

/** Hours and days need more room than the minutes that count most. */
const lengthOf = ({ days, clock }: Elapsed): string => (days > 0 ? 'clock-days' : clock.length > 5 ? 'clock-hours' : '')
