import type { z } from 'zod'
import type { releaseInput } from '../core/contract/claims.ts'
import type { OperatorView } from '../core/contract/operators.ts'
import { DeskError } from '../core/errors.ts'
import type { ProcedureFact } from '../core/journal/actions.ts'
import { compareNames, heardName } from '../core/matching/names.ts'
import type { Lane } from '../core/release/lane.ts'
import { firmNeeds, releaseNeeds, type Told } from '../core/release/needs.ts'
import { isDoubtful } from '../core/release/reasons.ts'
import { type Need, needsInWords } from '../core/release/requirements.ts'
import { checkLeaves } from '../db/custody/leaving.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import { stopOn } from '../db/release/claim-steps.ts'
import type { Desk } from './desk.ts'
import { comparisonOf, wayOf } from './standing.ts'

export type AskedRelease = z.output<typeof releaseInput>
type Pair = { readonly find: StoredRecord; readonly report: StoredRecord | null }

export type Verified = {
  readonly lane: Lane
  readonly told: Told
  /** What is missing and a supervisor's reason stands in for. */
  readonly missing: readonly Need[]
}

/**
 * Whether this find may go to this claimant by what the way of its class asks for, and what a supervisor let pass. Throws
 * `release-stopped` where a doubt stands, `thing-away` and `container-sealed` where it is not in hand, `second-person-needed`,
 * `override-needs-supervisor`, or `release-incomplete`, which names everything at once.
 */
export function verifyRelease(
  desk: Desk,
  { find, report }: Pair,
  asked: AskedRelease,
  operator: OperatorView,
  witness: OperatorView | null,
): Verified {
  checkLeaves(desk.journal.db, find, asked.stays)
  if (stopOn(desk.journal.db, find.id) !== null || isDoubtful(asked.steps.reaction))
    throw new DeskError('release-stopped')
  const { told } = comparisonOf(desk, { find, report, statement: asked.statement })
  const { lane, amount } = wayOf(desk.journal.db, find, asked.stays)
  const needs = releaseNeeds({
    lane,
    claimant: asked.claimant,
    steps: asked.steps,
    told,
    recorded: { holderAgrees: holderAgrees(find, asked), amount },
    second: witness !== null,
  })
  if (needs.length === 0) return { lane, told, missing: [] }
  const overridden = (asked.override ?? '') !== ''
  if (overridden && operator.role !== 'supervisor' && witness?.role !== 'supervisor')
    throw new DeskError('override-needs-supervisor')
  const stand = overridden ? firmNeeds(lane, needs) : needs
  if (stand.length === 1 && stand[0]!.need === 'second') throw new DeskError('second-person-needed')
  if (stand.length > 0) throw new DeskError('release-incomplete', needsInWords(stand))
  return { lane, told, missing: needs }
}

const alike: ReadonlySet<string> = new Set(['same', 'homophone', 'looks-alike'])

/** Undefined where the record knows no name; a proxy brings the owner's. */
function holderAgrees({ fields }: StoredRecord, { claimant, steps }: AskedRelease): boolean | undefined {
  const held = heardName(fields.name ?? '')
  if (held === null) return undefined
  const brought = heardName(claimant.relation === 'proxy' ? (steps.owner?.name ?? '') : claimant.name)
  return brought !== null && alike.has(compareNames(held, brought))
}

/** How it was verified, as it stays in the journal. */
export function procedureOf(
  { lane, told, missing }: Verified,
  { steps, statement, photo }: AskedRelease,
): ProcedureFact {
  const done = [
    ...(['rang', 'samePhoto', 'holderSeen', 'letter'] as const).filter((step) => steps[step]),
    ...steps.inHand.map((check) => `inHand.${check}`),
    ...(photo === null ? [] : ['photo']),
    ...(steps.bodyCamera === '' ? [] : ['bodyCamera']),
  ]
  return {
    lane,
    statement,
    told: { ...told },
    done,
    reaction: steps.reaction,
    ownerDocumentType: steps.owner?.documentType ?? null,
    counted: steps.count?.amount ?? null,
    missing: missing.map(({ need }) => need),
  }
}

/** What was done that tells who, for the personal part; what was not said is left out. */
export function toldOf({ steps }: AskedRelease): Record<string, string> {
  const said = {
    ownerName: steps.owner?.name,
    ownerDocumentNumber: steps.owner?.documentNumber,
    notes: steps.count?.notes,
    checkedBy: steps.checkedBy,
    bodyCamera: steps.bodyCamera,
  }
  return Object.fromEntries(
    Object.entries(said).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ''),
  )
}
