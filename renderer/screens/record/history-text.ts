import { relationNames } from '../../../core/claim.ts'
import { outcomeNames, stepNames } from '../../../core/contact.ts'
import type { HistoryLine } from '../../../core/contract/history.ts'
import { revealReasons } from '../../../core/contract/records.ts'
import { disposalNames } from '../../../core/notice.ts'
import { isPaper, paperKind } from '../../../core/papers.ts'
import { wayNames } from '../../../core/records/closings.ts'
import { changeNames, labelOf } from '../../../core/records/labels.ts'
import { reactionNames, refusalReasonNames } from '../../../core/release/reasons.ts'
import { needNames } from '../../../core/release/requirements.ts'
import type { Sentence } from '../../../core/sentence.ts'
import type { Words } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'
import { custodyText } from './history-custody.ts'

/** What was done, in the words of the counter. A name that a newer desk knows and this one does not stands as it came. */
export function sentenceOf(line: HistoryLine, words: Words, timeZone: string): string {
  const { t, pick, list } = words
  switch (line.action) {
    case 'match.decided':
      return line.decision === null || line.decision === 'undecided'
        ? t('history.undecided')
        : t('history.match.decided', { decision: t(`decision.${line.decision}`) })
    case 'double.decided':
      return line.decision === 'rejected' ? t('history.double.decided') : t('history.double.open')
    case 'record.closed':
      return closingText(line, words, timeZone)
    case 'note.added':
      return line.note === null ? t('history.note.erased') : t('history.note.added', { text: line.note })
    case 'link.made':
    case 'link.cut':
      return t(`history.${line.action}`, { role: line.link === null ? '' : t(`link.${line.link.role}`) })
    case 'change.undone':
      return t('history.change.undone', { what: pick(changeNames[line.undid ?? ''] ?? { zh: '', en: '' }) })
    case 'claim.released':
      return handoverText(line, words)
    case 'claim.refused':
      return t('history.claim.refused', { why: named(refusalReasonNames, line.turned, words) })
    case 'claim.stopped':
      return t('history.claim.stopped', { why: named(reactionNames, line.turned, words) })
    case 'claim.made-good':
      return t('history.claim.made-good', { what: named(needNames, line.madeGood, words) })
    case 'notice.published':
    case 'notice.withdrawn':
      return t(`history.${line.action}`, {
        number: line.notice?.number ?? '–',
        day: line.notice?.day ?? '–',
        place: line.notice?.place ?? '–',
      })
    case 'find.forfeited':
    case 'find.disposed':
      return leavingText(line, line.action, words)
    case 'contact.attempted':
      return contactText(line, words, timeZone)
    case 'claim.posted':
      return t('history.claim.posted', {
        carrier: line.posting?.carrier ?? '–',
        tracking: line.posting?.tracking ?? '–',
      })
    case 'slip.issued':
      return issuedText(line, words)
    case 'slip.voided':
      return t('history.slip.voided', { slip: line.slip?.number ?? '' })
    case 'slip.printed':
      return t('history.slip.printed', { slip: line.slip?.number ?? '', copy: line.slip?.copy ?? 1 })
    case 'personal.revealed': {
      const preset = revealReasons.find((reason) => reason === line.revealed?.reason)
      const fields = list((line.revealed?.fields ?? []).map((name) => pick(labelOf(name))))
      const why = preset === undefined ? (line.revealed?.reason ?? '') : t(`reveal.${preset}`)
      return t('history.personal.revealed', { fields, why })
    }
    case 'item.placed':
    case 'container.sealed':
    case 'container.opened':
    case 'cash.counted':
    case 'custody.transferred':
    case 'custody.received':
      return custodyText(line, words)
    default:
      return t(`history.${line.action}`)
  }
}

function issuedText(line: HistoryLine, words: Words): string {
  const { t } = words
  const { number = '', photo = false, leave = null } = line.slip ?? {}
  const said = t('history.slip.issued', { slip: number, paper: paperName(line, words) })
  if (!photo) return said
  return `${said} · ${leave === null ? t('history.slip.photo') : t('history.slip.photoBy', { name: leave })}`
}

function paperName({ slip }: HistoryLine, { t, pick }: Words): string {
  const kind = slip?.document ?? ''
  return isPaper(kind) ? pick(paperKind(kind).name) : t('papers.one')
}

/** A code in words; one of a newer program stands as it came. */
function named(names: Readonly<Record<string, Sentence>>, code: string | null, { pick }: Words): string {
  const name = names[code ?? '']
  return name === undefined ? (code ?? '') : pick(name)
}

function handoverText({ handover }: HistoryLine, { t, pick }: Words): string {
  const names: Readonly<Record<string, { zh: string; en: string }>> = relationNames
  const relation = names[handover?.relation ?? '']
  const said = t('history.claim.released', {
    name: handover?.claimant ?? t('history.unnamed'),
    relation: relation === undefined ? (handover?.relation ?? '') : pick(relation),
  })
  return handover?.witness == null ? said : `${said} · ${t('claims.witness', { name: handover.witness })}`
}

function leavingText({ leaving }: HistoryLine, action: 'find.forfeited' | 'find.disposed', { t, pick }: Words): string {
  if (leaving === null) return ''
  const { list, way, proceeds, buyer, witness } = leaving
  return [
    t(`history.${action}`, { list: list ?? '', way: way === null ? '' : pick(disposalNames[way]) }),
    proceeds === null ? null : t('history.proceeds', { proceeds }),
    buyer === null ? null : t('history.buyer', { buyer }),
    witness === null ? null : t('claims.witness', { name: witness }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function closingText({ closing }: HistoryLine, { t, pick }: Words, timeZone: string): string {
  if (closing === null) return ''
  return [
    t('history.record.closed', { way: pick(wayNames[closing.way]) }),
    closing.when === null ? null : t('history.when', { at: stampText(closing.when, timeZone) }),
    closing.collector === null ? null : t('history.collector', { name: closing.collector }),
    closing.witness === null ? null : t('claims.witness', { name: closing.witness }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function contactText({ contact }: HistoryLine, { t, pick }: Words, timeZone: string): string {
  if (contact === null) return ''
  const { outcome, number, next, nextAt } = contact
  const said = t('history.contact.attempted', { number: number ?? '–', outcome: pick(outcomeNames[outcome]) })
  if (next === null || nextAt === null) return said
  return `${said} · ${t('calls.nextAt', { step: pick(stepNames[next]), at: stampText(nextAt, timeZone) })}`
}
