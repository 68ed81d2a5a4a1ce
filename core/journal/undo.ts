import { setNames } from '../records/fields.ts'
import { linkKey } from '../records/links.ts'
import { isActive } from '../records/states.ts'
import { recordsOf, type TransitionFact } from './actions.ts'
import { compareEntries, type Entry, type EntryId, entryId, type JsonObject } from './entry.ts'

/**
 * What its writer may take back. A creation stays (it is edited, merged or withdrawn), a release is reversed by a supervisor, a
 * merge and a settled conflict have ways of their own.
 */
export const undoableActions = [
  'record.edited',
  'record.moved',
  'record.closed',
  'match.decided',
  'double.decided',
  'note.added',
  'link.made',
  'link.cut',
  'item.placed',
  'contact.attempted',
] as const
export type UndoableAction = (typeof undoableActions)[number]

/** Changes that are somebody's last act too, but are taken back by other ways or not at all. */
const otherChanges = [
  'record.created',
  'record.merged',
  'record.unmerged',
  'conflict.settled',
  'claim.released',
  'claim.reversed',
  'notice.published',
  'notice.withdrawn',
  'find.forfeited',
  'find.disposed',
  'claim.posted',
]

export const isUndo = (entry: Entry): boolean => entry.action === 'change.undone'
export const isUndoable = (entry: Entry): boolean => undoableActions.includes(entry.action as UndoableAction)
export const isChange = (entry: Entry): boolean => isUndoable(entry) || otherChanges.includes(entry.action)

/** The entry that an undo takes back, or null for any other entry. */
export const undoneBy = (entry: Entry): EntryId | null =>
  isUndo(entry) ? String((entry.facts as { entry: unknown }).entry) : null

/** Ids of those of these entries that any of them takes back, whichever came first. An undo itself is never taken back. */
export function undoneIn(entries: readonly Entry[]): ReadonlySet<EntryId> {
  const named = new Set(entries.map(undoneBy).filter((id) => id !== null))
  return new Set(entries.filter((entry) => isUndoable(entry) && named.has(entryId(entry))).map(entryId))
}

/** These entries without those taken back. */
export function standingOf(entries: readonly Entry[]): Entry[] {
  const undone = undoneIn(entries)
  return entries.filter((entry) => !undone.has(entryId(entry)))
}

/**
 * The newest entry that was built on `target` and so stands in the way of taking it back: a later word on the same field or member,
 * a step based on it, a later decision or release of the same pair, a later word on the same link, where a thing that it brought back was put
 * and what was put into it since. Null where it stands free.
 */
export function standsOn(target: Entry, entries: readonly Entry[]): Entry | null {
  const standing = standingOf(entries)
  const isSaidAgain = (entry: Entry): boolean =>
    standing.some((other) => linksAgain(other, entry) && compareEntries(other, entry) > 0)
  const later = standing
    .filter((entry) => compareEntries(entry, target) > 0)
    .filter((entry) => buildsOn(entry, target) || (keepsSince(entry, target) && !isSaidAgain(entry)))
  return later.sort(compareEntries).at(-1) ?? null
}

const buildsOn = (entry: Entry, target: Entry): boolean =>
  stepsOn(entry, target) ||
  rewords(entry, target) ||
  decidesAgain(entry, target) ||
  judgesAgain(entry, target) ||
  linksAgain(entry, target) ||
  movesAgain(entry, target)

const stepsOn = (entry: Entry, target: Entry): boolean =>
  ((entry.facts as { transitions?: TransitionFact[] }).transitions ?? []).some(({ basis }) =>
    basis.includes(entryId(target)),
  )

const rewords = (entry: Entry, target: Entry): boolean => {
  if (entry.action !== 'record.edited' || target.action !== 'record.edited') return false
  const said = wordsOf(target)
  return entry.recordId === target.recordId && wordsOf(entry).some((word) => said.includes(word))
}

