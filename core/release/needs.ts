import { type Claimant, personRelations } from '../claim.ts'
import { fenOf } from '../custody/cash.ts'
import { identityFault, identitySentences } from '../identity-number.ts'
import { phoneFault, phoneSentences } from '../phone.ts'
import type { Lane } from './lane.ts'
import { type InHandCheck, isDoubtful, type Reaction } from './reasons.ts'
import {
  isFirm,
  type MakeableNeed,
  type Need,
  type NeedCode,
  needCodes,
  needNames,
  requirements,
} from './requirements.ts'

/** How what was told compares with what is recorded. */
export type Told = {
  /** Features that agree or come near. */
  readonly right: number
  readonly against: number
  /** Features that the record holds at all. */
  readonly recorded: number
}

/** What was done at the counter beside taking the claimant's name. */
export type Steps = {
  readonly inHand: readonly InHandCheck[]
  readonly rang: boolean
  readonly samePhoto: boolean
  readonly reaction: Reaction | null
  /** Name and face were compared with the document that is claimed. */
  readonly holderSeen: boolean
  readonly letter: boolean
  readonly owner: Pick<Claimant, 'name' | 'documentType' | 'documentNumber'> | null
  readonly count: { readonly amount: number; readonly notes: string } | null
  /** Who checked the identity on the police network. */
  readonly checkedBy: string
}
export const noSteps: Steps = {
  inHand: [],
  rang: false,
  samePhoto: false,
  reaction: null,
  holderSeen: false,
  letter: false,
  owner: null,
  count: null,
  checkedBy: '',
}

export type ReleaseRequest = {
  readonly lane: Lane
  readonly claimant: Claimant
  readonly steps: Steps
  readonly told: Told
  /** What the record says of the name on a document and of the amount of cash, where it says any; the desk alone knows. */
  readonly recorded?: { readonly holderAgrees?: boolean | undefined; readonly amount?: number | null | undefined }
  /** A second member of staff has confirmed by badge and PIN. */
  readonly second: boolean
}

/** What is still missing before a find may be handed over, in the order of the form; empty when it may go. A wrong number says why. */
export function releaseNeeds(request: ReleaseRequest): Need[] {
  const { asks } = requirements[request.lane]
  return needCodes.flatMap((need) => (asks.has(need) ? (missing(need, request) ?? []) : []))
}

/** Of what is missing, what no supervisor's reason stands in for. */
export const firmNeeds = (lane: Lane, needs: readonly Need[]): Need[] => needs.filter(({ need }) => isFirm(lane, need))

type Brought = Document & { readonly words: string }

/** What is wrong with what was brought after the handover (补签); null where it would have done at the release. */
export function broughtFault(need: MakeableNeed, brought: Brought): Need | null {
  switch (need) {
    case 'name':
      return isName(brought.words) ? null : needNames.name
    case 'phone':
      return phoneNeed(brought.words)
    case 'document':
      return documentNeed(brought, brought.words)
    case 'letter':
      return /[\p{L}\p{N}]/u.test(brought.words) ? null : needNames.letter
    case 'second':
      return null
  }
}

function missing(need: NeedCode, request: ReleaseRequest): Need | null {
  const { claimant, steps, lane } = request
  const unless = (done: boolean): Need | null => (done ? null : needNames[need])
  switch (need) {
    case 'stated':
      return statedNeed(request)
    case 'name':
      return unless(isName(claimant.name))
    case 'relation':
      return unless(lane !== 'person' || personRelations.has(claimant.relation))
    case 'phone':
      return phoneNeed(claimant.phone)
    case 'rang':
      return unless(steps.rang)
    case 'samePhoto':
      return unless(steps.samePhoto)
    case 'document':
      return documentNeed(claimant, steps.checkedBy)
    case 'holder':
      return holderNeed(request)
    case 'letter':
      return claimant.relation === 'proxy' ? letterNeed(steps, claimant) : null
    case 'count':
      return countNeed(request)
    case 'reaction':
      return unless(steps.reaction !== null && !isDoubtful(steps.reaction))
    case 'second':
      return unless(request.second)
  }
}

