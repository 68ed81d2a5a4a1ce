import { randomUUID } from 'node:crypto'
import { DeskError } from '../../core/errors.ts'
import type { Day } from '../../core/holidays.ts'
import type { TransitionFact } from '../../core/journal/actions.ts'
import { type DisposalWay, type NoticeLine, noticeLine } from '../../core/notice.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { State } from '../../core/records/states.ts'
import { custodyClassOf } from '../../core/release/lane.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { nextNumber } from '../journal/numbers.ts'
import { canonicalRecord, getRecord, headsOf, stepOf, stepsOf, stepsOfAll } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { readWords } from '../venue/words.ts'
import { checkLeaves } from './leaving.ts'
import { type StandingNotice, standingNotices, standingNoticesOf } from './standing-notices.ts'

export type StoredNotice = {
  readonly id: string
  readonly number: string
  readonly day: Day
  /** Where it hangs; null once its personal part was erased. */
  readonly place: string | null
  readonly desk: string
  readonly at: number
  readonly operator: string | null
  readonly withdrawnAt: number | null
}

const noticeColumns = `
  n.id, n.number, n.day, n.place, n.desk, n.at, n.operator,
  (select min(w.at) from notice_withdrawals w where w.notice_id = n.id) as withdrawnAt
`

/** All notices, the newest first, withdrawn ones too. */
export const listNotices = (db: ReadableDb, limit: number): StoredNotice[] =>
  prepared(db, `select ${noticeColumns} from notices n order by n.day desc, n.at desc, n.id limit ?`).all(
    limit,
  ) as StoredNotice[]

/** The notice with this id; throws `not-found`. */
export function getNotice(db: ReadableDb, id: string): StoredNotice {
  const row = prepared(db, `select ${noticeColumns} from notices n where n.id = ?`).get(id) as StoredNotice | undefined
  if (!row) throw new DeskError('not-found')
  return row
}

/** What a notice tells of each of its finds, in the order of their numbers. */
export function linesOf(db: ReadableDb, notice: string): (NoticeLine & { readonly no: string })[] {
  const rows = prepared(
    db,
    `
      select l.record_id as record, r.no, l.category, l.colours, l.zone
      from notice_lines l left join records r on r.id = l.record_id where l.notice_id = ? order by r.no, l.record_id
    `,
  ).all(notice) as (Omit<NoticeLine, 'colours'> & { no: string | null; colours: string })[]
  return rows.map(({ colours, no, ...line }) => ({ ...line, no: no ?? '', colours: JSON.parse(colours) as string[] }))
}

/** What the legal clock asks of a find on the shelf. */
export type ShelvedFind = {
  readonly id: string
  readonly no: string
  readonly state: State
  readonly category: Fields['category']
  readonly custodyClass: Fields['custodyClass']
  /** When it came to the booth, UTC milliseconds. */
  readonly receivedAt: number
  readonly conflict: boolean
  /** The notice that its year counts from: the earliest that stands and made it `announced`. */
  readonly notice: StandingNotice | null
}

type ShelvedRow = Omit<ShelvedFind, 'notice' | 'conflict'> & { conflict: number; notice: string | null }

// Announced by a step that still stands; which notice counts is told in standing-notices.ts.
const shelved = `
  select r.id, r.no, r.state, r.category, r.custody_class as custodyClass, coalesce(r.reported_at, r.created_at) as receivedAt, r.conflict,
    (
      select json_object('id', n.id, 'number', n.number, 'day', n.day, 'place', n.place) ${standingNoticesOf}
        and exists (select 1 from record_heads h where h.record_id = r.id and h.state = 'announced')
      order by n.day, n.number, n.id limit 1
    ) as notice
  from records r
`

const shelvedOf = ({ notice, conflict, ...row }: ShelvedRow): ShelvedFind => ({
  ...row,
  conflict: conflict === 1,
  notice: notice === null ? null : (JSON.parse(notice) as ShelvedFind['notice']),
})

