import { randomUUID } from 'node:crypto'
import type { Claimant, DocumentType, Relation } from '../../core/claim.ts'
import type { Signature } from '../../core/contract/claims.ts'
import { spotOf } from '../../core/custody/whereabouts.ts'
import { DeskError } from '../../core/errors.ts'
import type { ProcedureFact, TransitionFact } from '../../core/journal/actions.ts'
import { counterpartOf, sideOf } from '../../core/records/kinds.ts'
import { nextStates, releasedState } from '../../core/records/states.ts'
import type { MakeableNeed } from '../../core/release/requirements.ts'
import { stayingOf } from '../custody/contents.ts'
import { holdingsOf, whereaboutsText } from '../custody/custody.ts'
import type { ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { canonicalRecord, getRecord, stepsOf } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'

/** A claim, personal values and all: for handlers, which mask it before it goes out. */
export type StoredClaim = {
  readonly id: string
  readonly find: string
  readonly report: string | null
  readonly slip: string | null
  readonly at: number
  readonly operator: string | null
  readonly witness: string | null
  readonly relation: Relation
  readonly documentType: DocumentType
  readonly name: string
  readonly phone: string
  readonly documentNumber: string
  readonly signature: Signature | null
  readonly reversedAt: number | null
  /** How it was verified; null for a handover of before. */
  readonly procedure: ProcedureFact | null
  /** What was missing and has not been made good since. */
  readonly missing: readonly MakeableNeed[]
}

type Texts = 'name' | 'phone' | 'documentNumber' | 'signature' | 'procedure' | 'missing'
type ClaimRow = { [Column in Exclude<keyof StoredClaim, Texts>]: StoredClaim[Column] } & {
  [Column in Exclude<Texts, 'missing'>]: string | null
} & { missing: string }

const columns = `
  c.id, c.find_id as find, c.report_id as report, c.at, c.operator, c.witness, c.relation,
  c.document_type as documentType, c.claimant_name as name, c.claimant_phone as phone,
  c.document_number as documentNumber, c.signature, c.reversed_at as reversedAt,
  (select min(s.number) from slips s where s.claim_id = c.id) as slip, c.procedure,
  (
    select json_group_array(o.need) from claim_owings o
    where o.claim_id = c.id
      and not exists (select 1 from claims_made_good g where g.claim_id = c.id and g.need = o.need)
  ) as missing
`

const claimOf = (row: ClaimRow): StoredClaim => ({
  ...row,
  name: row.name ?? '',
  phone: row.phone ?? '',
  documentNumber: row.documentNumber ?? '',
  signature: row.signature === null ? null : (JSON.parse(row.signature) as Signature),
  procedure: row.procedure === null ? null : (JSON.parse(row.procedure) as ProcedureFact),
  missing: JSON.parse(row.missing) as MakeableNeed[],
})

/** The claim with this id; throws `not-found`. */
export function getClaim(db: ReadableDb, id: string): StoredClaim {
  const row = db.prepare(`select ${columns} from claims c where c.id = ?`).get(id) as ClaimRow | undefined
  if (!row) throw new DeskError('not-found')
  return claimOf(row)
}

/** Every claim on this record or on one that was merged into it, newest first, reversed ones too. */
export function claimsOf(db: ReadableDb, record: string): StoredClaim[] {
  const rows = db
    .prepare(`
      select ${columns} from claims c
      where c.find_id in (select id from records where id = :record or merged_into = :record)
         or c.report_id in (select id from records where id = :record or merged_into = :record)
      order by c.at desc, c.id
    `)
    .all({ record }) as ClaimRow[]
  return rows.map(claimOf)
}

/** Handovers that stand with something still to be brought, oldest first. */
export function owingClaims(db: ReadableDb): StoredClaim[] {
  const rows = db
    .prepare(`
      select ${columns} from claims c
      where c.reversed_at is null and c.id in (
        select o.claim_id from claim_owings o
        where not exists (select 1 from claims_made_good g where g.claim_id = o.claim_id and g.need = o.need)
      )
      order by c.at, c.id
    `)
    .all() as ClaimRow[]
  return rows.map(claimOf)
}

export type Release = {
  readonly find: string
  readonly report: string | null
  readonly operator: string
  readonly witness: string | null
  readonly claimant: Claimant
  readonly verified: string
  readonly signature: Signature | null
  readonly override: string
  readonly procedure: ProcedureFact
  /** What belongs in the find and is not handed over with it. */
  readonly stays: readonly string[]
  /** What was done that tells who: the owner's name and document, the notes counted, who checked. */
  readonly told: Readonly<Record<string, string>>
}

/**
 * The two records of a handover as they stand, find first. Throws `not-a-find`, `not-a-pair`, and `not-found` for a record that was
 * merged into another: the page shows the wrong one.
 */
export function handoverPair(
  db: ReadableDb,
  ids: { readonly find: string; readonly report: string | null },
): { find: StoredRecord; report: StoredRecord | null } {
  const find = getRecord(db, ids.find)
  const report = ids.report === null ? null : getRecord(db, ids.report)
  if (find.mergedInto !== null || (report && report.mergedInto !== null)) throw new DeskError('not-found')
  if (sideOf(find.kind) !== 'find') throw new DeskError('not-a-find')
  if (report && report.kind !== counterpartOf(find.kind)) throw new DeskError('not-a-pair')
  return { find, report }
}

/**
 * Hands a find over and closes its report with it, in one entry; returns the claim's id. Throws `illegal-transition` where one of
 * them is closed already and `in-conflict` where two desks disagree about it.
 */
export function releaseFind(journal: Journal, release: Release): string {
  const id = randomUUID()
  transact(journal, () => {
    const { find, report } = handoverPair(journal.db, release)
    takeOut(journal, find.id, release)
    const { name, phone, relation, documentType, documentNumber } = release.claimant
    append(journal, {
      action: 'claim.released',
      operator: release.operator,
      recordId: find.id,
      facts: {
        claim: id,
        find: find.id,
        report: report?.id ?? null,
        relation,
        documentType,
        witness: release.witness,
        transitions: [find, ...(report ? [report] : [])].flatMap((record) =>
          stepsOf(journal.db, record, releasedState(record.kind), release.stays),
        ),
        procedure: release.procedure,
      },
      personal: {
        fields: {
          name,
          phone,
          documentNumber,
          verified: release.verified,
          ...(release.signature ? { signature: JSON.stringify(release.signature) } : {}),
          ...(release.override ? { override: release.override } : {}),
          ...release.told,
        },
      },
    })
  })
  return id
}

/** What stays and lay in what goes lies at the counter from now on, also when the bag comes back. */
function takeOut(journal: Journal, find: string, { stays, operator }: Release): void {
  const { db } = journal
  const staying = stayingOf(db, find, stays)
  for (const id of staying) {
    const spot = spotOf(id, holdingsOf(db))
    if (spot.in !== 'container' || staying.includes(spot.container)) continue
    const facts = { place: null, container: null, from: whereaboutsText(db, id) }
    append(journal, { action: 'item.placed', operator, recordId: id, facts, personal: null })
  }
}

/**
 * Takes a wrong handover back: find and report go back to where they wait. Both entries stay. Throws `claim-reversed` where somebody
 * was faster.
 */
export function reverseClaim(
  journal: Journal,
  reversal: { readonly claim: string; readonly reason: string; readonly operator: string },
): void {
  transact(journal, () => {
    const claim = getClaim(journal.db, reversal.claim)
    if (claim.reversedAt !== null) throw new DeskError('claim-reversed')
    const records = [claim.find, ...(claim.report === null ? [] : [claim.report])].map((id) =>
      canonicalRecord(journal.db, id),
    )
    append(journal, {
      action: 'claim.reversed',
      operator: reversal.operator,
      recordId: claim.find,
      facts: {
        claim: claim.id,
        find: claim.find,
        transitions: records.flatMap((record) => stepBack(journal.db, record)),
      },
      personal: { fields: { reason: reversal.reason } },
    })
  })
}

/** A record that has moved on since (a settled conflict) stays where it is. */
function stepBack(db: ReadableDb, record: StoredRecord): TransitionFact[] {
  if (record.state !== releasedState(record.kind)) return []
  const back = nextStates(record.kind, record.state).find((row) => row.reversal)
  return back ? stepsOf(db, record, back.to) : []
}
