import type { z } from 'zod'
import { needsInWords, releaseNeeds } from '../../core/claim.ts'
import type { ClaimView, releaseInput } from '../../core/contract/claims.ts'
import type { OperatorView } from '../../core/contract/operators.ts'
import { DeskError } from '../../core/errors.ts'
import { maskName, maskNumber, maskPhone } from '../../core/privacy.ts'
import { dayOf } from '../../core/venue-day.ts'
import { once } from '../../db/answers.ts'
import { claimsOf, getClaim, handoverPair, releaseFind, reverseClaim, type StoredClaim } from '../../db/claims.ts'
import { canonicalRecord, getRecord } from '../../db/records.ts'
import { readPlan, readSettings } from '../../db/settings.ts'
import { issueSlip } from '../../db/slips.ts'
import type { Desk } from '../desk.ts'
import { claimSlipContent, claimSlipTemplate } from '../documents/claim-slip-content.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { confirmSecond } from '../second-person.ts'
import { checkClaimPeriod } from '../shelf-clock.ts'

type Asked = z.output<typeof releaseInput>

export const claims = {
  release: on.claims.release.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const { second, ...asked } = input
    // A PIN stays out of everything that is kept, the request's hash too.
    const witness = second === undefined ? null : await confirmSecond(desk, second, operator.id)
    checkNeeds(desk, input, operator, witness)
    checkClaimPeriod(desk, input.find, isSupervised(input, operator, witness))
    const request = {
      key: input.idempotencyKey,
      procedure: 'claims.release',
      operator: operator.id,
      input: { ...asked, witness: witness?.id ?? null },
    }
    const numberOf = (id: string): string => getClaim(desk.journal.db, id).slip ?? ''
    const claim = once(desk.journal, request, () => handOver(desk, input, operator, witness), numberOf)
    return viewOf(getClaim(desk.journal.db, claim))
  }),

  reverse: on.claims.reverse.handler(({ context, input }) => {
    const { journal } = context.desk
    reverseClaim(journal, { ...input, operator: signedIn(context).id })
    return viewOf(getClaim(journal.db, input.claim))
  }),

  forRecord: on.claims.forRecord.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return claimsOf(db, canonicalRecord(db, input.id).id).map(viewOf)
  }),
}

/** Claim and slip in one transaction: nobody leaves with what has no slip, and no slip is without its handover. */
function handOver(desk: Desk, asked: Asked, operator: OperatorView, witness: OperatorView | null): string {
  const { journal } = desk
  const settings = readSettings(journal.db)
  const { find, report } = handoverPair(journal.db, asked)
  const claim = releaseFind(journal, {
    ...asked,
    operator: operator.id,
    witness: witness?.id ?? null,
    override: asked.override ?? '',
  })
  const { at } = getClaim(journal.db, claim)
  const content = claimSlipContent({
    find,
    report,
    claimant: asked.claimant,
    verified: verifiedOf(asked),
    at,
    operator: operator.badge,
    witness: witness?.badge ?? null,
    settings,
    zones: readPlan(journal.db),
  })
  issueSlip(journal, {
    document: 'claim-slip',
    template: claimSlipTemplate,
    claim,
    operator: operator.id,
    record: find.id,
    day: dayOf(at, settings),
    content,
  })
  return claim
}

/** An exception stays readable on the paper that proves the handover. */
const verifiedOf = ({ verified, override }: Asked): string =>
  (override ?? '') === '' ? verified : [verified, '证件不全,由值班长准予交接'].filter((part) => part !== '').join(';')

/** Whether a supervisor stands behind this handover with a reason of his own. */
const isSupervised = ({ override }: Asked, operator: OperatorView, witness: OperatorView | null): boolean =>
  (override ?? '') !== '' && (operator.role === 'supervisor' || witness?.role === 'supervisor')

/** Throws `second-person-needed`, `override-needs-supervisor` or `release-incomplete`, which names everything at once. */
function checkNeeds(desk: Desk, asked: Asked, operator: OperatorView, witness: OperatorView | null): void {
  const { kind } = getRecord(desk.journal.db, asked.find)
  const request = { kind, claimant: asked.claimant, second: witness !== null }
  const plain = releaseNeeds({ ...request, overridden: false })
  if (plain.length === 0) return
  const overridden = (asked.override ?? '') !== ''
  if (overridden && operator.role !== 'supervisor' && witness?.role !== 'supervisor') {
    throw new DeskError('override-needs-supervisor')
  }
  const missing = overridden ? releaseNeeds({ ...request, overridden }) : plain
  if (missing.length === 1 && missing[0]!.need === 'second') throw new DeskError('second-person-needed')
  if (missing.length > 0) throw new DeskError('release-incomplete', needsInWords(missing))
}

const maskUnlessEmpty = (mask: (value: string) => string, value: string): string => (value === '' ? '' : mask(value))

function viewOf(claim: StoredClaim): ClaimView {
  const { id, find, report, slip, at, operator, witness, relation, documentType } = claim
  return {
    id,
    find,
    report,
    slip,
    at,
    operator,
    witness,
    relation,
    documentType,
    claimantName: maskUnlessEmpty(maskName, claim.name),
    claimantPhone: maskUnlessEmpty(maskPhone, claim.phone),
    documentNumber: maskUnlessEmpty(maskNumber, claim.documentNumber),
    reversed: claim.reversedAt !== null,
  }
}
