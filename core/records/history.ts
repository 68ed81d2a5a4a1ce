import type { HistoryAction, HistoryLine } from '../contract/history.ts'
import { historyActions } from '../contract/history.ts'
import { factsOf, recordsOf, type TransitionFact } from '../journal/actions.ts'
import { millisecondsOf } from '../journal/clock.ts'
import { compareEntries, type Entry, type EntryId, entryId, type JsonObject } from '../journal/entry.ts'
import { mayUndo, standsOn, undoneBy, undoneIn } from '../journal/undo.ts'
import { maskFields, maskName, maskNumber, maskPhone, maskProse, secretsIn } from '../privacy.ts'
import { type FieldName, type Fields, fieldNames, ruleOf, type SetName, type Sets, setNames } from './fields.ts'
import { custodyLine } from './history-custody.ts'
import { type Link, roleFrom } from './links.ts'

/** What the journal itself does not say: names of people and numbers of records. Null where this desk does not know. */
export type Naming = {
  readonly operator: (id: string) => string | null
  readonly number: (id: string) => string | null
  /** Path of a storage place. */
  readonly place: (id: string) => string | null
}

/** Who reads: what may be taken back depends on it. */
export type Reader = { readonly id: string; readonly role: string }

/** What was known of one record before the entry being told, and by which entries. */
type Known = {
  fields: Record<string, unknown>
  sets: Record<string, string[]>
  erased: boolean
  told: readonly Entry[]
}

type Telling = {
  readonly members: ReadonlySet<string>
  readonly hidden: readonly string[]
  readonly naming: Naming
  readonly entries: readonly Entry[]
  readonly undone: ReadonlySet<EntryId>
  readonly reader: Reader | null
}

const nothingKnown = (): Known => ({ fields: {}, sets: {}, erased: false, told: [] })

/**
 * The past of a record, newest first, from all entries that touch it, in whatever order they came. `members` are the ids that
 * are merged into one; each keeps its own before and after. Every name and number that any of the entries holds is hidden in
 * every line, for a corrected name is still somebody's. Throws a zod error on facts of a wrong form.
 */
export function historyOf(
  entries: readonly Entry[],
  members: ReadonlySet<string>,
  naming: Naming,
  reader: Reader | null = null,
): HistoryLine[] {
  const told = entries.filter((entry) => isTold(entry) && recordsOf(entry).some((id) => members.has(id)))
  const telling = { members, hidden: hiddenIn(entries), naming, entries, undone: undoneIn(entries), reader }
  const known = new Map<string, Known>()
  const lines = told.sort(compareEntries).map((entry) => {
    const before = known.get(entry.recordId ?? '') ?? nothingKnown()
    known.set(entry.recordId ?? '', before)
    return lineOf(entry, before, telling)
  })
  return lines.reverse()
}

/** Names and numbers that no prose about these entries' records may repeat. */
export const hiddenIn = (entries: readonly Entry[]): string[] => entries.flatMap(secretsOf)

/** The descriptive fields that an entry gives a record, facts and personal part together. */
export const saidIn = (entry: Entry): Fields =>
  entry.action === 'record.created' || entry.action === 'record.edited'
    ? ({ ...(entry.facts as { fields?: JsonObject }).fields, ...personalOf(entry) } as Fields)
    : {}

const isTold = (entry: Entry): boolean => historyActions.includes(entry.action as HistoryAction)
const isErased = (entry: Entry): boolean => entry.personal === null && entry.personalHash !== null

const personalOf = (entry: Entry): JsonObject => (entry.personal?.values.fields ?? {}) as JsonObject

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A slip's content is masked already, so its entries are no source of secrets; a claim's are. */
function secretsOf(entry: Entry): string[] {
  const personal = personalOf(entry)
  const said = (names: readonly string[]): string[] => names.flatMap((name) => words(personal[name]) ?? [])
  switch (entry.action) {
    case 'slip.issued':
      return []
    case 'record.closed':
      return said(['collector'])
    case 'claim.released':
      return said(['name', 'phone', 'documentNumber', 'ownerName', 'ownerDocumentNumber', 'checkedBy'])
    case 'claim.stopped':
      return said(['name', 'phone'])
    case 'claim.made-good':
      return said(['documentNumber'])
    case 'contact.attempted':
      return said(['number'])
    case 'claim.posted':
      return said(['tracking', 'address'])
    default:
      return secretsIn(personal)
  }
}

