import { sweepPhotos } from '../../db/records/photo-names.ts'
import type { Desk } from '../desk.ts'

const restMs = 3_600_000

/**
 * Drops pictures that nobody named, at the start and every hour, and those of an erasure as soon as it is written. What cannot be
 * done now (a full disk, a file in use) is done the next time. Returns what stops it.
 */
export function sweepAtTimes(desk: Desk): () => void {
  const sweep = (): void => {
    try {
      sweepPhotos(desk.journal.db, desk.photos, desk.now())
    } catch {
      // The list of what is to go stays, and the next save tells a clerk what is wrong with the disk.
    }
  }
  const timer = setInterval(sweep, restMs).unref()
  const unsubscribe = desk.subscribe((event) => {
    if (event.areas.includes('photos')) sweep()
  })
  sweep()
  return () => {
    unsubscribe()
    clearInterval(timer)
  }
}
