import { type Claimant, documentNames, relationNames } from '../../core/claim.ts'
import { type Hide, proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper, maskNumber, maskPhone } from '../../core/privacy.ts'
import { subjectOf } from '../../core/records/kinds.ts'
import { happenedAt } from '../../core/records/late.ts'
import { listed, type Sentence } from '../../core/sentence.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import type { Settings, StoredZone } from '../../db/venue/settings.ts'
import { soldWords, whatOf, whereOf } from './record-words.ts'

/**
 * What a claim slip says, as kept in the journal: the slip's record is this, not its picture. Every personal value is masked
 * before it comes here, so that neither the paper nor this record can tell who was at the counter.
 */
export type ClaimSlipContent = {
  readonly subject: 'person' | 'item'
  readonly venue: string
  readonly desk: string
  readonly timeZone: string
  /** Of the handover, UTC milliseconds. */
  readonly at: number
  readonly find: string
  readonly report: string | null
  readonly what: Sentence
  readonly where: Sentence
  readonly foundAt: number | null
  readonly claimant: string
  readonly phone: string
  readonly relation: Sentence
  readonly document: Sentence
  /** Text in slips of before, which told it in Chinese alone. */
  readonly verified: string | Sentence
  readonly belongings: string
  /** What lies in it by the register and was not handed over; absent where nothing was kept. */
  readonly kept?: Sentence | undefined
  /** Badge numbers of those who handed over. */
  readonly operator: string
  readonly witness: string
}

export type Handover = {
  readonly find: StoredRecord
  readonly report: StoredRecord | null
  readonly kept: readonly StoredRecord[]
  readonly claimant: Claimant
  /** What it was sold for, in yuan, where its price is handed out in its place. */
  readonly sold: number | null
  readonly verified: Sentence
  readonly at: number
  readonly operator: string
  readonly witness: string | null
  readonly settings: Settings
  readonly zones: readonly StoredZone[]
}

/** The masked facts of a handover, worded in both languages, so that a reprint says the same after a zone was renamed. */
export function claimSlipContent(handover: Handover): ClaimSlipContent {
  const { find, report, claimant, settings } = handover
  const secrets = [claimant.name, claimant.phone, claimant.documentNumber]
  const hide = proseMask([find.fields, report?.fields ?? {}], secrets)
  return {
    subject: subjectOf(find.kind) === 'person' ? 'person' : 'item',
    venue: settings.venueName ?? '',
    desk: settings.deskName ?? '',
    timeZone: settings.timeZone,
    at: handover.at,
    find: find.no,
    report: report?.no ?? null,
    what: soldWords(whatOf(find, hide), handover.sold),
    where: whereOf(find.fields, handover.zones, hide),
    foundAt: happenedAt(find),
    claimant: maskNameOnPaper(claimant.name),
    phone: claimant.phone === '' ? '' : maskPhone(claimant.phone),
    relation: relationNames[claimant.relation],
    document: documentOf(claimant),
    verified: { zh: hide(handover.verified.zh), en: hide(handover.verified.en) },
    belongings: hide(find.fields.belongings ?? ''),
    ...(handover.kept.length === 0 ? {} : { kept: listed(handover.kept.map((one) => keptWords(one, hide))) }),
    operator: handover.operator,
    witness: handover.witness ?? '',
  }
}

function keptWords(record: StoredRecord, hide: Hide): Sentence {
  const { zh, en } = whatOf(record, hide)
  return { zh: `${zh} ${record.no}`, en: `${en} ${record.no}` }
}

function documentOf({ documentType, documentNumber }: Claimant): Sentence {
  const name = documentNames[documentType]
  if (documentType === 'none' || documentNumber === '') return name
  const tail = maskNumber(documentNumber)
  return { zh: `${name.zh} ${tail}`, en: `${name.en} ${tail}` }
}
