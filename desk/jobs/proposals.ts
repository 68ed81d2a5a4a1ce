import { refreshProposals } from '../../db/proposals.ts'
import type { Desk } from '../desk.ts'

// One slice must fit between two keystrokes' candidates without being felt.
const sliceMs = 15
const restMs = 40

/** Keeps the board's proposed pairs up to date after every change, in small slices. Returns what stops it. */
export function keepProposals(desk: Desk): () => void {
  let timer: NodeJS.Timeout | null = null
  const schedule = (): void => {
    timer ??= setTimeout(run, restMs).unref()
  }
  const run = (): void => {
    timer = null
    const { changed, more } = refreshProposals(desk.journal.db, sliceMs, () => performance.now())
    if (more) schedule()
    else if (changed) desk.publish({ areas: ['matches'], ids: [] })
  }
  const unsubscribe = desk.subscribe((event) => {
    if (event.areas.includes('records')) schedule()
  })
  schedule()
  return () => {
    unsubscribe()
    if (timer) clearTimeout(timer)
  }
}
