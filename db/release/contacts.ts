import type { ContactNumber, ContactOutcome, ContactStep } from '../../core/contact.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal } from '../journal/journal.ts'
import { componentOf } from '../records/merges.ts'

/** An attempt as it lies in the journal: for handlers, which mask it before it goes out. */
export type StoredAttempt = {
  readonly entry: string
  readonly record: string
  readonly desk: string
  readonly at: number
  readonly operator: string | null
  readonly outcome: ContactOutcome
  readonly whose: ContactNumber
  /** Null once its personal part was erased. */
  readonly number: string | null
  readonly next: ContactStep | null
  readonly nextAt: number | null
  readonly note: string | null
}

const columns =
  'a.entry, a.record_id as record, a.desk, a.at, a.operator, a.outcome, a.whose, a.number, a.next, a.next_at as nextAt, a.note'

/** Attempts about a record and those merged with it, newest first. */
export const attemptsOf = (db: ReadableDb, record: string): StoredAttempt[] =>
  prepared(
    db,
    `
      select ${columns} from contact_attempts a
      where a.record_id in (select value from json_each(?)) order by a.at desc, a.entry desc
    `,
  ).all(JSON.stringify(componentOf(db, record, { undoesMerge: true }))) as StoredAttempt[]

export type Attempt = Pick<StoredAttempt, 'record' | 'outcome' | 'whose' | 'next' | 'nextAt'> & {
  readonly number: string
  readonly note: string
  readonly operator: string
}

export function addAttempt(journal: Journal, attempt: Attempt): void {
  const { record, outcome, whose, next, nextAt, number, note, operator } = attempt
  append(journal, {
    action: 'contact.attempted',
    operator,
    recordId: record,
    facts: { outcome, whose, next, nextAt },
    personal: { fields: { number, ...(note === '' ? {} : { note }) } },
  })
}

export type Waiting = StoredAttempt & { readonly root: string; readonly times: number }

const waitingStates = "('open', 'matched', 'in-care', 'in-custody', 'announced')"

/** The newest attempt of every open case that has a next step, soonest first. */
export const waitingCalls = (db: ReadableDb): Waiting[] =>
  prepared(
    db,
    `
      with tried as (
        select ${columns}, coalesce(r.merged_into, r.id) as root,
          row_number() over (partition by coalesce(r.merged_into, r.id) order by a.at desc, a.entry desc) as place,
          count(*) over (partition by coalesce(r.merged_into, r.id)) as times
        from contact_attempts a join records r on r.id = a.record_id
      )
      select t.* from tried t join records r on r.id = t.root
      where t.place = 1 and t.nextAt is not null and r.state in ${waitingStates}
      order by t.nextAt, t.root
    `,
  ).all() as Waiting[]

/** Reports whose find lies here, with a number that nobody has rung yet, oldest first. */
export const neverCalled = (db: ReadableDb, limit: number): string[] =>
  prepared(
    db,
    `
      select r.id from records r
      where r.state = 'matched' and r.merged_into is null and r.contact_phone is not null
        and not exists (
          select 1 from contact_attempts a join records m on m.id = a.record_id
          where coalesce(m.merged_into, m.id) = r.id
        )
      order by r.updated_at, r.id limit ?
    `,
  )
    .pluck()
    .all(limit) as string[]

export type StoredPosting = {
  readonly claim: string
  readonly at: number
  readonly operator: string | null
  readonly carrier: string | null
  readonly tracking: string | null
  readonly address: string | null
}

/** What of these handovers went out by post: of each the latest word. */
export const postingsOf = (db: ReadableDb, claims: readonly string[]): StoredPosting[] =>
  prepared(
    db,
    `
      select claim_id as claim, at, operator, carrier, tracking, address from (
        select *, row_number() over (partition by claim_id order by hlc desc, entry desc) as place from claim_postings
        where claim_id in (select value from json_each(?))
      ) where place = 1 order by at, claim_id
    `,
  ).all(JSON.stringify(claims)) as StoredPosting[]

export type Posting = {
  readonly claim: string
  readonly find: string
  readonly carrier: string
  readonly tracking: string
  readonly address: string
  readonly operator: string
}

export function postClaim(journal: Journal, { claim, find, carrier, tracking, address, operator }: Posting): void {
  append(journal, {
    action: 'claim.posted',
    operator,
    recordId: find,
    facts: { claim },
    personal: { fields: { carrier, tracking, address } },
  })
}
