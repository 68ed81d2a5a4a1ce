import { lazy, Suspense } from 'react'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { Waiting } from '../components/waiting.tsx'
import { bound, useKeys } from '../hooks/keys.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { aids, places } from './places.ts'
import { PrintHead } from './print-head.tsx'
import { Rail } from './rail.tsx'
import { Scans } from './scans.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { UndoProvider } from './undo-bar.tsx'
import { useTour } from './use-tour.ts'
import { Warnings } from './warnings.tsx'

const Tour = lazy(() => import('./tour.tsx').then((m) => ({ default: m.Tour })))

/** The frame around every screen: the dark rail, the search and who is at the counter, and the keys that work everywhere. */
export function Shell() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { operator } = useDesk()
  const { pathname } = useLocation()
  const tour = useTour()
  // A slip has its own print, which the journal knows of.
  useKeys({ 'ctrl+p': pathname.startsWith('/slip/') ? undefined : () => window.print() })
  useKeys(Object.fromEntries(aids.map(({ key, to }) => [bound(key), () => void navigate(to)] as const)))
  useKeys(
    Object.fromEntries(
      places(operator.role).map((place) => [bound(place.key), () => void navigate(place.to)] as const),
    ),
  )
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={focusMain}>
        {t('nav.skip')}
      </button>
      <StatusBar />
      <Rail tour={tour.start} />
      <div className="frame-body">
        <TopBar />
        <Warnings />
        <Scans />
        <PrintHead />
        <UndoProvider>
          {(bar) => (
            <>
              <main id="main" tabIndex={-1} className="screen">
                <Suspense fallback={<Waiting />}>
                  <Outlet />
                </Suspense>
              </main>
              {bar}
            </>
          )}
        </UndoProvider>
      </div>
      <Suspense>{tour.on && <Tour close={tour.close} />}</Suspense>
    </div>
  )
}

// A link would need the fragment, which belongs to the router.
const focusMain = (): void => document.getElementById('main')?.focus()
