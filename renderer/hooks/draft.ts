import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftView } from '../../core/contract/drafts.ts'
import { api, client } from '../api.ts'
import { useLink } from './link.ts'

const pause = 400

export type Typed = Omit<DraftView, 'savedAt'>

export type DraftKeeper = {
  readonly savedAt: number | null
  readonly error: unknown
  /** What was typed now; written to the desk at the next pause. */
  readonly note: (typed: Typed) => void
  /** Writes at once what is not written yet. */
  readonly flush: () => Promise<void>
  /** From now on nothing is written: the form became a record. Waits for a write under way. */
  readonly end: () => Promise<void>
}

/** Keeps a form on the desk's disk while it is typed. Writes never overtake each other, and leaving the form writes the rest. */
export function useDraft(): DraftKeeper {
  const queries = useQueryClient()
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const waiting = useRef<{ typed: Typed; timer: ReturnType<typeof setTimeout> } | null>(null)
  /** What the desk could not take: a desk that is down must not cost a word. */
  const unsent = useRef<Typed | null>(null)
  const writing = useRef<Promise<void>>(Promise.resolve())
  const ended = useRef(false)

  const flush = useCallback((): Promise<void> => {
    const typed = waiting.current?.typed ?? unsent.current
    clearTimeout(waiting.current?.timer)
    waiting.current = null
    if (typed === null || ended.current) return writing.current
    const write = async () => {
      try {
        const { savedAt: at } = await client.drafts.save(typed)
        unsent.current = null
        setSavedAt(at)
        setError(null)
        // The board may be on screen already, and its list of drafts is older than this one.
        void queries.invalidateQueries({ queryKey: api.drafts.key() })
      } catch (failure) {
        unsent.current = typed
        setError(failure)
      }
    }
    writing.current = writing.current.then(write)
    return writing.current
  }, [queries])

  const note = useCallback(
    (typed: Typed) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { typed, timer: setTimeout(() => void flush(), pause) }
    },
    [flush],
  )

  const end = useCallback((): Promise<void> => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    waiting.current = null
    ended.current = true
    return writing.current
  }, [])

  useEffect(() => () => void flush(), [flush])
  const link = useLink()
  useEffect(() => {
    if (link === 'online' && unsent.current !== null) void flush()
  }, [link, flush])
  return { savedAt, error, note, flush, end }
}
