import { lazy, Suspense, useEffect } from 'react'
import type { StatusView } from '../core/contract/desk.ts'
import { type Link, useDeskEvents } from './hooks/events.ts'
import { StatusProvider, useStatusQuery } from './hooks/status.ts'
import { useWords } from './i18n/index.ts'
import { problemOf } from './problem.ts'
import { Closed } from './screens/closed/closed.tsx'
import { SignIn } from './screens/sign-in/sign-in.tsx'

const FirstRun = lazy(() => import('./screens/first-run/first-run.tsx').then((m) => ({ default: m.FirstRun })))
const loadInside = () => import('./routes.tsx')
const Inside = lazy(() => loadInside().then((m) => ({ default: m.Inside })))

/** Which of the four doors this page stands at: not let in, not set up, not signed in, or inside. */
export function Gate() {
  const { t } = useWords()
  const status = useStatusQuery()
  if (status.error !== null && (status.data === undefined || problemOf(status.error).kind === 'closed'))
    return <Closed error={status.error} retry={() => void status.refetch()} />
  if (status.data === undefined)
    return (
      <p className="door-wait" role="status">
        {t('state.loading')}
      </p>
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
  return (
    <Suspense fallback={<p className="door-wait">{t('state.loading')}</p>}>
      <Door status={status} link={link} />
    </Suspense>
  )
}

function Door({ status, link }: { readonly status: StatusView; readonly link: Link }) {
  if (!status.setUp) return <FirstRun />
  if (status.operator === null) return <SignIn key={String(status.practice)} status={status} link={link} />
  return (
    <StatusProvider value={{ ...status, operator: status.operator }}>
      <Inside link={link} />
    </StatusProvider>
  )
}
