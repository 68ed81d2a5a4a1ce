import type { ClosingWay } from '../records/closings.ts'
import { type FieldName, type Fields, fieldNames, type SetName, type Sets, setNames } from '../records/fields.ts'
import type { Kind } from '../records/kinds.ts'
import { initialState, isClosed, type State } from '../records/states.ts'
import { recordsOf, type TransitionFact } from './actions.ts'
import { compareEntries, type Entry, type EntryId, entryId, type JsonObject, schemaVersion } from './entry.ts'
import { type FoldedPhoto, foldPhotos, isPhotoEntry } from './fold-photos.ts'
import { isUndo, undoneBy, undoneIn } from './undo.ts'

/** One end of a record's graph of states: the entry that led there and whether it handed somebody or something over. */
export type StateHead = {
  readonly entry: EntryId
  readonly at: number
  readonly to: State
  readonly claim: string | null
  /** How a case that had no release ended. */
  readonly way: ClosingWay | null
}

/** What the journal says about one record (or about several that were found to be one). */
export type RecordFold = {
  readonly id: string
  readonly kind: Kind
  readonly no: string
  readonly desk: string
  readonly createdAt: number
  readonly createdBy: string | null
  readonly updatedAt: number
  /** Id of the newest entry that described it: what an editor's save must have been based on. */
  readonly version: EntryId
  readonly fields: Fields
  readonly sets: Sets
  /** The first one first, the others as they were added. */
  readonly photos: readonly FoldedPhoto[]
  readonly state: State
  /** Wall time of the step that closed it, null while it is active. */
  readonly closedAt: number | null
  /** The code of how it ended, null while it is active and where a release or a plain move closed it. */
  readonly closing: ClosingWay | null
  readonly heads: readonly StateHead[]
  readonly conflict: boolean
  /** Brought in from a notebook of before. */
  readonly imported: boolean
}

/** The merge rules, one name each, so that a test can break one and see the simulation notice. */
export type MergeRules = {
  /** The newest schema version applied and written; entries of a later one wait. */
  readonly version: number
  readonly order: (a: Entry, b: Entry) => number
  /** Field by field: which of two values stands, the one of the earlier or of the later entry. */
  readonly field: (earlier: unknown, later: unknown) => unknown
  readonly element: (present: ReadonlySet<string>, add: readonly string[], remove: readonly string[]) => Set<string>
  /** Which ends of the graph stand against each other. */
  readonly rivals: (heads: readonly StateHead[]) => readonly StateHead[]
  readonly undoesMerge: boolean
  readonly undoesChange: boolean
}

export const mergeRules: MergeRules = {
  version: schemaVersion,
  order: compareEntries,
  field: (_earlier, later) => later,
  element: (present, add, remove) => new Set([...[...present].filter((one) => !remove.includes(one)), ...add]),
  rivals: rivalHeads,
  undoesMerge: true,
  undoesChange: true,
}

/**
 * The state of one record from all entries that touch it, in whatever order they came: the entries are put into the one order
 * first, so every desk that holds the same entries gets the same answer. `members` are the ids that were merged into one.
 * Returns null while no entry has created any of them here (a foreign edit may arrive before the creation).
 */
