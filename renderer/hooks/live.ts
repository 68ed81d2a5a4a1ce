import { useEffect, useRef, useState } from 'react'
import type { CandidateView, DoubleView } from '../../core/contract/shapes.ts'
import type { Fields, Sets } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { client } from '../api.ts'

const pause = 60
const shown = 5

export type Live = {
  readonly candidates: readonly CandidateView[]
  /** Records of the same kind that are likely this very case. */
  readonly doubles: readonly DoubleView[]
  readonly tookMs: number | null
  readonly error: unknown
}
const nothing: Live = { candidates: [], doubles: [], tookMs: null, error: null }

type Asked = { readonly kind: Kind; readonly fields: Fields; readonly sets: Sets }

/**
 * Candidates for what has been typed so far, asked shortly after the last keystroke. The last answer stays on screen until
 * the next one, and an answer that was overtaken by a later question is dropped.
 */
export function useLive({ kind, fields, sets }: Asked, enabled: boolean): Live {
  const [live, setLive] = useState<Live>(nothing)
  const newest = useRef(0)
  useEffect(() => {
    const turn = ++newest.current
    if (!enabled) {
      setLive(nothing)
      return
    }
    const stop = new AbortController()
    const ask = async () => {
      try {
        const answer = await client.matches.live({ kind, fields, sets, limit: shown }, { signal: stop.signal })
        if (turn === newest.current) setLive({ ...answer, error: null })
      } catch (error) {
        if (turn === newest.current && !stop.signal.aborted) setLive((before) => ({ ...before, error }))
      }
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [kind, fields, sets, enabled])
  return live
}
