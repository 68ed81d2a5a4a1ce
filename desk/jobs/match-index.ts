import { readingOf, reindexStale } from '../../db/matching/indexing.ts'
import { fillIndex, isWorthWriting, writeIndex } from '../../db/matching/match-index.ts'
import { leaveFindsAlone } from '../../db/matching/proposals.ts'
import type { Desk } from '../desk.ts'

// One slice parses 100 records in some 10 ms: it must fit between two keystrokes' candidates without being felt.
const parsedAtOnce = 100
const restMs = 40
const idleMs = 20_000

/**
 * Keeps the match index: after an upgrade or a change of zones it parses everything again in small slices while the old features
 * serve, and now and then it brings the index to the file. What fails (a full disk) is tried again later. Returns what stops it.
 */
export function keepMatchIndex(desk: Desk): () => void {
  const { db } = desk.journal
  let timer: NodeJS.Timeout | null = null
  let due = 0
  // A change of words must not wait behind the rest that a save asked for.
  const schedule = (after: number): void => {
    const at = performance.now() + after
    if (timer !== null && due <= at) return
    if (timer !== null) clearTimeout(timer)
    due = at
    timer = setTimeout(run, after).unref()
  }
  let readSince = 0
  // When all is read the pairs of the whole stock are worked out anew: their job waits for this.
  const read = (): boolean => {
    const count = reindexStale(db, parsedAtOnce)
    readSince += count
    const more = count === parsedAtOnce
    if (more || readSince === 0) return more
    if (readSince >= readingOf(db).records) leaveFindsAlone(db)
    readSince = 0
    desk.publish({ areas: ['matches'], ids: [] })
    return false
  }
  const run = (): void => {
    timer = null
    try {
      if (read() || fillIndex(db)) schedule(restMs)
      else if (isWorthWriting(db)) writeIndex(db)
    } catch {
      schedule(idleMs)
    }
  }
  const unsubscribe = desk.subscribe((event) => schedule(event.areas.includes('venue') ? restMs : idleMs))
  schedule(restMs)
  return () => {
    unsubscribe()
    if (timer) clearTimeout(timer)
  }
}
