import type { Role } from '../core/contract/operators.ts'
import { type PaperName, paperKind, paperNames } from '../core/papers.ts'
import { listForfeitures } from '../db/custody/forfeitures.ts'
import { listNotices } from '../db/custody/notices.ts'
import { readTransfers } from '../db/custody/writes.ts'
import type { ReadableDb } from '../db/file/connection.ts'

/** A paper that the booth can make now, and of what; the label is a number of the office's books, empty for the booth itself. */
export type Offer = { kind: PaperName; of: string | null; label: string }

/** How many of each are offered: what hangs on a board, or went away, is printed when it happens. */
const newest = 3

/** What this person may print of the booth, the newest of each first. */
export function offersOf(db: ReadableDb, role: Role): Offer[] {
  const subjects: Partial<Record<ReturnType<typeof paperKind>['about'], { of: string | null; label: string }[]>> = {
    booth: [{ of: null, label: '' }],
    notice: listNotices(db, newest)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ id, number }) => ({ of: id, label: number })),
    transfer: readTransfers(db, newest).map(({ id, records }) => ({ of: id, label: `×${records.length}` })),
    forfeiture: listForfeitures(db, newest).map(({ id, number }) => ({ of: id, label: number })),
  }
  return paperNames
    .filter((name) => paperKind(name).by.includes(role))
    .flatMap((kind) => (subjects[paperKind(kind).about] ?? []).map((subject) => ({ kind, ...subject })))
}