/**
 * Told rightly and seen on the object count together; where the record holds enough features, at least one of them must have been told.
 * What contradicts needs something seen on the object for it.
 */
function statedNeed({ lane, told, steps }: ReleaseRequest): Need | null {
  const { features } = requirements[lane]
  const seen = new Set(steps.inHand).size
  const enough = told.right + seen >= features && (told.recorded < features || told.right > 0)
  if (enough && (told.against === 0 || seen > 0)) return null
  if (told.against > 0 && seen === 0)
    return {
      need: 'stated',
      zh: '有说错的特征,请核对实物',
      en: 'a feature told wrong; compare with the object in hand',
    }
  return {
    need: 'stated',
    zh: `来人先说对的特征(至少 ${features} 项)`,
    en: `features that the claimant told first (at least ${features})`,
  }
}

function phoneNeed(phone: string): Need | null {
  if (phone.trim() === '') return needNames.phone
  const fault = phoneFault(phone)
  return fault === null ? null : { need: 'phone', ...phoneSentences[fault] }
}

/** Of the letter and of what tells who the owner is that which lacks, so that nobody looks for all of it. */
function letterNeed({ letter, owner }: Steps, claimant: Claimant): Need | null {
  const lacks = ownerLacks(owner, claimant)
  if (letter) return lacks
  return lacks === null ? { need: 'letter', zh: '委托书', en: 'the letter of authority' } : needNames.letter
}

/** The proxy's own document shown twice proves no owner. */
function ownerLacks(owner: Steps['owner'], { documentNumber }: Claimant): Need | null {
  if (owner === null || !isName(owner.name)) return { need: 'letter', zh: '失主姓名', en: "the owner's name" }
  if (documentFault(owner) !== null)
    return { need: 'letter', zh: '失主证件号码', en: "the number of the owner's document" }
  return plainNumber(owner.documentNumber) === plainNumber(documentNumber)
    ? { need: 'letter', zh: '失主自己的证件(这是来人的)', en: "the owner's own document (this is the proxy's)" }
    : null
}

/** A dot to get past the form is no name. */
export const isName = (text: string): boolean => /\p{L}/u.test(text)

const plainNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s()-]/g, '')

function documentNeed(claimant: Document, checkedBy: string): Need | null {
  if (claimant.documentType === 'police-network')
    return /\p{L}|\d/u.test(checkedBy)
      ? null
      : { need: 'document', zh: '内网核查人', en: 'who checked on the police network' }
  const fault = documentFault(claimant)
  return fault === null ? null : fault
}

type Document = Pick<Claimant, 'documentType' | 'documentNumber'>

function documentFault({ documentType, documentNumber }: Document): Need | null {
  if (documentType === 'none' || documentNumber.trim() === '') return needNames.document
  if (documentType === 'resident-id' || documentType === 'electronic-id') {
    const fault = identityFault(documentNumber)
    return fault === null ? null : { need: 'document', ...identitySentences[fault] }
  }
  return /^[0-9A-Z]{5,}$/.test(plainNumber(documentNumber))
    ? null
    : {
        need: 'document',
        zh: '证件号码太短或有别的字符',
        en: 'the document number is too short or holds other characters',
      }
}

function holderNeed({ steps, recorded }: ReleaseRequest): Need | null {
  if (recorded?.holderAgrees === false)
    return {
      need: 'holder',
      zh: '证件上的姓名与领取人(代领时为失主)不一致',
      en: "the name on the document is not the claimant's (with a proxy, not the owner's)",
    }
  return steps.holderSeen ? null : needNames.holder
}

function countNeed({ steps, recorded }: ReleaseRequest): Need | null {
  const { count } = steps
  if (count === null || count.notes.trim() === '') return needNames.count
  if (recorded?.amount == null || fenOf(recorded.amount) === fenOf(count.amount)) return null
  return {
    need: 'count',
    zh: `清点 ${count.amount} 元与登记的金额不符,请重新清点`,
    en: `counted ${count.amount} yuan, which is not the amount on record; count again`,
  }
}