export function foldRecord(
  entries: readonly Entry[],
  members: ReadonlySet<string>,
  rules = mergeRules,
): RecordFold | null {
  const sorted = [...entries].sort(rules.order)
  const undone = rules.undoesChange ? undoneIn(sorted) : new Set<EntryId>()
  const standing = sorted.filter((entry) => !undone.has(entryId(entry)))
  const own = standing.filter((entry) => describes(entry, members))
  const created = own.find((entry) => entry.action === 'record.created')
  if (created?.recordId == null) return null
  const steps = standing.flatMap((entry) => stepsOf(entry, members))
  const undos = sorted.filter((entry) => isUndo(entry) && recordsOf(entry).some((id) => members.has(id)))
  const takenBack = sorted.filter((entry) => undone.has(entryId(entry)))
  const pictured = sorted.filter((entry) => members.has(entry.recordId ?? '') && isPhotoEntry(entry))
  const touching = [...own, ...pictured, ...steps.map((step) => step.entry), ...undos]
  const kind = (created.facts as { kind: Kind }).kind
  const gone = takenBack.flatMap((entry) => stepsOf(entry, members))
  const heads = headsOf(own, steps, gone)
  const rivals = rules.rivals(heads)
  const closed = rivals[0] && isClosed(rivals[0].to) ? rivals[0] : null
  return {
    id: created.recordId,
    kind,
    no: String((created.facts as { no: unknown }).no),
    desk: created.desk,
    createdAt: created.at,
    createdBy: created.operator,
    updatedAt: Math.max(...touching.map((entry) => entry.at)),
    version: versionOf(
      own,
      undos,
      takenBack.filter((entry) => describes(entry, members)),
      rules,
    ),
    fields: foldFields(own, rules),
    sets: foldSets(own, rules),
    photos: foldPhotos(pictured, rules.element),
    state: rivals[0]?.to ?? initialState(kind),
    closedAt: closed?.at ?? null,
    closing: closed?.way ?? null,
    heads,
    conflict: rivals.length > 1,
    imported: (created.facts as { source?: unknown }).source !== undefined,
  }
}

const describes = (entry: Entry, members: ReadonlySet<string>): boolean =>
  entry.recordId !== null && members.has(entry.recordId) && isDescription(entry)

/** An edit taken back is news for a form that was opened on it, so the undo counts as the newest word. */
function versionOf(
  own: readonly Entry[],
  undos: readonly Entry[],
  takenBack: readonly Entry[],
  rules: MergeRules,
): EntryId {
  const edits = new Set(takenBack.map(entryId))
  const telling = undos.filter((undo) => edits.has(undoneBy(undo) ?? ''))
  return entryId([...own, ...telling].sort(rules.order).at(-1)!)
}

/** A sale tells of the money that took the thing's place. */
const isDescription = ({ action, facts }: Entry): boolean =>
  action === 'record.created' ||
  action === 'record.edited' ||
  (action === 'find.disposed' && (facts as { fields?: unknown }).fields !== undefined)

/** Who told it: of several merged records each keeps its own, or a father would be called on the mother's phone. */
const ofReporter: ReadonlySet<string> = new Set([
  'contactName',
  'contactPhone',
  'contactRelation',
  'contactAddress',
  'contactUnit',
  'contactIdNumber',
  'contactIdTail',
] satisfies FieldName[])

/** The record whose reporter a merged case shows: the first created that names one. Entries come in order. */
function reportedIn(own: readonly Entry[]): string | null {
  const naming = new Set(own.filter(namesReporter).map((entry) => entry.recordId))
  return own.find((entry) => entry.action === 'record.created' && naming.has(entry.recordId))?.recordId ?? null
}

const namesReporter = (entry: Entry): boolean =>
  Object.entries(fieldValues(entry)).some(([name, value]) => ofReporter.has(name) && value !== null)

function foldFields(own: readonly Entry[], rules: MergeRules): Fields {
  const result: Record<string, unknown> = {}
  const reported = reportedIn(own)
  for (const entry of own) {
    for (const [name, value] of Object.entries(fieldValues(entry))) {
      if (!fieldNames.includes(name as FieldName)) continue
      if (ofReporter.has(name) && entry.recordId !== reported) continue
      result[name] = name in result ? rules.field(result[name], value) : value
    }
  }
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null)) as Fields
}

const fieldValues = (entry: Entry): JsonObject => ({
  ...((entry.facts as { fields?: JsonObject }).fields ?? {}),
  ...((entry.personal?.values as { fields?: JsonObject } | undefined)?.fields ?? {}),
})

function foldSets(own: readonly Entry[], rules: MergeRules): Sets {
  const result: Sets = {}
  for (const name of setNames) {
    let present: Set<string> = new Set()
    for (const entry of own) {
      const { add, remove } = entry.facts as { [K in 'add' | 'remove']?: { [S in SetName]?: string[] } }
      present = rules.element(present, add?.[name] ?? [], remove?.[name] ?? [])
    }
    if (present.size > 0) result[name] = [...present].sort()
  }
  return result
}

type Step = { readonly entry: Entry; readonly fact: TransitionFact }

