import { refreshProposals } from '../../db/matching/proposals.ts'
import type { Desk } from '../desk.ts'

// One slice must fit between two keystrokes' candidates without being felt.
const sliceMs = 15
const restMs = 40
// A full disk does not get emptier in a blink.
const pauseMs = 1000

/**
 * Keeps the board's proposed pairs up to date after every change, of a record or of how all are read, in small slices. What cannot be
 * worked out now (a full disk) is tried again later: the next save tells the clerk what is wrong, and pairs must not end the desk.
 * Returns what stops it.
 */
export function keepProposals(desk: Desk): () => void {
  let timer: NodeJS.Timeout | null = null
  const schedule = (after = restMs): void => {
    timer ??= setTimeout(run, after).unref()
  }
  const run = (): void => {
    timer = null
    try {
      const { changed, more } = refreshProposals(desk.journal.db, sliceMs, () => performance.now())
      if (more) schedule()
      else if (changed) desk.publish({ areas: ['matches'], ids: [] })
    } catch {
      schedule(pauseMs)
    }
  }
  // Any entry about a record has it worked out anew, also one that no window asks again for, such as a look at what is masked.
  const unsubscribe = desk.subscribe(() => schedule())
  schedule()
  return () => {
    unsubscribe()
    if (timer) clearTimeout(timer)
  }
}
