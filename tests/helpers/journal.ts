import { type MergeRules, mergeRules } from '../../core/journal/fold.ts'
import { openDatabase } from '../../db/file/connection.ts'
import { migrate } from '../../db/file/migrate.ts'
import { foundDesk, type Journal, openJournal } from '../../db/journal/journal.ts'
import { type Image, imageOf, openImage } from './simulation/machine.ts'

/** A founded desk in memory, its clock in the caller's hand. */
export function memoryDesk(
  desk = 'A1',
  now: () => number = clockFrom(1_790_000_000_000),
  rules: MergeRules = mergeRules,
): Journal {
  const db = openDatabase(':memory:')
  migrate(db)
  const journal = openJournal({ db, now, rules })
  foundDesk(journal, desk, `memory:${desk}`)
  return journal
}

const founded = new Map<string, Image>()

/** A founded desk like `memoryDesk`, in a database that an earlier one may have left by `giveBack`: for properties of many runs. */
export function spareDesk(desk = 'A1'): Journal {
  const image = founded.get(desk) ?? imageOf(memoryDesk(desk).db)
  founded.set(desk, image)
  return openJournal({ db: openImage(image), now: clockFrom(1_790_000_060_000) })
}

/** A clock that moves one second at every look. */
export function clockFrom(start: number): () => number {
  let now = start
  return () => {
    now += 1000
    return now
  }
}