/** Every find that lies on the shelf, the longest first. */
export const shelvedFinds = (db: ReadableDb): ShelvedFind[] =>
  (
    prepared(
      db,
      `${shelved} where r.kind = 'found-item' and r.merged_into is null and r.state in ('in-custody', 'announced')
       order by receivedAt, r.id`,
    ).all() as ShelvedRow[]
  ).map(shelvedOf)

/** The same of one find, whatever became of it; null for any other record. */
export function shelvedFind(db: ReadableDb, id: string): ShelvedFind | null {
  const row = prepared(db, `${shelved} where r.id = ? and r.kind = 'found-item'`).get(id) as ShelvedRow | undefined
  return row ? shelvedOf(row) : null
}

/** `A1-招2026-003`: desk, year, running number of that year at this desk. Given out when a notice is published without one. */
export function nextNoticeNumber(journal: Journal, day: Day): string {
  const series = `${journal.author!.desk}-招${day.slice(0, 4)}-`
  return series + padded(nextNumber(journal.db, series, () => lastIn(journal.db, 'notices', series)))
}

/** `A1-归2026-001`, in the same manner for the lists of what falls to the state. */
export function nextForfeitureNumber(journal: Journal, day: Day): string {
  const series = `${journal.author!.desk}-归${day.slice(0, 4)}-`
  return series + padded(nextNumber(journal.db, series, () => lastIn(journal.db, 'forfeitures', series)))
}

const padded = (running: number): string => String(running).padStart(3, '0')

function lastIn(db: ReadableDb, table: 'notices' | 'forfeitures', series: string): number {
  const { last } = prepared(
    db,
    `select max(cast(substr(number, ?) as integer)) as last from ${table} where substr(number, 1, ?) = ?`,
  ).get(series.length + 1, series.length, series) as { last: number | null }
  return last ?? 0
}

export type NewNotice = {
  readonly records: readonly string[]
  /** Empty: the next of this desk's own. */
  readonly number: string
  readonly day: Day
  readonly place: string
  readonly operator: string
}

/**
 * Publishes a notice of these finds in one entry; returns its id. One that is announced without a notice (from an old register)
 * stands on this one from now on. Throws `not-announceable` for what is no find on the shelf or has a notice, `notice-number-taken`,
 * `in-conflict`.
 */
export function publishNotice(journal: Journal, asked: NewNotice): string {
  const id = randomUUID()
  transact(journal, () => {
    const { db } = journal
    const number = asked.number === '' ? nextNoticeNumber(journal, asked.day) : asked.number
    if (prepared(db, 'select 1 from notices where number = ?').get(number)) {
      throw new DeskError('notice-number-taken', { number })
    }
    const finds = [...new Set(asked.records)].map((record) => getRecord(db, record))
    const words = readWords(db)
    append(journal, {
      action: 'notice.published',
      operator: asked.operator,
      recordId: null,
      facts: {
        notice: id,
        number,
        day: asked.day,
        lines: finds.map((find) => noticeLine(find, words)).map((line) => ({ ...line, colours: [...line.colours] })),
        records: finds.map((find) => find.id),
        transitions: finds.map((find) => announcement(journal, find)),
      },
      personal: { fields: { place: asked.place } },
    })
  })
  return id
}

function announcement(journal: Journal, find: StoredRecord): TransitionFact {
  const { db } = journal
  if (find.conflict) throw new DeskError('in-conflict')
  const standing = find.mergedInto === null ? shelvedFind(db, find.id) : null
  const waits = find.state === 'in-custody' || find.state === 'announced'
  if (standing === null || !waits || standing.notice !== null) throw new DeskError('not-announceable', { no: find.no })
  return { record: find.id, from: find.state, to: 'announced', basis: headsOf(db, find.id) }
}

/**
 * Withdraws a notice: the finds that stand on it lie on the shelf without one again. Throws `notice-withdrawn` where somebody was
 * faster, and `notice-forfeited` where one of them fell to the state by it.
 */
