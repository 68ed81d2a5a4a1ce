import { Activity, lazy, Suspense, useEffect, useState } from 'react'
import type { StatusView } from '../core/contract/desk.ts'
import { Waiting } from './components/waiting.tsx'
import { type Link, useDeskEvents } from './hooks/events.ts'
import { useReturnFocus } from './hooks/return-focus.ts'
import { inFrontOf, type SignedIn, StatusProvider, useStatusQuery } from './hooks/status.ts'
import { useWords } from './i18n/index.ts'
import { problemOf } from './problem.ts'
import { Closed } from './screens/closed/closed.tsx'
import { SignIn } from './screens/sign-in/sign-in.tsx'
import { PracticeBar } from './shell/practice-bar.tsx'

const FirstRun = lazy(() => import('./screens/first-run/first-run.tsx').then((m) => ({ default: m.FirstRun })))
const loadInside = () => import('./routes.tsx')
const Inside = lazy(() => loadInside().then((m) => ({ default: m.Inside })))

/** Which of the four doors this page stands at: not let in, not set up, not signed in, or inside. */
export function Gate() {
  const status = useStatusQuery()
  if (status.error !== null && (status.data === undefined || problemOf(status.error).kind === 'closed'))
    return <Closed error={status.error} retry={() => void status.refetch()} />
  if (status.data === undefined)
    return (
      <div className="door-wait">
        <Waiting />
      </div>
    )
  return <Open status={status.data} />
}

function Open({ status }: { readonly status: StatusView }) {
  const { t } = useWords()
  const link = useDeskEvents(status.practice ? 'practice' : 'desk')
  useEffect(() => {
    document.title = [status.practice ? t('practice.badge') : null, t('app.name'), status.deskName]
      .filter(Boolean)
      .join(' · ')
  }, [status.practice, status.deskName, t])
  // While a clerk types badge and PIN, what comes after them is fetched.
  useEffect(() => {
    if (status.setUp) requestIdleCallback(() => void loadInside().catch(() => undefined))
  }, [status.setUp])
  const page = (
    <Suspense fallback={<Waiting />}>
      <Door status={status} link={link} />
    </Suspense>
  )
  if (!status.practice) return page
  return (
    <div className="practiced">
      <PracticeBar />
      <div className="practiced-page">{page}</div>
    </div>
  )
}

function Door({ status, link }: { readonly status: StatusView; readonly link: Link }) {
  const [before, setBefore] = useState<SignedIn | null>(null)
  const inside = inFrontOf(before, status)
  if (inside !== before) setBefore(inside)
  const away = status.operator === null
  useReturnFocus(away)
  if (!status.setUp) return <FirstRun />
  return (
    <>
      {inside !== null && (
        <Activity mode={away ? 'hidden' : 'visible'}>
          <StatusProvider value={inside}>
            <Inside key={inside.operator.id} link={link} />
          </StatusProvider>
        </Activity>
      )}
      {away && <SignIn key={String(status.practice)} status={status} link={link} before={inside?.operator ?? null} />}
    </>
  )
}
