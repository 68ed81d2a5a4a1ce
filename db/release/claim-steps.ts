import { randomUUID } from 'node:crypto'
import { DeskError } from '../../core/errors.ts'
import { compareEntries, entryId } from '../../core/journal/entry.ts'
import { standingOf } from '../../core/journal/undo.ts'
import type { Fields } from '../../core/records/fields.ts'
import { saidIn } from '../../core/records/history.ts'
import { sideOf } from '../../core/records/kinds.ts'
import type { Reaction, RefusalReason } from '../../core/release/reasons.ts'
import type { MakeableNeed } from '../../core/release/requirements.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { componentOf } from '../records/merges.ts'
import { canonicalRecord } from '../records/records.ts'
import { getClaim } from './claims.ts'

const groupOf = (db: ReadableDb, record: string): string[] => [...componentOf(db, record, { undoesMerge: true })]

/** What somebody said of a find before its marks were shown; `words` is null once erased. */
export type StoredStatement = {
  readonly id: string
  readonly find: string
  readonly at: number
  readonly operator: string | null
  readonly words: string | null
}

/** Writes down what a claimant says; returns the statement's id. Throws `not-a-find`. */
export function stateClaim(
  journal: Journal,
  { find, words, operator }: { readonly find: string; readonly words: string; readonly operator: string },
): string {
  const statement = randomUUID()
  transact(journal, () => {
    const record = canonicalRecord(journal.db, find)
    if (sideOf(record.kind) !== 'find') throw new DeskError('not-a-find')
    append(journal, {
      action: 'claim.stated',
      operator,
      recordId: record.id,
      facts: { statement, find: record.id },
      personal: { fields: { words } },
    })
  })
  return statement
}

/** The statement with this id about this find; throws `not-found` for one about another. */
export function getStatement(db: ReadableDb, find: string, id: string): StoredStatement {
  const row = prepared(db, 'select id, find_id as find, at, operator, words from claim_statements where id = ?').get(
    id,
  ) as StoredStatement | undefined
  if (row === undefined || !groupOf(db, find).includes(row.find)) throw new DeskError('not-found')
  return row
}

/** Where a claimant's turn ends: what is said afterwards is another's, or was settled by a supervisor. */
const ends: ReadonlySet<string> = new Set(['claim.refused', 'claim.cleared', 'claim.released', 'claim.reversed'])

/** All that was said of this find since the last claimant went with it or without it, in order. */
export function statementsNow(db: ReadableDb, find: string): StoredStatement[] {
  const entries = entriesOf(db, groupOf(db, find)).sort(compareEntries)
  const began = entries.findLastIndex(({ action }) => ends.has(action)) + 1
  return entries
    .slice(began)
    .filter(({ action }) => action === 'claim.stated')
    .map(({ facts }) => getStatement(db, find, String((facts as { statement: unknown }).statement)))
}

/**
 * What a report said before anybody could have been shown the find: as it was first written down, and what was added while the find was
 * not here yet. In order of the entries; a later word on a field stands.
 */
export function saidBefore(db: ReadableDb, report: string, find: string): Fields {
  const [own, theirs] = [groupOf(db, report), groupOf(db, find)]
  const came = entriesOf(db, theirs)
    .filter(({ action }) => action === 'record.created')
    .sort(compareEntries)[0]
  const said = standingOf(entriesOf(db, own))
    .filter((entry) => own.includes(entry.recordId ?? ''))
    .filter((entry) => entry.action === 'record.created' || (came !== undefined && compareEntries(entry, came) < 0))
    .sort(compareEntries)
  return Object.assign({}, ...said.map(saidIn)) as Fields
}

type About = {
  readonly find: string
  readonly report: string | null
  readonly words: string
  readonly operator: string
}

/** Writes down that a claimant went without it. Throws `not-a-find`. */
export const refuseClaim = (
  journal: Journal,
  { reason, ...about }: About & { readonly reason: RefusalReason },
): string =>
  turnAway(journal, about, (find, report) =>
    append(journal, {
      action: 'claim.refused',
      operator: about.operator,
      recordId: find,
      facts: { find, report, reason },
      ...(about.words === '' ? {} : { personal: { fields: { words: about.words } } }),
    }),
  )