export function withdrawNotice(
  journal: Journal,
  asked: { readonly notice: string; readonly reason: string; readonly operator: string },
): void {
  transact(journal, () => {
    const { db } = journal
    const notice = getNotice(db, asked.notice)
    if (notice.withdrawnAt !== null) throw new DeskError('notice-withdrawn')
    const named = linesOf(db, notice.id).map(({ record }) => canonicalRecord(db, record))
    const finds = [...new Map(named.map((find) => [find.id, find])).values()]
    const fallen = finds.find(({ state }) => state === 'forfeited')
    if (fallen !== undefined) throw new DeskError('notice-forfeited', { no: fallen.no })
    append(journal, {
      action: 'notice.withdrawn',
      operator: asked.operator,
      recordId: null,
      facts: {
        notice: notice.id,
        records: finds.map(({ id }) => id),
        transitions: finds.flatMap((find) => {
          const others = standingNotices(db, find.id).filter(({ id }) => id !== notice.id)
          const falls = find.state === 'announced' && !find.conflict && others.length === 0
          return falls ? [stepOf(db, find, 'in-custody')] : []
        }),
      },
      personal: { fields: { reason: asked.reason } },
    })
  })
}

/** Writes the list of finds that fall to the state, in one entry; returns its number. That they are due is the caller's matter. */
export function forfeitFinds(
  journal: Journal,
  asked: {
    readonly records: readonly string[]
    readonly number: string
    readonly day: Day
    readonly operator: string
    readonly witness: string
  },
): string {
  return transact(journal, () => {
    const { db } = journal
    const number = asked.number === '' ? nextForfeitureNumber(journal, asked.day) : asked.number
    if (prepared(db, 'select 1 from forfeitures where number = ?').get(number)) {
      throw new DeskError('notice-number-taken', { number })
    }
    const finds = [...new Set(asked.records)].map((record) => getRecord(db, record))
    append(journal, {
      action: 'find.forfeited',
      operator: asked.operator,
      recordId: null,
      facts: {
        list: randomUUID(),
        number,
        witness: asked.witness,
        records: finds.map(({ id }) => id),
        transitions: stepsOfAll(db, finds, 'forfeited'),
      },
    })
    return number
  })
}

/**
 * Writes down that a find could not be kept. What was sold stays on the books as the money that took its place. Throws
 * `illegal-transition` where it has left the shelf, `contents-first` where something lies in it, `is-money` for a
 * sale of money, and what `checkLeaves` throws.
 */
export function disposeFind(
  journal: Journal,
  asked: {
    readonly record: string
    readonly way: DisposalWay
    readonly proceeds: number | null
    /** Who bought it, or the number of the receipt; empty where it was not sold. */
    readonly buyer: string
    readonly reason: string
    readonly operator: string
    readonly witness: string
  },
): void {
  transact(journal, () => {
    const find = getRecord(journal.db, asked.record)
    checkLeaves(journal.db, find)
    const { way, proceeds, witness } = asked
    const sold = way === 'sold' && proceeds !== null
    if (sold && custodyClassOf(find.fields) === 'cash') throw new DeskError('is-money', { no: find.no })
    const steps = stepsOf(journal.db, find, 'disposed')
    append(journal, {
      action: 'find.disposed',
      operator: asked.operator,
      recordId: find.id,
      facts: {
        way,
        proceeds,
        witness,
        transitions: sold ? [] : steps,
        ...(sold && { fields: { custodyClass: 'cash', amount: proceeds } }),
      },
      personal: { fields: { reason: asked.reason, ...(asked.buyer !== '' && { buyer: asked.buyer }) } },
    })
  })
}

/** What a find on the books was sold for, in yuan; null where it is still the thing itself. */
export const soldFor = (db: ReadableDb, record: string): number | null =>
  (prepared(
    db,
    `
      select d.proceeds from disposals d
      where d.way = 'sold' and d.record_id in (select id from records where id = :record or merged_into = :record)
      order by d.at desc, d.entry desc limit 1
    `,
  )
    .pluck()
    .get({ record }) as number | null | undefined) ?? null
