import { useMemo } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { RecordView } from '../../core/contract/shapes.ts'
import { byUrgency, isUrgent, lastSeen } from '../../core/records/urgency.ts'
import { Alarm } from '../components/alarm.tsx'
import { Key } from '../components/key.tsx'
import { useWhereWhen } from '../components/record-line.tsx'
import { useActive } from '../hooks/active.ts'
import { useKeys } from '../hooks/keys.ts'
import { useLink } from '../hooks/link.ts'
import { useNow } from '../hooks/now.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { headline, looks } from '../words/records.ts'
import { elapsed, stampText } from '../words/time.ts'
import { urgentCaseKey } from './places.ts'

/**
 * The line above everything: where this desk stands, whether it answers, the time; and while somebody must be found, who it is.
 * It keeps its height, so that nothing jumps when a search becomes urgent.
 */
export function StatusBar() {
  // Only its own clock runs by the second: to sort all who are missing as often would be felt in every key.
  const now = useNow(5_000)
  const missing = useActive('missing-person')
  const urgent = useMemo(
    () =>
      byUrgency(
        (missing.data ?? []).filter((record) => isUrgent(record, now)),
        now,
      ),
    [missing.data, now],
  )
  const next = useNextOf(urgent)
  const navigate = useNavigate()
  useKeys({ [urgentCaseKey.toLowerCase()]: next === undefined ? undefined : () => void navigate(next) })
  return (
    <div className={urgent.length > 0 ? 'status-bar status-urgent' : 'status-bar'}>
      {urgent[0] === undefined ? <Place /> : <Urgent record={urgent[0]} count={urgent.length} to={next!} />}
      <State />
    </div>
  )
}

/** The most urgent record's address; where it is open already, the next one's. */
function useNextOf(records: readonly RecordView[]): string | undefined {
  const { pathname } = useLocation()
  const paths = records.map(({ id }) => `/record/${id}`)
  return paths[(paths.indexOf(pathname) + 1) % paths.length]
}

function Place() {
  const { t } = useWords()
  const { venueName, deskName } = useDesk()
  return <span className="status-place">{[t('app.name'), venueName, deskName].filter(Boolean).join(' · ')}</span>
}

type Props = { readonly record: RecordView; readonly count: number; readonly to: string }

function Urgent({ record, count, to }: Props) {
  const now = useNow()
  const words = useWords()
  const { t } = words
  const where = useWhereWhen()
  const { days, clock } = elapsed(now - lastSeen(record))
  const since = days > 0 ? t('board.days', { days, clock }) : clock
  return (
    <Link className="status-case" to={to}>
      <Alarm>{t('urgent.count', { count })}</Alarm>
      <strong>{headline(record, words)}</strong>
      <strong className="figures">{t('urgent.since', { clock: since })}</strong>
      <span className="status-more">{[looks(record, 2), where(record)].filter(Boolean).join(' · ')}</span>
      <Key>{urgentCaseKey}</Key>
    </Link>
  )
}

function State() {
  const now = useNow()
  const { t } = useWords()
  const { timeZone } = useDesk()
  const link = useLink()
  return (
    <span className="status-state">
      <span className={`link link-${link}`} role="status">
        {link === 'offline' ? t('link.offlineShort') : t('link.online')}
      </span>
      <time className="figures">{stampText(now, timeZone).slice(5)}</time>
    </span>
  )
}
