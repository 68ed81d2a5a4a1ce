import { isWithin } from '../../core/custody/places.ts'
import { type Booked, compareStock, type ReadLabel } from '../../core/custody/stock.ts'
import { outermost } from '../../core/custody/whereabouts.ts'
import { DeskError } from '../../core/errors.ts'
import { type FactsOf, factsOf } from '../../core/journal/actions.ts'
import { type EntryId, entryId } from '../../core/journal/entry.ts'
import { isActive } from '../../core/records/states.ts'
import type { ReadableDb } from '../file/connection.ts'
import { parseEntryId, readEntry } from '../journal/entries.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { heldThings, holdingsOf } from './custody.ts'
import { type Named, namedBy } from './labels.ts'
import { getPlace, readPlaces } from './places.ts'

/**
 * Compares scanned labels with what is booked in a place and what stands in it, and writes it down; returns the entry's id. Throws
 * `no-such-place`.
 */
export function takeStock(
  journal: Journal,
  taking: { readonly place: string; readonly labels: readonly string[]; readonly operator: string },
): EntryId {
  return transact(journal, () => {
    const { db } = journal
    getPlace(db, taking.place)
    const expected = bookedIn(db, taking.place)
    const result = compareStock(expected, taking.labels, (label) => readingOf(db, namedBy(db, label), expected))
    const entry = append(journal, {
      action: 'stock.taken',
      operator: taking.operator,
      recordId: `place:${taking.place}`,
      facts: {
        place: taking.place,
        present: result.present.length,
        missing: [...result.missing],
        misplaced: result.misplaced.map((one) => ({ ...one })),
        gone: [...result.gone],
        papers: [...result.papers],
        unknown: result.unknown.length,
      },
      personal: { fields: { unknown: [...result.unknown] } },
    })
    return entryId(entry)
  })
}

/** What lies in a bag is counted with its bag. */
function bookedIn(db: ReadableDb, place: string): Booked[] {
  const places = readPlaces(db)
  return heldThings(db).flatMap(({ id, no, spot }) =>
    spot.in === 'place' && isWithin(places, spot.place, place) ? [{ id, no, here: true, place: spot.place }] : [],
  )
}

/** A label in a bag, scanned with its bag, is no surprise: it lies where the outermost of the things around it lies. */
function readingOf(db: ReadableDb, named: Named | null, expected: readonly Booked[]): ReadLabel {
  if (named === null || named.record.kind !== 'found-item') return null
  const { record, paper } = named
  if (paper) return { is: 'paper', record: record.id }
  const known = expected.find(({ id }) => id === record.id)
  if (known) return { is: 'thing', booked: known }
  const spot = outermost(record.id, holdingsOf(db))
  const place = spot.in === 'place' ? spot.place : null
  return { is: 'thing', booked: { id: record.id, no: record.no, here: isActive(record.state), place } }
}

export type StoredStock = FactsOf<'stock.taken'> & {
  readonly at: number
  /** What no record bears; empty once erased. */
  readonly labels: readonly string[]
}

/** A stock-taking as it was written down; throws `not-found`. */
export function getStock(db: ReadableDb, id: EntryId): StoredStock {
  const key = parseEntryId(id)
  const entry = key && readEntry(db, key)
  if (!entry) throw new DeskError('not-found')
  const { unknown = [] } = (entry.personal?.values.fields ?? {}) as { unknown?: string[] }
  return { ...factsOf('stock.taken', entry), at: entry.at, labels: unknown }
}
