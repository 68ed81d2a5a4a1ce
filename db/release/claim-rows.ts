import type { FactsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId, type JsonObject } from '../../core/journal/entry.ts'
import { isMakeable } from '../../core/release/requirements.ts'
import { prepared, type WritableDb } from '../file/connection.ts'

/** A word of an entry's personal part; null once it was erased. */
export function toldIn(entry: Entry, name: string): string | null {
  const value = ((entry.personal?.values.fields ?? {}) as JsonObject)[name]
  return typeof value === 'string' ? value : null
}

export function writeRelease(db: WritableDb, facts: FactsOf<'claim.released'>, entry: Entry): void {
  const told = (name: string): string | null => toldIn(entry, name)
  prepared(
    db,
    `
      insert or replace into claims (id, find_id, report_id, desk, at, operator, witness, relation, document_type,
        claimant_name, claimant_phone, document_number, verified, signature, override, procedure, reversed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select min(at) from claim_reversals where claim_id = ?))
    `,
  ).run(
    facts.claim,
    facts.find,
    facts.report,
    entry.desk,
    entry.at,
    entry.operator,
    facts.witness,
    facts.relation,
    facts.documentType,
    told('name'),
    told('phone'),
    told('documentNumber'),
    told('verified'),
    told('signature'),
    told('override'),
    facts.procedure === undefined ? null : JSON.stringify(facts.procedure),
    facts.claim,
  )
  const owe = prepared(db, 'insert or ignore into claim_owings (claim_id, need) values (?, ?)')
  for (const need of facts.procedure?.missing ?? []) if (isMakeable(need)) owe.run(facts.claim, need)
}

export function writeReversal(db: WritableDb, facts: FactsOf<'claim.reversed'>, entry: Entry): void {
  prepared(db, 'insert or replace into claim_reversals (claim_id, entry, at, reason) values (?, ?, ?, ?)').run(
    facts.claim,
    entryId(entry),
    entry.at,
    toldIn(entry, 'reason'),
  )
  prepared(
    db,
    'update claims set reversed_at = (select min(at) from claim_reversals where claim_id = id) where id = ?',
  ).run(facts.claim)
}

export function writeStatement(db: WritableDb, facts: FactsOf<'claim.stated'>, entry: Entry): void {
  prepared(
    db,
    'insert or replace into claim_statements (id, entry, find_id, at, operator, words) values (?, ?, ?, ?, ?, ?)',
  ).run(facts.statement, entryId(entry), facts.find, entry.at, entry.operator, toldIn(entry, 'words'))
}

type Turned = { readonly kind: 'refused' | 'stopped'; readonly why: string }
type Pair = { readonly find: string; readonly report: string | null }

export function writeTurning(db: WritableDb, { find, report }: Pair, { kind, why }: Turned, entry: Entry): void {
  prepared(
    db,
    `
      insert or replace into claim_turnings (entry, find_id, report_id, kind, why, at, operator, words)
      values (?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(entryId(entry), find, report, kind, why, entry.at, entry.operator, toldIn(entry, 'words'))
}

export function writeClearance(db: WritableDb, facts: FactsOf<'claim.cleared'>, entry: Entry): void {
  prepared(
    db,
    'insert or replace into claim_clearances (entry, stop, at, operator, reason) values (?, ?, ?, ?, ?)',
  ).run(entryId(entry), facts.stop, entry.at, entry.operator, toldIn(entry, 'reason'))
}

export function writeMadeGood(db: WritableDb, facts: FactsOf<'claim.made-good'>, entry: Entry): void {
  prepared(
    db,
    `
      insert or replace into claims_made_good
        (entry, claim_id, need, at, operator, witness, document_type, document_number, words)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(
    entryId(entry),
    facts.claim,
    facts.need,
    entry.at,
    entry.operator,
    facts.witness,
    facts.documentType,
    toldIn(entry, 'documentNumber'),
    toldIn(entry, 'words'),
  )
}