function lineOf(entry: Entry, known: Known, telling: Telling): HistoryLine {
  const action = entry.action as HistoryAction
  return {
    entry: entryId(entry),
    at: entry.at,
    desk: entry.desk,
    operator: entry.operator === null ? null : telling.naming.operator(entry.operator),
    action,
    record: entry.recordId === null ? null : telling.naming.number(entry.recordId),
    ...noChange,
    steps: stepsOf(entry, telling),
    other: otherOf(entry, telling),
    decision: null,
    handover: null,
    turned: null,
    madeGood: null,
    slip: null,
    revealed: null,
    source: sourceOf(entry, telling.hidden),
    closing: null,
    link: null,
    note: null,
    notice: null,
    leaving: null,
    custody: null,
    contact: null,
    posting: null,
    undid: null,
    reason: reasonOf(entry, telling.hidden),
    erased: isErased(entry),
    undone: telling.undone.has(entryId(entry)),
    undo: undoOf(entry, telling),
    ...particulars(entry, action, known, telling),
  }
}

/** The entry's own clock still says when it was written. */
function sourceOf(entry: Entry, hidden: readonly string[]): HistoryLine['source'] {
  const { source } = entry.facts as { source?: { row: number } }
  if (source === undefined) return null
  const file = words(personalOf(entry).sourceFile)
  return { file: file === null ? null : maskProse(file, hidden), row: source.row, written: millisecondsOf(entry.hlc) }
}

const noChange = { changed: [], before: {}, after: {}, masked: [], lost: [], added: {}, removed: {} }

function particulars(entry: Entry, action: HistoryAction, known: Known, telling: Telling): Partial<HistoryLine> {
  switch (action) {
    case 'record.created':
    case 'record.edited':
      return changesOf(entry, known, telling.hidden)
    case 'record.closed':
      return { closing: closingOf(entry, telling.naming) }
    case 'note.added': {
      const text = words(personalOf(entry).text)
      return { note: text === null ? null : maskProse(text, telling.hidden) }
    }
    case 'link.made':
    case 'link.cut':
      return { link: linkIn(factsOf(action, entry), telling.members) }
    case 'change.undone':
      return takenBack(entry, known, telling)
    case 'match.decided':
    case 'double.decided':
      return { decision: factsOf(action, entry).decision }
    case 'claim.released':
      return { handover: handoverOf(entry, telling.naming) }
    case 'claim.refused':
      return { turned: factsOf(action, entry).reason }
    case 'claim.stopped':
      return { turned: factsOf(action, entry).reaction }
    case 'claim.made-good':
      return { madeGood: factsOf(action, entry).need }
    case 'slip.issued':
      return { slip: issuedOf(entry, telling.naming) }
    case 'slip.printed': {
      const { slip, copy } = factsOf(action, entry)
      return { slip: { ...noPhoto, number: slip, copy, document: null } }
    }
    case 'slip.voided':
      return { slip: { ...noPhoto, number: factsOf(action, entry).slip, copy: null, document: null } }
    case 'notice.published':
    case 'notice.withdrawn':
      return { notice: noticeOf(entry, telling), other: null }
    case 'find.forfeited': {
      const { number, witness } = factsOf(action, entry)
      const leaving = {
        list: number,
        way: null,
        proceeds: null,
        buyer: null,
        witness: telling.naming.operator(witness),
      }
      return { leaving, other: null }
    }
    case 'find.disposed': {
      const { way, proceeds, witness } = factsOf(action, entry)
      const buyer = words(personalOf(entry).buyer)
      const leaving = {
        list: null,
        way,
        proceeds,
        buyer: buyer === null ? null : maskNumber(buyer),
        witness: telling.naming.operator(witness),
      }
      return { leaving }
    }
    case 'contact.attempted': {
      const number = words(personalOf(entry).number)
      const { outcome, whose, next, nextAt } = factsOf(action, entry)
      return { contact: { outcome, whose, number: number === null ? null : maskPhone(number), next, nextAt } }
    }
    case 'claim.posted': {
      const { carrier, tracking } = personalOf(entry)
      const number = words(tracking)
      return { posting: { carrier: words(carrier), tracking: number === null ? null : maskNumber(number) } }
    }
    case 'personal.revealed': {
      const { fields, reason } = factsOf(action, entry)
      return { revealed: { fields, reason } }
    }
    case 'item.placed':
    case 'container.sealed':
    case 'container.opened':
    case 'cash.counted':
    case 'custody.transferred':
    case 'custody.received':
      return { custody: custodyLine(entry, telling.naming) }
    default:
      return {}
  }
}

