import { recordsOf } from '../../../core/journal/actions.ts'
import { compareEntries, entryId } from '../../../core/journal/entry.ts'
import { isUndoable, standingOf } from '../../../core/journal/undo.ts'
import { stateAfter, waysOf } from '../../../core/records/closings.ts'
import { sideOf } from '../../../core/records/kinds.ts'
import { linkRelations } from '../../../core/records/links.ts'
import { nextStates, transitionOf } from '../../../core/records/states.ts'
import { prepared } from '../../../db/file/connection.ts'
import { sha256Of } from '../../../db/file/crypto.ts'
import { entriesOf } from '../../../db/journal/entries.ts'
import { append } from '../../../db/journal/journal.ts'
import { addPhoto, changePhoto, photosOf, removePhoto } from '../../../db/records/photos.ts'
import { editRecord, mergeRecords, moveRecord, stepOf, unmergeRecord } from '../../../db/records/records.ts'
import { firstKinds } from './machine.ts'
import { at, fieldsFrom, picture, records, standing, unlessRefused, type Write, zones } from './write.ts'

/** What is written about records and pairs of them. */
export const recordWrites = {
  create: (journal, pick) => {
    const kind = at(firstKinds, pick.a)!
    const n = pick.next()
    append(journal, {
      action: 'record.created',
      operator: 'op',
      recordId: `r${n}`,
      facts: {
        kind,
        no: `${journal.author!.desk}-${n}`,
        fields: { zone: at(zones, pick.b)! },
        add: { zonesPassed: [] },
        ...(pick.c % 2 === 1 && { source: { row: n } }),
      },
      personal: { fields: fieldsFrom(pick) as { title?: string } },
    })
  },
  edit: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (record) editRecord(journal, { id: record.id, fields: fieldsFrom(pick), add: {}, remove: {}, operator: 'op' })
  },
  member: (journal, pick) => {
    const record = at(records(journal), pick.a)
    const zonesPassed = [at(zones, pick.b)!]
    const change = [
      { add: { zonesPassed }, remove: {} },
      { add: {}, remove: { zonesPassed } },
      { add: { zonesPassed }, remove: { zonesPassed } },
    ][pick.c % 3]!
    if (record) editRecord(journal, { id: record.id, fields: {}, ...change, operator: 'op' })
  },
  photo: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    const shown = photosOf(journal.db, record.id)
    const one = at(shown, pick.b)
    const naming = { record: record.id, operator: 'op' }
    if (!one || pick.c % 4 === 0) {
      if (shown.length < 6)
        addPhoto(journal, naming, { photo: sha256Of(picture(pick.c % 5).image), caption: `图${pick.c}` })
    } else if (pick.c % 4 === 1) removePhoto(journal, naming, one.photo)
    else changePhoto(journal, naming, one.photo, pick.c % 4 === 2 ? { first: true } : { caption: `说${pick.c}` })
  },
  move: (journal, pick) => {
    const record = standing(journal, pick)
    const next = record && at(nextStates(record.kind, record.state), pick.b)
    if (record && next && !record.conflict) {
      unlessRefused(() => moveRecord(journal, { id: record.id, to: next.to, reason: 'x', operator: 'op' }))
    }
  },
  close: (journal, pick) => {
    const record = standing(journal, pick)
    const way = record && at(waysOf(record.kind), pick.b)
    if (!record || !way || record.conflict) return
    const to = stateAfter(record.kind, way)!
    if (!transitionOf(record.kind, record.state, to)) return
    append(journal, {
      action: 'record.closed',
      operator: 'op',
      recordId: record.id,
      facts: { way, when: null, witness: null, transitions: [stepOf(journal.db, record, to)] },
      personal: { fields: { reason: 'x' } },
    })
  },
  note: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    const personal = { fields: { text: `记${pick.c}` } }
    append(journal, { action: 'note.added', operator: 'op', recordId: record.id, facts: {}, personal })
  },
  link: (journal, pick) => {
    const [first, second] = [at(records(journal), pick.a), at(records(journal), pick.b)]
    if (!first || !second || first.id === second.id) return
    append(journal, {
      action: pick.c % 3 === 0 ? 'link.cut' : 'link.made',
      operator: 'op',
      recordId: first.id,
      facts: { relation: at(linkRelations, pick.c % 4)!, records: [first.id, second.id] },
    })
  },
  undo: (journal, pick) => {
    const all = entriesOf(
      journal.db,
      records(journal).map((record) => record.id),
    )
    const standing = standingOf(all).filter(isUndoable).sort(compareEntries).toReversed()
    // Mostly one of the newest, also such as others were built on meanwhile.
    const target = at(standing, pick.a)
    if (!target) return
    const facts = { entry: entryId(target), records: recordsOf(target) }
    append(journal, { action: 'change.undone', operator: 'op', recordId: target.recordId, facts })
  },
  merge: (journal, pick) => {
    const first = standing(journal, pick)
    if (!first) return
    const others = records(journal, 'merged_into is null').filter(
      (one) => one.kind === first.kind && one.id !== first.id,
    )
    const second = at(others, pick.b)
    if (second) mergeRecords(journal, { ids: [first.id, second.id], reason: 'x', operator: 'op' })
  },
  unmerge: (journal, pick) => {
    const merged = at(records(journal, 'merged_into is not null'), pick.a)
    const held = merged && prepared(journal.db, 'select 1 from merges where undone = 0 and ? in (first_id, second_id)')
    if (merged && held?.get(merged.id)) unmergeRecord(journal, merged.id, 'op')
  },
  decide: (journal, pick) => {
    const report = at(
      records(journal).filter((one) => sideOf(one.kind) === 'report'),
      pick.a,
    )
    const find = at(
      records(journal).filter((one) => sideOf(one.kind) === 'find'),
      pick.b,
    )
    if (!report || !find) return
    const decision = (['confirmed', 'rejected', 'undecided'] as const)[pick.c % 3]!
    const confirms = decision === 'confirmed' && report.state === 'open' && !report.conflict && !report.mergedInto
    append(journal, {
      action: 'match.decided',
      operator: 'op',
      recordId: null,
      facts: {
        report: report.id,
        find: find.id,
        decision,
        probability: pick.c / 64,
        transitions: confirms ? [stepOf(journal.db, report, 'matched')] : [],
      },
    })
  },
  double: (journal, pick) => {
    const first = at(records(journal), pick.a)
    const others = records(journal).filter((one) => one.kind === first?.kind && one.id !== first.id)
    const second = at(others, pick.b)
    if (!first || !second) return
    append(journal, {
      action: 'double.decided',
      operator: 'op',
      recordId: null,
      facts: {
        records: [first.id, second.id],
        decision: pick.c % 3 === 0 ? 'undecided' : 'rejected',
        probability: pick.c / 64,
      },
    })
  },
} satisfies Record<string, Write>
