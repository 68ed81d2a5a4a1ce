import { useEffect, useRef, useState } from 'react'
import type { QuestionView } from '../../core/contract/matches.ts'
import type { Fields, Sets } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { client } from '../api.ts'

// Later than the candidates: a question that changes with every letter could not be read.
const pause = 350

type Typed = { readonly kind: Kind; readonly fields: Fields; readonly sets: Sets }
type Topic = QuestionView['topic']

export type Ask = {
  readonly question: QuestionView | null
  /** Not to be asked again on this form. */
  readonly skip: (topic: Topic) => void
}

const keyOf = (draft: string): string => `skipped ${draft}`
const storedSkips = (draft: string): readonly Topic[] => {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(draft)) ?? '[]') as Topic[]
  } catch {
    return []
  }
}

/**
 * The one question most worth asking about what has been typed so far, and what was skipped on this form. The last one stays until the
 * next is known; where the desk cannot say, there is none: the form is whole without it.
 */
export function useAsk({ kind, fields, sets }: Typed, draft: string, enabled: boolean): Ask {
  const [question, setQuestion] = useState<QuestionView | null>(null)
  const [skipped, setSkipped] = useState(() => storedSkips(draft))
  const newest = useRef(0)
  useEffect(() => {
    const turn = ++newest.current
    if (!enabled) {
      setQuestion(null)
      return
    }
    const stop = new AbortController()
    const ask = async () => {
      const answer = await client.matches
        .ask({ kind, fields, sets, skipped: [...skipped] }, { signal: stop.signal })
        .catch(() => null)
      if (turn === newest.current) setQuestion(answer)
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [kind, fields, sets, skipped, enabled])
  const skip = (topic: Topic) => {
    const next = [...skipped, topic]
    sessionStorage.setItem(keyOf(draft), JSON.stringify(next))
    setSkipped(next)
    setQuestion(null)
  }
  return { question, skip }
}