type Doubt = About & { readonly reaction: Reaction; readonly name: string; readonly phone: string }

/** Stops the release of a person; returns the stop's id. Throws `not-a-find`. */
export const stopClaim = (journal: Journal, { reaction, name, phone, ...about }: Doubt): string =>
  turnAway(journal, about, (find, report) => {
    const told = Object.entries({ name, phone, words: about.words }).filter(([, value]) => value !== '')
    return append(journal, {
      action: 'claim.stopped',
      operator: about.operator,
      recordId: find,
      facts: { find, report, reaction },
      ...(told.length === 0 ? {} : { personal: { fields: Object.fromEntries(told) } }),
    })
  })

function turnAway(
  journal: Journal,
  { find, report }: Pick<About, 'find' | 'report'>,
  write: (find: string, report: string | null) => ReturnType<typeof append>,
): string {
  return transact(journal, () => {
    const record = canonicalRecord(journal.db, find)
    if (sideOf(record.kind) !== 'find') throw new DeskError('not-a-find')
    return entryId(write(record.id, report === null ? null : canonicalRecord(journal.db, report).id))
  })
}

/** A doubt that no supervisor has cleared. */
export type StoredStop = {
  readonly stop: string
  readonly find: string
  readonly at: number
  readonly operator: string | null
  readonly reaction: Reaction
}

const openStops = `
  select t.entry as stop, t.find_id as find, t.at, t.operator, t.why as reaction from claim_turnings t
  where t.kind = 'stopped' and not exists (select 1 from claim_clearances c where c.stop = t.entry)
`

/** The newest doubt that stands against handing this find over; null where there is none. */
export function stopOn(db: ReadableDb, find: string): StoredStop | null {
  const row = prepared(
    db,
    `${openStops} and t.find_id in (select value from json_each(?)) order by t.at desc, t.entry desc limit 1`,
  ).get(JSON.stringify(groupOf(db, find))) as StoredStop | undefined
  return row ?? null
}

/** Takes the doubt away, and every other that stands against the same find. Throws `not-found` for one that does not stand. */
export function clearStop(
  journal: Journal,
  { stop, reason, operator }: { readonly stop: string; readonly reason: string; readonly operator: string },
): string {
  return transact(journal, () => {
    const open = prepared(journal.db, `${openStops} and t.entry = ?`).get(stop) as StoredStop | undefined
    if (open === undefined) throw new DeskError('not-found')
    const all = prepared(journal.db, `${openStops} and t.find_id = ? order by t.entry`).all(open.find) as StoredStop[]
    for (const one of all)
      append(journal, {
        action: 'claim.cleared',
        operator,
        recordId: one.find,
        facts: { find: one.find, stop: one.stop },
        personal: { fields: { reason } },
      })
    return open.find
  })
}

/** How many claimants went without it before, and when the last one did. */
export function refusalsOf(db: ReadableDb, find: string): { times: number; last: number | null } {
  return prepared(
    db,
    `
      select count(*) as times, max(at) as last from claim_turnings
      where kind = 'refused' and find_id in (select value from json_each(?))
    `,
  ).get(JSON.stringify(groupOf(db, find))) as { times: number; last: number | null }
}

export type MadeGood = {
  readonly claim: string
  readonly need: MakeableNeed
  readonly documentType: string
  readonly documentNumber: string
  readonly words: string
  readonly witness: string | null
  readonly operator: string
}

/** Notes that what was missing at a handover was brought. Throws `not-owing` where nothing of it is. */
export function makeGood(journal: Journal, { claim: id, need, ...brought }: MadeGood): void {
  transact(journal, () => {
    const claim = getClaim(journal.db, id)
    if (claim.reversedAt !== null || !claim.missing.includes(need)) throw new DeskError('not-owing')
    const { documentNumber, words } = brought
    append(journal, {
      action: 'claim.made-good',
      operator: brought.operator,
      recordId: claim.find,
      facts: { claim: id, find: claim.find, need, documentType: brought.documentType, witness: brought.witness },
      personal: { fields: { documentNumber, words } },
    })
  })
}
