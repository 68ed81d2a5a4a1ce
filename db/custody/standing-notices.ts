import type { Day } from '../../core/holidays.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'

/** A notice that was not withdrawn, as a find that it names stands on it. */
export type StandingNotice = {
  readonly id: string
  readonly number: string
  readonly day: Day
  /** Where it hangs; null once its personal part was erased. */
  readonly place: string | null
}

/** SQL: the notices `n` that name the record `r` or one that was merged into it and were not withdrawn. */
export const standingNoticesOf = `
  from notice_lines l join notices n on n.id = l.notice_id
  where (l.record_id = r.id or l.record_id in (select m.id from records m where m.merged_into = r.id))
    and not exists (select 1 from notice_withdrawals w where w.notice_id = n.id)
`

/**
 * The notices that stand and name this find, the earliest day first. The year counts from the first of them (Civil Code art. 318): it
 * is a period of the law that nothing suspends or begins anew. So two desks that announced one find do not give it two years, and a
 * find that came back, because it had been handed to the wrong person or a transfer was reversed, goes on from the notice that was
 * hanging all the while; only a notice that was withdrawn carries nothing.
 */
export const standingNotices = (db: ReadableDb, record: string): StandingNotice[] =>
  prepared(
    db,
    `
      select s.id, s.number, s.day, s.place from records r, notices s
      where r.id = ? and s.id in (select n.id ${standingNoticesOf}) order by s.day, s.number, s.id
    `,
  ).all(record) as StandingNotice[]