const noPhoto = { photo: false, leave: null }

function issuedOf(entry: Entry, naming: Naming): HistoryLine['slip'] {
  const { slip, document, photo, leave } = factsOf('slip.issued', entry)
  const by = leave == null ? null : naming.operator(leave)
  return { number: slip, copy: null, document, photo: photo !== undefined, leave: by }
}

function handoverOf(entry: Entry, naming: Naming): HistoryLine['handover'] {
  const { relation, witness } = factsOf('claim.released', entry)
  const claimant = words(personalOf(entry).name)
  return {
    claimant: claimant === null ? null : maskName(claimant),
    relation,
    witness: witness === null ? null : naming.operator(witness),
  }
}

/** A withdrawal names its notice by id; what that one was stands in its own entry. */
function noticeOf(entry: Entry, { entries, hidden }: Telling): HistoryLine['notice'] {
  const { notice: id } = entry.facts as { notice: string }
  const published = entries.find(
    (one) => one.action === 'notice.published' && (one.facts as { notice: string }).notice === id,
  )
  if (published === undefined) return { number: null, day: null, place: null }
  const { number, day } = factsOf('notice.published', published)
  const place = words(personalOf(published).place)
  return { number, day, place: place === null ? null : maskProse(place, hidden) }
}

function closingOf(entry: Entry, naming: Naming): HistoryLine['closing'] {
  const { way, when, witness } = factsOf('record.closed', entry)
  const collector = words(personalOf(entry).collector)
  return {
    way,
    when,
    collector: collector === null ? null : maskName(collector),
    witness: witness === null ? null : naming.operator(witness),
  }
}

function linkIn(link: Link, members: ReadonlySet<string>): HistoryLine['link'] {
  const here = link.records.find((id) => members.has(id)) ?? link.records[0]
  return { role: roleFrom(link, here) }
}

/** Whether this reader may take an entry back now: free, or blocked by what was built on it since. */
function undoOf(entry: Entry, { entries, undone, reader }: Telling): HistoryLine['undo'] {
  if (reader === null || undone.has(entryId(entry)) || !mayUndo(entry, reader)) return null
  return standsOn(entry, entries) === null ? 'free' : 'blocked'
}

const targetOf = (undo: Entry, { entries }: Telling): Entry | undefined =>
  entries.find((entry) => entryId(entry) === undoneBy(undo))

/** What an undo brought back: the values as they stood without the entry, and what that was. */
function takenBack(undo: Entry, known: Known, telling: Telling): Partial<HistoryLine> {
  const target = targetOf(undo, telling)
  const again = nothingKnown()
  for (const entry of known.told) if (entryId(entry) !== undoneBy(undo)) tellInto(entry, again)
  const names = fieldNames.filter((name) => (known.fields[name] ?? null) !== (again.fields[name] ?? null))
  const valuesIn = (fields: Known['fields']) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  const changes = masked(valuesIn(known.fields), valuesIn(again.fields), telling.hidden)
  const sets = differenceOf(known.sets, again.sets)
  Object.assign(known, again)
  return { undid: (target?.action as HistoryAction | undefined) ?? null, ...changes, ...sets }
}

