import { useEffect, useState } from 'react'
import { createHashRouter, RouterProvider } from 'react-router'
import type { Link } from './hooks/events.ts'
import { LinkContext } from './hooks/link.ts'
import { prefetch } from './prefetch.ts'
import { Board } from './screens/board/board.tsx'
import { Missing } from './screens/closed/missing.tsx'
import { screens } from './screens/index.ts'
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
        ...screens.map(({ path, load }) => ({ path, lazy: async () => ({ Component: await load() }) })),
        { path: '*', Component: Missing },
      ],
    },
  ])

/** Everything behind the sign-in. */
export function Inside({ link }: { readonly link: Link }) {
  const [router] = useState(createRoutes)
  useEffect(() => {
    const left = new AbortController()
    void prefetch(left.signal)
    return () => left.abort()
  }, [])
  return (
    <LinkContext value={link}>
      <RouterProvider router={router} />
    </LinkContext>
  )
}
