import { useEffect, useState } from 'react'
import { createHashRouter, RouterProvider } from 'react-router'
import type { Link } from './hooks/events.ts'
import { LinkContext } from './hooks/link.ts'
import { Board } from './screens/board/board.tsx'
import { Missing } from './screens/closed/missing.tsx'
import { Shell } from './shell/shell.tsx'

const Nothing = () => null

const createRoutes = () =>
  createHashRouter([
    {
      Component: Shell,
      ErrorBoundary: Missing,
      HydrateFallback: Nothing,
      children: [
        { index: true, Component: Board },
        { path: 'intake', lazy: async () => ({ Component: (await import('./screens/intake/start.tsx')).Start }) },
        {
          path: 'intake/:kind',
          lazy: async () => ({ Component: (await import('./screens/intake/intake.tsx')).Intake }),
        },
        { path: 'batch', lazy: async () => ({ Component: (await import('./screens/batch/batch.tsx')).Batch }) },
        {
          path: 'record/:id',
          lazy: async () => ({ Component: (await import('./screens/record/record.tsx')).RecordPage }),
        },
        {
          path: 'record/:id/edit',
          lazy: async () => ({ Component: (await import('./screens/intake/edit.tsx')).Edit }),
        },
        { path: 'match', lazy: async () => ({ Component: (await import('./screens/match/proposed.tsx')).Proposed }) },
        {
          path: 'match/:id',
          lazy: async () => ({ Component: (await import('./screens/match/of-record.tsx')).OfRecord }),
        },
        {
          path: 'match/:id/:other',
          lazy: async () => ({ Component: (await import('./screens/match/of-record.tsx')).OfRecord }),
        },
        {
          path: 'release/:find',
          lazy: async () => ({ Component: (await import('./screens/release/release.tsx')).Release }),
        },
        { path: 'slip/:slip', lazy: async () => ({ Component: (await import('./screens/slip/slip.tsx')).Slip }) },
        { path: 'search', lazy: async () => ({ Component: (await import('./screens/search/search.tsx')).Search }) },
        {
          path: 'statistics',
          lazy: async () => ({ Component: (await import('./screens/statistics/statistics.tsx')).Statistics }),
        },
        { path: 'staff', lazy: async () => ({ Component: (await import('./screens/staff/staff.tsx')).Staff }) },
        { path: '*', Component: Missing },
      ],
    },
  ])

// Loaded before they are asked for: keys typed while a screen is still on its way would be lost to the one before it.
const preload = (): void => {
  void Promise.all([
    import('./screens/intake/intake.tsx'),
    import('./screens/match/of-record.tsx'),
    import('./screens/record/record.tsx'),
    import('./screens/release/release.tsx'),
    import('./screens/search/search.tsx'),
  ]).catch(() => undefined)
}

/** Everything behind the sign-in. */
export function Inside({ link }: { readonly link: Link }) {
  const [router] = useState(createRoutes)
  useEffect(() => {
    const timer = setTimeout(preload, 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <LinkContext value={link}>
      <RouterProvider router={router} />
    </LinkContext>
  )
}