const stepsOf = (entry: Entry, members: ReadonlySet<string>): Step[] =>
  ((entry.facts as { transitions?: TransitionFact[] }).transitions ?? [])
    .filter((fact) => members.has(fact.record))
    .map((fact) => ({ entry, fact }))

/**
 * The steps that no other step was based on. A creation counts only while nobody has moved the record. A step based on one that was
 * taken back stands on what that one stood on.
 */
function headsOf(own: readonly Entry[], steps: readonly Step[], gone: readonly Step[]): StateHead[] {
  if (steps.length === 0) {
    return own
      .filter((entry) => entry.action === 'record.created')
      .map((entry) => ({
        entry: entryId(entry),
        at: entry.at,
        to: initialState((entry.facts as { kind: Kind }).kind),
        claim: null,
        way: null,
      }))
  }
  const superseded = basesOf(steps, gone)
  const [claims, ways] = [claimsOf(steps), closingsOf(steps)]
  return steps
    .filter((step) => !superseded.has(entryId(step.entry)))
    .map((step) => ({
      entry: entryId(step.entry),
      at: (step.entry.facts as { when?: number | null }).when ?? step.entry.at,
      to: step.fact.to,
      claim: claims.get(entryId(step.entry)) ?? null,
      way: ways.get(entryId(step.entry)) ?? null,
    }))
}

function basesOf(steps: readonly Step[], gone: readonly Step[]): ReadonlySet<EntryId> {
  const under = new Map(gone.map((step) => [entryId(step.entry), step.fact.basis]))
  const bases = new Set(steps.flatMap((step) => step.fact.basis))
  for (const basis of bases) for (const deeper of under.get(basis) ?? []) bases.add(deeper)
  return bases
}

/** How each step ended its case; a supervisor's word that a closing stands carries its way on. */
function closingsOf(steps: readonly Step[]): Map<EntryId, ClosingWay> {
  const ways = new Map<EntryId, ClosingWay>()
  const states = new Map(steps.map((step) => [entryId(step.entry), step.fact.to]))
  for (const { entry, fact } of steps) {
    const kept = fact.basis.find((basis) => ways.has(basis) && states.get(basis) === fact.to)
    if (entry.action === 'record.closed') ways.set(entryId(entry), (entry.facts as { way: ClosingWay }).way)
    else if (entry.action === 'conflict.settled' && kept) ways.set(entryId(entry), ways.get(kept)!)
  }
  return ways
}

/**
 * The claim by which each step handed over. A supervisor's word that a handover stands carries that claim on, so that a third
 * handover, written elsewhere meanwhile, still stands against it.
 */
function claimsOf(steps: readonly Step[]): Map<EntryId, string> {
  const claims = new Map<EntryId, string>()
  const states = new Map(steps.map((step) => [entryId(step.entry), step.fact.to]))
  for (const { entry, fact } of steps) {
    const kept = fact.basis.find((basis) => claims.has(basis) && states.get(basis) === fact.to)
    if (entry.action === 'claim.released') claims.set(entryId(entry), String((entry.facts as { claim: unknown }).claim))
    else if (entry.action === 'conflict.settled' && kept) claims.set(entryId(entry), claims.get(kept)!)
  }
  return claims
}

/**
 * A closing stands over a state that still waits (a release over a match confirmed meanwhile). Two closings that differ, or two
 * handovers, stand against each other: the first in order is shown until a supervisor settles it. Never last writer wins.
 */
function rivalHeads(heads: readonly StateHead[]): readonly StateHead[] {
  const closed = heads.filter((head) => isClosed(head.to))
  if (closed.length === 0) return heads.toSorted((a, b) => rank(b.to) - rank(a.to)).slice(0, 1)
  const handovers = closed.filter((head) => head.claim !== null)
  const differ = new Set(closed.map((head) => head.to)).size > 1 || handovers.length > 1
  return differ ? [...handovers, ...closed.filter((head) => head.claim === null)] : closed.slice(0, 1)
}

// Among states that wait, the one that says more: a notice was published, a match was confirmed.
const rank = (state: State): number => (state === 'matched' || state === 'announced' ? 1 : 0)
