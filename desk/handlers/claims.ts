import { withShownDocument } from '../../core/claim.ts'
import type { ClaimView } from '../../core/contract/claims.ts'
import type { OperatorView } from '../../core/contract/operators.ts'
import { DeskError } from '../../core/errors.ts'
import { heardName } from '../../core/matching/names.ts'
import { paperKinds } from '../../core/papers.ts'
import { maskName, maskNumber, maskPhone } from '../../core/privacy.ts'
import { custodyClassOf, type Lane } from '../../core/release/lane.ts'
import { broughtFault } from '../../core/release/needs.ts'
import { isDoubtful } from '../../core/release/reasons.ts'
import { needsInWords } from '../../core/release/requirements.ts'
import { dayOf } from '../../core/venue-day.ts'
import { stayingOf } from '../../db/custody/contents.ts'
import { soldFor } from '../../db/custody/notices.ts'
import { once } from '../../db/matching/answers.ts'
import { addPhoto } from '../../db/records/photos.ts'
import { activeRecords, canonicalRecord, getRecord } from '../../db/records/records.ts'
import { clearStop, makeGood, refuseClaim, stateClaim, stopClaim, stopOn } from '../../db/release/claim-steps.ts'
import {
  claimsOf,
  getClaim,
  handoverPair,
  owingClaims,
  releaseFind,
  reverseClaim,
  type StoredClaim,
} from '../../db/release/claims.ts'
import { issueSlip } from '../../db/release/slips.ts'
import { readPlan, readSettings } from '../../db/venue/settings.ts'
import type { Desk } from '../desk.ts'
import { claimSlipContent } from '../documents/claim-slip-content.ts'
import { signedIn } from '../guard.ts'
import { refusalOf } from '../input-issue.ts'
import { on } from '../procedures.ts'
import { type AskedRelease, procedureOf, toldOf, verifyRelease } from '../release.ts'
import { verifiedText } from '../release-text.ts'
import { confirmSecond } from '../second-person.ts'
import { checkClaimPeriod } from '../shelf-clock.ts'
import { slipPage } from '../slip-page.ts'
import { standingView } from '../standing.ts'
import { recordView } from '../view.ts'

export const claims = {
  release: on.claims.release.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const { second, slipIn, ...asked } = input
    // A PIN stays out of everything that is kept, the request's hash too.
    const witness = second === undefined ? null : await confirmSecond(desk, second, operator.id)
    if (isDoubtful(input.steps.reaction)) throw stoppedBy(desk, input, operator.id)
    if (input.photo !== null && !desk.photos.has(input.photo.photo)) throw new DeskError('photo-gone')
    checkClaimPeriod(desk, input.find, isSupervised(input, operator, witness))
    const request = {
      key: input.idempotencyKey,
      procedure: 'claims.release',
      operator: operator.id,
      input: { ...asked, witness: witness?.id ?? null },
    }
    const numberOf = (id: string): string => getClaim(desk.journal.db, id).slip ?? ''
    const claim = once(desk.journal, request, () => handOver(desk, input, operator, witness), numberOf)
    const done = viewOf(getClaim(desk.journal.db, claim))
    if (slipIn === undefined || done.slip === null) return done
    return { ...done, page: slipPage(desk, { slip: done.slip, language: slipIn }, operator) }
  }),

  state: on.claims.state.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const { find, words, idempotencyKey: key } = input
    const work = () => stateClaim(journal, { find, words, operator })
    const statement = once(journal, { key, procedure: 'claims.state', operator, input }, work, () => '')
    return { statement, at: journal.now() }
  }),

  standing: on.claims.standing.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const { find, report } = handoverPair(db, input)
    return standingView(context.desk, { find, report, statement: input.statement }, input.stays)
  }),

  refuse: on.claims.refuse.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    if (input.reason === 'other' && input.words === '') throw refusalOf([{ path: ['words'], message: 'empty' }])
    const { idempotencyKey: key, ...refusal } = input
    const work = () => refuseClaim(journal, { ...refusal, operator })
    once(journal, { key, procedure: 'claims.refuse', operator, input }, work, () => '')
    return {}
  }),

  stop: on.claims.stop.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context)
    const { idempotencyKey: key, ...doubt } = input
    const work = () => stopClaim(journal, { ...doubt, operator: operator.id })
    const stop = once(journal, { key, procedure: 'claims.stop', operator: operator.id, input }, work, () => '')
    const at = stopOn(journal.db, input.find)?.at ?? journal.now()
    return { stop, at, operator: operator.name, reaction: input.reaction }
  }),

  clear: on.claims.clear.handler(({ context, input }) => {
    clearStop(context.desk.journal, { ...input, operator: signedIn(context).id })
    return {}
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

  owing: on.claims.owing.handler(({ context }) => {
    const { db } = context.desk.journal
    return owingClaims(db).map((claim) => ({
      claim: viewOf(claim),
      record: recordView(db, canonicalRecord(db, claim.find)),
    }))
  }),

  makeGood: on.claims.makeGood.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context).id
    const { second, need } = input
    if (need === 'second' && second === undefined) throw new DeskError('second-person-needed')
    const witness =
      second === undefined ? null : await confirmSecond(desk, second, firstOf(desk, input.claim, operator))
    const fault = broughtFault(need, input)
    if (fault !== null) throw new DeskError('not-made-good', needsInWords([fault]))
    makeGood(desk.journal, { ...input, witness: witness?.id ?? null, operator })
    return viewOf(getClaim(desk.journal.db, input.claim))
  }),

  heldDocuments: on.claims.heldDocuments.handler(({ context }) => {
    const { db } = context.desk.journal
    return activeRecords(db, 'found-item', 1000)
      .filter(({ fields }) => custodyClassOf(fields) === 'identity')
      .map((record) => ({ initial: initialOf(record.fields.name ?? ''), record: recordView(db, record) }))
      .sort((a, b) => a.initial.localeCompare(b.initial) || a.record.createdAt - b.record.createdAt)
  }),
}

