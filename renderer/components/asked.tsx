import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../i18n/index.ts'
import { ProblemNote } from './problem.tsx'
import { Waiting } from './waiting.tsx'

type Query<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>

type Props<T> = {
  readonly query: Query<T>
  readonly children: (answer: T) => ReactNode
  /** Said instead of an empty list, and what to do now; without it an empty answer is passed on. */
  readonly empty?: ReactNode
  /** The whole screen hangs on this answer, so without it the screen has a heading and a way out. */
  readonly page?: boolean
}

/** The answer of a question to the desk, or that it is on its way, empty, or refused. An old answer stays while a new one comes. */
export function Asked<T>({ query, children, empty, page = false }: Props<T>) {
  if (query.data === undefined) {
    if (query.error === null) return <Waiting />
    return page ? <PageProblem query={query} /> : <Refused query={query} />
  }
  const nothing = Array.isArray(query.data) && query.data.length === 0
  if (nothing && empty !== undefined) return <p className="empty">{empty}</p>
  return (
    <>
      {query.error !== null && <Refused query={query} />}
      {children(query.data)}
    </>
  )
}

const Refused = <T,>({ query }: { readonly query: Query<T> }) => (
  <ProblemNote error={query.error} retry={() => void query.refetch()} />
)

function PageProblem<T>({ query }: { readonly query: Query<T> }) {
  const { t } = useWords()
  return (
    <section className="card">
      <h1>{t('state.unread')}</h1>
      <Refused query={query} />
      <p>
        <Link to="/">{t('saved.board')}</Link>
      </p>
    </section>
  )
}