/** Fields and members of sets that an edit speaks of. */
function wordsOf(entry: Entry): string[] {
  const { fields, add, remove } = entry.facts as {
    fields?: JsonObject
    add?: Record<string, string[]>
    remove?: Record<string, string[]>
  }
  const personal = (entry.personal?.values as { fields?: JsonObject } | undefined)?.fields
  const members = setNames.flatMap((name) =>
    [...(add?.[name] ?? []), ...(remove?.[name] ?? [])].map((one) => `${name} ${one}`),
  )
  return [...Object.keys(fields ?? {}), ...Object.keys(personal ?? {}), ...members]
}

const judgesAgain = (entry: Entry, target: Entry): boolean => {
  if (target.action !== 'double.decided' || entry.action !== 'double.decided') return false
  const pair = ({ facts }: Entry): string => [...(facts as { records: string[] }).records].sort().join(' ')
  return pair(entry) === pair(target)
}

type PairFacts = { report?: unknown; find?: unknown }

const decidesAgain = (entry: Entry, target: Entry): boolean => {
  if (target.action !== 'match.decided' || !['match.decided', 'claim.released'].includes(entry.action)) return false
  const [a, b] = [entry.facts as PairFacts, target.facts as PairFacts]
  return a.report === b.report && a.find === b.find
}

const isLink = (entry: Entry): boolean => entry.action === 'link.made' || entry.action === 'link.cut'

const linksAgain = (entry: Entry, target: Entry): boolean =>
  isLink(entry) && isLink(target) && linkKey(entry.facts as never) === linkKey(target.facts as never)

/** Put elsewhere since, handed on, or put away at the other end. */
const movesAgain = (entry: Entry, target: Entry): boolean =>
  target.action === 'item.placed' && isPlacement(entry) && recordsOf(entry).includes(target.recordId ?? '')

/** What this entry brought back: it was gone before, and here after. */
export const broughtBackBy = ({ facts }: Entry): string[] =>
  ((facts as { transitions?: TransitionFact[] }).transitions ?? [])
    .filter(({ from, to }) => !isActive(from) && isActive(to))
    .map(({ record }) => record)

/** What came back has been put somewhere since, or something was put into it or found in it: taken back, it would go without that. */
const keepsSince = (entry: Entry, target: Entry): boolean => {
  const back = broughtBackBy(target)
  if (back.length === 0) return false
  if (isPlacement(entry)) {
    const { container } = entry.facts as { container?: unknown }
    return back.includes(String(container)) || recordsOf(entry).some((id) => back.includes(id))
  }
  if (entry.action !== 'link.made') return false
  const { relation, records } = entry.facts as { relation: string; records: string[] }
  return relation === 'contains' && records.some((id) => back.includes(id))
}

/** The actions that say where a thing is. */
export const isPlacement = ({ action }: Entry): boolean =>
  action === 'item.placed' || action === 'custody.transferred' || action === 'custody.received'

/** The newest change that `operator` made to one of these records and that was not taken back; null where there is none. */
export function lastChangeOf(operator: string, members: ReadonlySet<string>, entries: readonly Entry[]): Entry | null {
  const own = standingOf(entries).filter(
    (entry) => entry.operator === operator && isChange(entry) && recordsOf(entry).some((id) => members.has(id)),
  )
  return own.sort(compareEntries).at(-1) ?? null
}

/**
 * Who may take an entry back: its writer, and a supervisor anybody's. Where a find was given away with it, a supervisor only, as
 * with a release.
 */
export function mayUndo(entry: Entry, operator: { readonly id: string; readonly role: string }): boolean {
  if (!isUndoable(entry)) return false
  if (operator.role === 'supervisor') return true
  return operator.role === 'clerk' && entry.operator === operator.id && !givesAway(entry)
}

const givesAway = (entry: Entry): boolean =>
  entry.action === 'record.closed' && ((entry.facts as { transitions?: unknown[] }).transitions ?? []).length > 1
