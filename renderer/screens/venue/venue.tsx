import './venue.css'
import { useQuery } from '@tanstack/react-query'
import { mayDo } from '../../../core/access.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'
import { Reading } from './reading.tsx'
import { TryLine } from './try-line.tsx'
import { Words } from './words.tsx'
import { Zones } from './zones.tsx'

/** The venue's zones and its own words: what a sentence is read by here. */
export function Venue() {
  const { t } = useWords()
  const { operator } = useDesk()
  if (!mayDo(operator.role, 'venue.setWords')) return <NotYours />
  return (
    <div className="stack venue">
      <h1>{t('ours.title')}</h1>
      <TryLine />
      <div className="venue-columns">
        <div className="stack">
          <Words />
          <Reading />
          <Changes />
        </div>
        <Zones />
      </div>
    </div>
  )
}

function NotYours() {
  const { t } = useWords()
  return (
    <section className="card">
      <h1>{t('ours.title')}</h1>
      <p>{t('ours.notYours')}</p>
    </section>
  )
}

/** Who changed what, from the journal. */
function Changes() {
  const { t, pick } = useWords()
  const { now, timeZone } = useDesk()
  const changes = useQuery(api.venue.changes.queryOptions())
  return (
    <Card title={t('ours.changes')}>
      <Asked query={changes} empty={t('ours.noChanges')}>
        {(rows) => (
          <ul className="venue-changes">
            {rows.slice(0, 12).map((row) => (
              <li key={row.entry}>
                <span className="figures quiet">{clockText(row.at, now, timeZone)}</span>
                <span>{pick(row.what)}</span>
                <span className="quiet">{row.by === '' ? t('ours.bySetUp') : row.by}</span>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  )
}
