import { readRecords } from '../../db/records.ts'
import { searchRecords } from '../../db/search.ts'
import { on } from '../procedures.ts'
import { recordView } from '../view.ts'

export const search = {
  query: on.search.query.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const started = performance.now()
    const { text, kind, includeClosed, limit } = input
    const ids = searchRecords(db, text, { includeClosed, limit, ...(kind === undefined ? {} : { kind }) })
    const records = readRecords(db, ids).map((record) => recordView(db, record))
    return { records, tookMs: performance.now() - started }
  }),
}
