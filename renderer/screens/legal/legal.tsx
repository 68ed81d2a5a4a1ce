import './legal.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import { type ClockSection, clockSections } from '../../../core/legal-clock.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { Forfeit } from './forfeit.tsx'
import { Holidays } from './holidays.tsx'
import { Notices } from './notices.tsx'
import { Publish } from './publish.tsx'
import { Shelf } from './shelf.tsx'

const limit = 100

/** What the law wants of the finds on the shelf, by when, and the steps it takes. */
export function Legal() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const counts = useQuery(api.notices.counts.queryOptions())
  const chosen = clockSections.find((one) => one === search.get('section'))
  const first = clockSections.find((one) => (counts.data?.[one] ?? 0) > 0)
  const section = chosen ?? first ?? 'running'
  const choose = (one: ClockSection) => setSearch({ section: one }, { replace: true })
  // Opened once: a section that is done must not give way to the next under a dialog whose number is still to be written down.
  useEffect(() => {
    if (chosen === undefined && first !== undefined) setSearch({ section: first }, { replace: true })
  }, [chosen, first, setSearch])
  useKeys(Object.fromEntries(clockSections.map((one, index) => [String(index + 1), () => choose(one)] as const)))
  return (
    <div className="stack legal">
      <h1>{t('legal.title')}</h1>
      <p className="quiet">{t('legal.law')}</p>
      <Asked query={counts}>
        {(known) => (
          <>
            <div className="choices legal-sections" role="radiogroup" aria-label={t('legal.sections')}>
              {clockSections.map((one, index) => (
                // biome-ignore lint/a11y/useSemanticElements: drawn as the other rows of choices are
                <button key={one} type="button" role="radio" aria-checked={one === section} onClick={() => choose(one)}>
                  {t(`legal.section.${one}`)} <b className="figures">{known[one]}</b>
                  <Key>{String(index + 1)}</Key>
                </button>
              ))}
            </div>
            <div className="legal-columns">
              <Section section={section} count={known[section]} />
              <div className="stack">
                <Notices />
                <Holidays />
              </div>
            </div>
          </>
        )}
      </Asked>
    </div>
  )
}

function Section({ section, count }: { readonly section: ClockSection; readonly count: number }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [open, setOpen] = useState(false)
  const due = useQuery(api.notices.due.queryOptions({ input: { section, limit } }))
  const step = section === 'unnoticed' ? 'publish' : section === 'due' ? 'forfeit' : null
  const free = count - (due.data?.held ?? 0)
  const offered = step !== null && free > 0 && mayDo(operator.role, `notices.${step}`)
  const start = () => setOpen(true)
  const unannounced = due.data?.unannounced ?? []
  const mayAnnounce = unannounced.length > 0 && mayDo(operator.role, 'notices.publish')
  const [announcing, setAnnouncing] = useState(false)
  useKeys({
    n: offered && step === 'publish' ? start : mayAnnounce ? () => setAnnouncing(true) : undefined,
    g: offered && step === 'forfeit' ? start : undefined,
  })
  return (
    <Card
      title={t(`legal.section.${section}`)}
      count={count}
      tone={section === 'due' || section === 'perishable' ? 'red' : 'blue'}
      aside={
        offered && (
          <Button type="primary" onClick={start}>
            {t(step === 'publish' ? 'legal.publishAll' : 'legal.forfeitAll')}{' '}
            <Key>{step === 'publish' ? 'N' : 'G'}</Key>
          </Button>
        )
      }
    >
      <p className="quiet">{t(`legal.hint.${section}`)}</p>
      <Asked query={due}>
        {({ rows, today }) => (
          <>
            {mayAnnounce && (
              <p className="legal-inside">
                <span>{t('legal.insideWaits', { count: unannounced.length })}</span>
                <Button onClick={() => setAnnouncing(true)}>
                  {t('legal.insideAnnounce', { count: unannounced.length })} <Key>N</Key>
                </Button>
              </p>
            )}
            {announcing && (
              <Publish
                finds={unannounced.map((record) => ({ record }))}
                all={null}
                today={today}
                close={() => setAnnouncing(false)}
              />
            )}
            {rows.length === 0 ? (
              <p className="empty">{t(`legal.none.${section}`)}</p>
            ) : (
              <Shelf rows={rows} label={t(`legal.section.${section}`)} />
            )}
            {count > rows.length && <p className="quiet">{t('legal.more', { shown: rows.length, count })}</p>}
            {open && step === 'publish' && (
              <Publish finds={rows} all={count} today={today} close={() => setOpen(false)} />
            )}
            {open && step === 'forfeit' && (
              <Forfeit
                finds={rows.filter(({ inside }) => inside.length === 0)}
                all={free}
                close={() => setOpen(false)}
              />
            )}
          </>
        )}
      </Asked>
    </Card>
  )
}
