import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'
import { ProblemNote } from './problem.tsx'

type Props<T> = {
  readonly query: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
  /** Said instead of an empty list; without it an empty answer is passed on. */
  readonly empty?: string | undefined
}

/** The answer of a question to the desk, or that it is on its way, empty, or refused. An old answer stays while a new one comes. */
export function Asked<T>({ query, children, empty }: Props<T>) {
  const { t } = useWords()
  if (query.data === undefined) {
    if (query.error !== null) return <ProblemNote error={query.error} retry={() => void query.refetch()} />
    return (
      <p className="quiet" role="status">
        {t('state.loading')}
      </p>
    )
  }
  const nothing = Array.isArray(query.data) && query.data.length === 0
  if (nothing && empty !== undefined) return <p className="quiet">{empty}</p>
  return (
    <>
      {query.error !== null && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {children(query.data)}
    </>
  )
}