/** Every reason is typed freely, so it leaves as prose does; a slip's is why its photo was allowed. */
function reasonOf(entry: Entry, hidden: readonly string[]): string | null {
  const { reason, note, override, words: wrote } = personalOf(entry)
  const erasing = entry.action === 'personal.erased' ? factsOf('personal.erased', entry).reason : null
  const said = words(reason) ?? words(note) ?? words(override) ?? words(wrote) ?? words(erasing)
  return said === null ? null : maskProse(said, hidden)
}

function stepsOf(entry: Entry, telling: Telling): HistoryLine['steps'] {
  const { members, naming } = telling
  // An undo goes the way of its entry backwards.
  const undid = targetOf(entry, telling)
  const facts = (undid ?? entry).facts as { transitions?: TransitionFact[] }
  return (facts.transitions ?? [])
    .filter((step) => members.has(step.record))
    .map(({ record, from, to }) => {
      const [a, b] = undid ? [to, from] : [from, to]
      return { record: naming.number(record) ?? '', from: a, to: b }
    })
}

function otherOf(entry: Entry, { members, naming }: Telling): HistoryLine['other'] {
  const named = recordsOf(entry)
  // Of two that are merged now both are members, so the other is the one the entry was not written for.
  const id = named.find((one) => !members.has(one)) ?? named.find((one) => one !== entry.recordId)
  const no = id === undefined ? null : naming.number(id)
  return id === undefined || no === null ? null : { id, no }
}

/** Takes the entry's fields over into `known` and tells which of them differ from what stood there. */
function changesOf(entry: Entry, known: Known, hidden: readonly string[]): Partial<HistoryLine> {
  const stood = known.sets
  const { before, after, lost } = tellInto(entry, known)
  return { ...masked(before, after, hidden), lost, ...differenceOf(stood, known.sets) }
}

function tellInto(entry: Entry, known: Known): { before: Fields; after: Fields; lost: FieldName[] } {
  known.told = [...known.told, entry]
  known.sets = setsAfter(entry, known.sets)
  if (isErased(entry)) forget(known)
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  const lost: FieldName[] = []
  const facts = (entry.facts as { fields?: JsonObject }).fields ?? {}
  for (const [name, value] of Object.entries({ ...facts, ...personalOf(entry) })) {
    if (!isField(name)) continue
    if (!(name in known.fields) && known.erased && ruleOf(name).part === 'personal') lost.push(name)
    const stood = known.fields[name] ?? null
    known.fields[name] = value ?? null
    if (stood === (value ?? null) && !lost.includes(name)) continue
    before[name] = stood
    after[name] = value ?? null
  }
  return { before, after, lost }
}

const isField = (name: string): name is FieldName => fieldNames.includes(name as FieldName)

// Which fields an erased part held is gone with it, so none of the personal ones is known any more.
function forget(known: Known): void {
  known.erased = true
  for (const name of fieldNames) if (ruleOf(name).part === 'personal') delete known.fields[name]
}

function masked(before: Fields, after: Fields, hidden: readonly string[]): Partial<HistoryLine> {
  const [old, now] = [maskFields(before, hidden), maskFields(after, hidden)]
  const changed = Object.keys(after) as FieldName[]
  const either = new Set([...old.masked, ...now.masked])
  return { changed, before: old.fields, after: now.fields, masked: changed.filter((name) => either.has(name)) }
}

function setsAfter(entry: Entry, stood: Known['sets']): Known['sets'] {
  const { add, remove } = entry.facts as { [K in 'add' | 'remove']?: { [S in SetName]?: string[] } }
  const sets: Known['sets'] = {}
  for (const name of setNames) {
    const kept = (stood[name] ?? []).filter((one) => !(remove?.[name] ?? []).includes(one))
    sets[name] = [...new Set([...kept, ...(add?.[name] ?? [])])]
  }
  return sets
}

function differenceOf(stood: Known['sets'], stands: Known['sets']): { added: Sets; removed: Sets } {
  const [added, removed]: [Sets, Sets] = [{}, {}]
  for (const name of setNames) {
    const [old, now] = [stood[name] ?? [], stands[name] ?? []]
    const [news, gone] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))]
    if (news.length > 0) added[name] = news
    if (gone.length > 0) removed[name] = gone
  }
  return { added, removed }
}