/** A doubt that is said with the release is kept as one, once, and stops it. */
function stoppedBy({ journal }: Desk, { find, report, claimant, steps }: AskedRelease, operator: string): DeskError {
  const { name, phone } = claimant
  if (stopOn(journal.db, find) === null)
    stopClaim(journal, { find, report, reaction: steps.reaction!, name, phone, words: '', operator })
  return new DeskError('release-stopped')
}

/** The colleague signs for the one who handed over, who cannot be both. */
const firstOf = (desk: Desk, claim: string, operator: string): string =>
  getClaim(desk.journal.db, claim).operator ?? operator

/** The surname's initial in pinyin; # where no name is known. */
const initialOf = (name: string): string => heardName(name)?.syllables[0]?.[0]?.toUpperCase() ?? '#'

/** Claim and slip in one transaction: nobody leaves with what has no slip, and no slip is without its handover. */
function handOver(desk: Desk, asked: AskedRelease, operator: OperatorView, witness: OperatorView | null): string {
  const { journal } = desk
  const settings = readSettings(journal.db)
  const { find, report } = handoverPair(journal.db, asked)
  const verified = verifyRelease(desk, { find, report }, asked, operator, witness)
  const claimant = withShownDocument(asked.claimant)
  const kept = stayingOf(journal.db, find.id, asked.stays).map((id) => getRecord(journal.db, id))
  const claim = releaseFind(journal, {
    ...asked,
    claimant,
    operator: operator.id,
    witness: witness?.id ?? null,
    override: asked.override ?? '',
    procedure: procedureOf(verified, asked),
    told: toldOf(asked),
  })
  if (asked.photo !== null) addPhoto(journal, { record: find.id, operator: operator.id }, asked.photo)
  const { at } = getClaim(journal.db, claim)
  const content = claimSlipContent({
    find,
    report,
    kept,
    claimant,
    sold: soldFor(journal.db, find.id),
    verified: verifiedText(asked, verified),
    at,
    operator: operator.badge,
    witness: witness?.badge ?? null,
    settings,
    zones: readPlan(journal.db),
  })
  issueSlip(journal, {
    document: 'claim-slip',
    template: paperKinds['claim-slip'].template,
    claim,
    operator: operator.id,
    record: find.id,
    day: dayOf(at, settings),
    content,
  })
  return claim
}

/** Whether a supervisor stands behind this handover with a reason of his own. */
const isSupervised = ({ override }: AskedRelease, operator: OperatorView, witness: OperatorView | null): boolean =>
  (override ?? '') !== '' && (operator.role === 'supervisor' || witness?.role === 'supervisor')

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
    lane: (claim.procedure?.lane as Lane | undefined) ?? null,
    missing: [...claim.missing],
  }
}
