import { heldBy } from '../../core/search-text.ts'
import { readRecords } from '../../db/records/records.ts'
import { searchRecords } from '../../db/records/search.ts'
import { on } from '../procedures.ts'
import { stillAsked } from '../still-asked.ts'
import { recordView } from '../view.ts'

export const search = {
  query: on.search.query.handler(async ({ context, input, signal }) => {
    await stillAsked(signal)
    const { db } = context.desk.journal
    const started = performance.now()
    const { text, kind, includeClosed, limit } = input
    const ids = searchRecords(db, text, { includeClosed, limit, ...(kind === undefined ? {} : { kind }) })
    const stored = readRecords(db, ids)
    const held = Object.fromEntries(
      stored.flatMap(({ id, fields }) => {
        const one = heldBy(text, fields)
        return one === null ? [] : [[id, one] as const]
      }),
    )
    const atEnd = (id: string): number => Number(held[id]?.atEnd === true)
    // The sort is stable: among the tails, and among the rest, the order of the search stays.
    const records = stored.toSorted((a, b) => atEnd(b.id) - atEnd(a.id)).map((record) => recordView(db, record))
    return { records, heldBy: held, tookMs: performance.now() - started }
  }),
}
