import { createHash } from 'node:crypto'
import { DeskError } from '../../core/errors.ts'
import type { Draft, Flaw, ReadRow } from '../../core/notebook/row.ts'
import { pathTo } from '../../core/notebook/words.ts'
import type { FieldName, Fields } from '../../core/records/fields.ts'
import { isActive, type State, transitionOf } from '../../core/records/states.ts'
import { createRecord, editRecord, findByExternalRef, getRecord, moveRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { readSettings, readZones } from '../../db/venue/settings.ts'
import { readWords } from '../../db/venue/words.ts'
import { sentenceFor } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { checkAgainstVenue } from '../venue-check.ts'
import type { VenueContext } from './book.ts'

/** What would happen to a row: `same` is known already, `changed` is known with another content. */
export type JudgedRow = { readonly row: number; readonly notes: readonly Flaw[] } & (
  | { readonly verdict: 'new' | 'same' | 'changed'; readonly draft: Draft; readonly ref: string }
  | { readonly verdict: 'asks'; readonly draft: Draft; readonly place: string; readonly candidates: readonly string[] }
  | { readonly verdict: 'refused' }
)

/** What a known record would get from its row. */
export type Change = { readonly fields: Fields; readonly state: State | null }

export const venueContext = (desk: Desk): VenueContext => {
  const { timeZone, dayStartHour } = readSettings(desk.journal.db)
  return {
    zones: readZones(desk.journal.db),
    words: readWords(desk.journal.db),
    calendar: { now: desk.now(), timeZone, dayStartHour },
  }
}

/** By this a row is known again: its number, or what it says. */
const refOf = ({ fields, content }: Draft): string =>
  fields.externalRef ?? `row-${createHash('sha256').update(content).digest('hex').slice(0, 20)}`

const flaw = (zh: string, en: string): Flaw => ({ heading: null, why: { zh, en } })

/** Judges the rows of one notebook in their order: each against what the desk holds and against the rows before it. */
export function rowJudge(desk: Desk): (row: ReadRow) => JudgedRow {
  const seen = new Map<string, { readonly row: number; readonly content: string }>()
  return (read) => {
    if (read.verdict !== 'ready') return read
    const { row, notes, draft } = read
    const ref = refOf(draft)
    const key = `${draft.kind} ${ref}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, { row, content: draft.content })
    else if (before.content !== draft.content) {
      const said = flaw(
        `编号 ${ref} 和第 ${before.row} 行重复,内容却不同。`,
        `its number ${ref} is that of row ${before.row}, which says something else.`,
      )
      return { row, verdict: 'refused', notes: [said] }
    } else {
      const said = flaw(`和第 ${before.row} 行完全相同,只登记一次。`, `the same as row ${before.row}; entered once.`)
      return { row, verdict: 'same', draft, ref, notes: [...notes, said] }
    }
    return judged(desk, { row, notes, draft, ref })
  }
}

type Ready = { readonly row: number; readonly notes: readonly Flaw[]; readonly draft: Draft; readonly ref: string }

function judged(desk: Desk, ready: Ready): JudgedRow {
  const { draft, ref } = ready
  const known = findByExternalRef(desk.journal.db, draft.kind, ref)
  if (known) return { ...ready, verdict: changeOf(draft, known) === null ? 'same' : 'changed' }
  try {
    checkAgainstVenue(desk, draft.kind, draft.fields, draft.fields, {})
    return { ...ready, verdict: 'new' }
  } catch (error) {
    return { row: ready.row, verdict: 'refused', notes: [{ heading: null, why: whyNot(error) }] }
  }
}

function whyNot(error: unknown): Flaw['why'] {
  if (error instanceof DeskError) return sentenceFor(error)
  throw error
}

/** How a row differs from the record it is known by, or null. A notebook never opens again what was closed here. */
export function changeOf(draft: Draft, known: StoredRecord): Change | null {
  const names = (Object.keys(draft.fields) as FieldName[]).filter((name) => draft.fields[name] !== known.fields[name])
  const differs = draft.state !== known.state && isActive(known.state) && stepsBetween(known, draft.state).length > 0
  if (names.length === 0 && !differs) return null
  const fields = Object.fromEntries(names.map((name) => [name, draft.fields[name]])) as Fields
  return { fields, state: differs ? draft.state : null }
}

/** The steps to a state from where a record stands: at once, or by the way that a new record would take. */
function stepsBetween({ kind, state }: StoredRecord, to: State): readonly State[] {
  if (transitionOf(kind, state, to)) return [to]
  const whole = pathTo(kind, to) ?? []
  const at = whole.indexOf(state)
  const rest = at < 0 ? whole : whole.slice(at + 1)
  return rest[0] !== undefined && transitionOf(kind, state, rest[0]) ? rest : []
}

export type Entering = { readonly file: string; readonly operator: string | null; readonly update: boolean }
export type Entered = 'imported' | 'unchanged' | 'updated' | 'changed'

/**
 * Writes one judged row down, as any other record is: created with the notebook's own time, then moved to where the notebook says it
 * came. Judged again here, since somebody may have entered it meanwhile. Throws a DeskError where the desk does not take it.
 */
export function enterRow(desk: Desk, row: JudgedRow, how: Entering): Entered | null {
  if (row.verdict === 'asks' || row.verdict === 'refused') return null
  const { draft, ref } = row
  const known = findByExternalRef(desk.journal.db, draft.kind, ref)
  if (known) return updateKnown(desk, known, draft, how)
  checkAgainstVenue(desk, draft.kind, draft.fields, draft.fields, {})
  const id = createRecord(desk.journal, {
    kind: draft.kind,
    fields: { ...draft.fields, externalRef: ref },
    sets: {},
    operator: how.operator,
    source: { file: how.file, row: row.row, at: draft.at },
  })
  for (const to of pathTo(draft.kind, draft.state) ?? []) move(desk, id, to, draft, draft.closedAt ?? draft.at, how)
  return 'imported'
}

function updateKnown(desk: Desk, known: StoredRecord, draft: Draft, how: Entering): Entered {
  const change = changeOf(draft, known)
  if (change === null) return 'unchanged'
  if (!how.update) return 'changed'
  const { fields, state } = change
  if (Object.keys(fields).length > 0) {
    checkAgainstVenue(desk, known.kind, fields, { ...known.fields, ...fields }, {})
    editRecord(desk.journal, { id: known.id, fields, add: {}, remove: {}, operator: how.operator })
  }
  if (state !== null) {
    const at = draft.closedAt ?? desk.now()
    for (const to of stepsBetween(getRecord(desk.journal.db, known.id), state)) move(desk, known.id, to, draft, at, how)
  }
  return 'updated'
}

function move(desk: Desk, id: string, to: State, draft: Draft, at: number, how: Entering): void {
  const { claimant, claimantPhone, stateWord } = draft
  const parts = [
    `登记册:${stateWord ?? '已办结'}`,
    claimant === null ? '' : `领取人 ${claimant}`,
    claimantPhone === null ? '' : `电话 ${claimantPhone}`,
  ]
  moveRecord(desk.journal, {
    id,
    to,
    reason: parts.filter(Boolean).join(';').slice(0, 200),
    operator: how.operator,
    at,
    told: {
      ...(claimant !== null && { contactName: claimant }),
      ...(claimantPhone !== null && { contactPhone: claimantPhone }),
    },
  })
}
