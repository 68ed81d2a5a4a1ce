import { decisionsOn, learnAnew, readLearning } from '../../db/matching/learning.ts'
import type { Desk } from '../desk.ts'

// As the other jobs: one slice between two keystrokes.
const sliceMs = 12
const restMs = 60
const idleMs = 5_000
/** One more decision teaches nothing that can be seen. */
const every = 10

/**
 * Works out what the desk's decisions taught: when it opens, when the supervisor changes what counts, and after every few decisions, in
 * slices. What fails is tried at the next change. Returns what stops it.
 */
export function keepLearning(desk: Desk): () => void {
  const { db } = desk.journal
  let timer: NodeJS.Timeout | null = null
  let running: Generator<void, void> | null = null
  let learnedFrom = ''
  const schedule = (after: number): void => {
    timer ??= setTimeout(run, after).unref()
  }
  const stateNow = (): string => {
    const { active, since } = readLearning(db)
    const counts = (['item', 'person'] as const).map((subject) => Math.floor(decisionsOn(db, subject) / every))
    return [active, since, ...counts].join(' ')
  }
  const begin = (): void => {
    const state = stateNow()
    if (state === learnedFrom) return
    running = learnAnew(db)
    learnedFrom = state
  }
  const run = (): void => {
    timer = null
    try {
      begin()
      const until = performance.now() + sliceMs
      while (running !== null && performance.now() < until) if (running.next().done === true) running = null
      if (running !== null) schedule(restMs)
    } catch {
      running = null
      learnedFrom = ''
    }
  }
  const unsubscribe = desk.subscribe((event) => {
    if (event.areas.includes('matches')) schedule(event.ids.length === 0 ? restMs : idleMs)
  })
  schedule(restMs)
  return () => {
    unsubscribe()
    if (timer) clearTimeout(timer)
  }
}
