import { DeskError } from '../../core/errors.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { bestDoubles } from '../../db/matching/double-proposals.ts'
import { compareDoublePair, decideDouble, doublesOf, doubleVerdictOn } from '../../db/matching/doubles.ts'
import { componentOf } from '../../db/records/merges.ts'
import { canonicalRecord, readRecords } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { doubleViews, recordView } from '../view.ts'

type Both = { readonly record: StoredRecord; readonly other: StoredRecord; readonly ranked: Ranked }

function both(db: ReadableDb, input: { readonly id: string; readonly other: string }): Both {
  const [record, other] = [canonicalRecord(db, input.id), canonicalRecord(db, input.other)]
  const ranked = compareDoublePair(db, record, other)
  if (ranked === null) throw new DeskError('not-mergeable')
  return { record, other, ranked }
}

export const doubles = {
  forRecord: on.doubles.forRecord.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const record = canonicalRecord(db, input.id)
    return doubleViews(db, doublesOf(db, record), (other) => doubleVerdictOn(db, record.id, other.id).changed)
  }),

  proposed: on.doubles.proposed.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return bestDoubles(db, input.limit).map(({ later, earlier, ranked }) => ({
      later: recordView(db, later),
      earlier: recordView(db, earlier),
      probability: ranked.probability,
      reasons: [...ranked.reasons],
    }))
  }),

  compare: on.doubles.compare.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const { record, other, ranked } = both(db, input)
    const { decision, changed } = doubleVerdictOn(db, record.id, other.id)
    return {
      record: recordView(db, record),
      other: recordView(db, other),
      probability: ranked.probability,
      reasons: [...ranked.reasons],
      decision,
      reopenedBy: [...changed],
    }
  }),

  joined: on.doubles.joined.handler(({ context, input }) => {
    const { db, rules } = context.desk.journal
    const { id } = canonicalRecord(db, input.id)
    const others = componentOf(db, id, rules).filter((member) => member !== id)
    return readRecords(db, others).map((record) => recordView(db, record))
  }),

  decide: on.doubles.decide.handler(({ context, input }) => {
    const { journal } = context.desk
    const { record, other, ranked } = both(journal.db, input)
    const { decision } = input
    const { probability } = ranked
    decideDouble(journal, {
      records: [record.id, other.id],
      decision,
      operator: signedIn(context).id,
      probability,
    })
    return { record: recordView(journal.db, record), other: recordView(journal.db, other), decision }
  }),
}
