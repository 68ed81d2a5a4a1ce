import { contactOutcomes, contactSteps } from '../../../core/contact.ts'
import { DeskError } from '../../../core/errors.ts'
import { recordsOf } from '../../../core/journal/actions.ts'
import { compareEntries, entryId } from '../../../core/journal/entry.ts'
import { isUndoable, standingOf } from '../../../core/journal/undo.ts'
import { stateAfter, waysOf } from '../../../core/records/closings.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { type Kind, sideOf } from '../../../core/records/kinds.ts'
import { linkRelations } from '../../../core/records/links.ts'
import { isClosed, nextStates, releasedState, transitionOf } from '../../../core/records/states.ts'
import { disposeFind, listNotices, withdrawNotice } from '../../../db/custody/notices.ts'
import { prepared } from '../../../db/file/connection.ts'
import { sha256Of } from '../../../db/file/crypto.ts'
import type { KeptPhoto } from '../../../db/file/photo-file.ts'
import { entriesOf } from '../../../db/journal/entries.ts'
import { append, type Journal } from '../../../db/journal/journal.ts'
import { addPhoto, changePhoto, photosOf, removePhoto } from '../../../db/records/photos.ts'
import {
  editRecord,
  headsOf,
  mergeRecords,
  moveRecord,
  settleConflict,
  stepOf,
  unmergeRecord,
} from '../../../db/records/records.ts'
import { type RecordRow, recordOf, type StoredRecord } from '../../../db/records/rows.ts'
import { addAttempt, postClaim } from '../../../db/release/contacts.ts'
import { setWord } from '../../../db/venue/words.ts'
import { firstKinds } from './machine.ts'

/** Numbers that decide what a step does; a smaller one is a simpler step. `next` gives every new thing a name of its own. */
export type Pick = { readonly a: number; readonly b: number; readonly c: number; readonly next: () => number }

/** How a handover was verified, in short. */
const procedure = {
  lane: 'ordinary',
  statement: null,
  told: { right: 1, against: 0, recorded: 1 },
  done: [],
  reaction: null,
  ownerDocumentType: null,
  counted: null,
}

type Write = (journal: Journal, pick: Pick) => void

const refusals: ReadonlySet<string> = new Set(['contents-first', 'is-money', 'notice-forfeited', 'thing-away'])

/** A write that the desk may refuse, for what lies in a thing or what became of it: then nothing was written. */
function unlessRefused(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof DeskError) || !refusals.has(error.code)) throw error
  }
}

const zones = ['gate', 'lake', 'tiger', 'panda']
const words = ['滚滚', '竹青', 'Gun Gun']
const meanings = ['colour:green', 'item:toy', 'brand:~滚滚']
const operators = ['op1', 'op2']
const shelves = ['shelf', 'safe', 'box']
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

function records(journal: Journal, where = 'true'): StoredRecord[] {
  const rows = prepared(journal.db, `select * from records where ${where} order by length(id), id`).all() as RecordRow[]
  return rows.map((row) => recordOf(row, {}))
}

const standing = (journal: Journal, pick: Pick): StoredRecord | undefined =>
  at(records(journal, 'merged_into is null'), pick.a)

const fieldsFrom = ({ b, c }: Pick): Fields => {
  const choices: Fields[] = [
    { title: `名${c}`, place: `处${c}` },
    { description: c % 2 === 0 ? null : `述${c}` },
    { zone: at(zones, c)!, externalRef: c % 3 === 0 ? null : `x${c}` },
  ]
  return choices[b % choices.length]!
}

/** A picture as far as the journal is concerned: bytes that have a hash. */
export const picture = (n: number): KeptPhoto => {
  const bytes = Buffer.from(`picture ${n}`)
  return { image: bytes, thumbnail: bytes, veiled: bytes }
}

/** Every kind of write that a desk knows, each on something that this machine has already seen. */
export const writes = {
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
  release: (journal, pick) => {
    const open = records(journal, 'merged_into is null').filter((one) => !one.conflict && !isClosed(one.state))
    const find = at(
      open.filter((one) => sideOf(one.kind) === 'find'),
      pick.a,
    )
    if (!find) return
    const report = at(
      open.filter((one) => sideOf(one.kind) === 'report'),
      pick.b,
    )
    const with_ = pick.c % 2 === 0 ? report : undefined
    const closing = (record: StoredRecord) => stepOf(journal.db, record, releasedState(record.kind as Kind))
    append(journal, {
      action: 'claim.released',
      operator: 'op',
      recordId: find.id,
      facts: {
        claim: `c${pick.next()}`,
        find: find.id,
        report: with_?.id ?? null,
        relation: 'owner',
        documentType: 'none',
        witness: null,
        transitions: [find, with_].filter((one) => one !== undefined).map(closing),
        ...(pick.c % 3 === 0 && { procedure: { ...procedure, missing: ['document', 'stated'] } }),
      },
      personal: { fields: { name: '某某', phone: '000' } },
    })
  },
  reverse: (journal, pick) => {
    const claims = prepared(
      journal.db,
      'select id, find_id from claims where reversed_at is null order by length(id), id',
    )
    const claim = at(claims.all() as { id: string; find_id: string }[], pick.a)
    const find = claim && records(journal).find((one) => one.id === claim.find_id)
    if (!claim || !find || find.conflict || find.mergedInto || !isClosed(find.state)) return
    const to = find.kind === 'found-person' ? 'in-care' : 'in-custody'
    append(journal, {
      action: 'claim.reversed',
      operator: 'op',
      recordId: find.id,
      facts: { claim: claim.id, find: find.id, transitions: [stepOf(journal.db, find, to)] },
      personal: { fields: { reason: 'x' } },
    })
  },
  claimStep: (journal, pick) => {
    const find = at(
      records(journal).filter((one) => sideOf(one.kind) === 'find'),
      pick.a,
    )
    if (!find) return
    const write = { operator: 'op', recordId: find.id, personal: { fields: { words: `说${pick.c}` } } } as const
    const about = { find: find.id, report: null }
    const step = pick.b % 3
    if (step === 0)
      append(journal, { ...write, action: 'claim.stated', facts: { statement: `s${pick.next()}`, find: find.id } })
    else if (step === 1) append(journal, { ...write, action: 'claim.refused', facts: { ...about, reason: 'left' } })
    else append(journal, { ...write, action: 'claim.stopped', facts: { ...about, reaction: 'afraid' } })
  },
  clearStop: (journal, pick) => {
    const stops = prepared(
      journal.db,
      "select entry, find_id as find from claim_turnings where kind = 'stopped' order by entry",
    )
    const stop = at(stops.all() as { entry: string; find: string }[], pick.a)
    if (!stop) return
    append(journal, {
      action: 'claim.cleared',
      operator: 'op',
      recordId: stop.find,
      facts: { find: stop.find, stop: stop.entry },
      personal: { fields: { reason: 'x' } },
    })
  },
  makeGood: (journal, pick) => {
    const owing = prepared(
      journal.db,
      'select o.claim_id as claim, o.need, c.find_id as find from claim_owings o join claims c on c.id = o.claim_id order by 1, 2',
    )
    const one = at(owing.all() as { claim: string; need: string; find: string }[], pick.a)
    if (!one) return
    append(journal, {
      action: 'claim.made-good',
      operator: 'op',
      recordId: one.find,
      facts: { ...one, documentType: 'passport', witness: null },
      personal: { fields: { documentNumber: '000', words: `补${pick.c}` } },
    })
  },
  notice: (journal, pick) => {
    const finds = records(journal, "kind = 'found-item' and merged_into is null").filter(
      (one) => !one.conflict && ['in-custody', 'announced'].includes(one.state),
    )
    const chosen = [...new Set([at(finds, pick.a), at(finds, pick.b)])].filter((one) => one !== undefined)
    if (chosen.length === 0) return
    const n = pick.next()
    append(journal, {
      action: 'notice.published',
      operator: 'op',
      recordId: null,
      facts: {
        notice: `n${n}`,
        number: `N${n}`,
        day: `2026-0${1 + (pick.c % 9)}-01`,
        lines: chosen.map(({ id }) => ({ record: id, category: null, colours: ['red'], zone: null })),
        records: chosen.map(({ id }) => id),
        transitions: chosen.map((one) => ({
          record: one.id,
          from: one.state,
          to: 'announced' as const,
          basis: headsOf(journal.db, one.id),
        })),
      },
      personal: { fields: { place: `处${pick.c}` } },
    })
  },
  withdraw: (journal, pick) => {
    const standing = listNotices(journal.db, 500).filter(({ withdrawnAt }) => withdrawnAt === null)
    const notice = at(
      standing.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1)),
      pick.a,
    )
    if (notice) unlessRefused(() => withdrawNotice(journal, { notice: notice.id, reason: 'x', operator: 'op' }))
  },
  forfeit: (journal, pick) => {
    const find = at(records(journal, "kind = 'found-item' and state = 'announced' and merged_into is null"), pick.a)
    if (!find || find.conflict) return
    const n = pick.next()
    append(journal, {
      action: 'find.forfeited',
      operator: 'op',
      recordId: null,
      facts: {
        list: `l${n}`,
        number: `L${n}`,
        witness: 'op2',
        records: [find.id],
        transitions: [stepOf(journal.db, find, 'forfeited')],
      },
    })
  },
  dispose: (journal, pick) => {
    const find = at(records(journal, "kind = 'found-item' and merged_into is null"), pick.a)
    if (!find || find.conflict || !transitionOf(find.kind, find.state, 'disposed')) return
    const way = pick.b % 2 === 0 ? 'sold' : 'destroyed'
    const told = {
      record: find.id,
      way,
      proceeds: pick.c,
      buyer: way === 'sold' ? `买${pick.c}` : '',
      reason: `由${pick.c}`,
      operator: 'op',
      witness: 'op2',
    } as const
    unlessRefused(() => disposeFind(journal, told))
  },
  contact: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    const outcome = at(contactOutcomes, pick.b)!
    const next = at([null, ...contactSteps], pick.c)!
    addAttempt(journal, {
      record: record.id,
      outcome,
      whose: 'other',
      number: `号${pick.c}`,
      note: pick.c % 2 === 0 ? '' : `记${pick.c}`,
      next,
      nextAt: next === null ? null : pick.c,
      operator: 'op',
    })
  },
  post: (journal, pick) => {
    const claims = prepared(journal.db, 'select id, find_id as find from claims order by length(id), id').all()
    const claim = at(claims as { id: string; find: string }[], pick.a)
    if (!claim) return
    const told = { carrier: `递${pick.b}`, tracking: `T${pick.c}`, address: `址${pick.c}`, operator: 'op' }
    postClaim(journal, { claim: claim.id, find: claim.find, ...told })
  },
  settle: (journal, pick) => {
    const record = at(records(journal, 'conflict = 1 and merged_into is null'), pick.a)
    if (record) settleConflict(journal, { id: record.id, to: record.state, reason: 'x', operator: 'op' })
  },
  slip: (journal, pick) => {
    const claim = at(
      prepared(journal.db, 'select id from claims order by length(id), id').all() as { id: string }[],
      pick.a,
    )
    if (!claim) return
    const slip = `S${pick.next()}`
    append(journal, {
      action: 'slip.issued',
      operator: 'op',
      recordId: null,
      facts: {
        slip,
        document: 'claim',
        template: 1,
        claim: claim.id,
        signature: 'x',
        ...(pick.c % 3 === 0 && { photo: `photo-${slip}`, leave: pick.c % 2 === 0 ? 'op' : null }),
      },
      personal: { fields: { name: '某某' } },
    })
    append(journal, { action: 'slip.printed', operator: 'op', recordId: null, facts: { slip, copy: 0 } })
    if (pick.b % 2 === 0) {
      append(journal, {
        action: 'slip.voided',
        operator: 'op',
        recordId: null,
        facts: { slip },
        personal: { fields: { reason: '打错' } },
      })
    }
  },
  venue: (journal, pick) => {
    const fields = [{ venueName: `园${pick.c}` }, { dayStartHour: pick.c % 24 }][pick.b % 2]!
    append(journal, { action: 'venue.set', operator: 'op', recordId: 'venue', facts: { fields } })
  },
  zone: (journal, pick) => {
    const zone = at(zones, pick.a)!
    const fields = [{ zh: `区${pick.c}` }, { x: pick.c, y: 1 }, { removed: pick.c % 2 === 0 }][pick.b % 3]!
    append(journal, { action: 'zone.set', operator: 'op', recordId: `zone:${zone}`, facts: { zone, fields } })
  },
  word: (journal, pick) => {
    const word = at(words, pick.a)!
    setWord(journal, 'op', word, pick.b % 3 === 0 ? null : [at(meanings, pick.b)!, at(meanings, pick.c)!])
  },
  operator: (journal, pick) => {
    const operator = at(operators, pick.a)!
    append(journal, {
      action: 'operator.set',
      operator: 'op',
      recordId: `operator:${operator}`,
      facts: {
        operator,
        fields: pick.b % 2 === 0 ? { role: 'clerk' } : { role: 'supervisor', active: pick.c % 2 === 0 },
      },
      personal: { fields: { name: `员${pick.c}` } },
    })
  },
  place: (journal, pick) => {
    const place = at(shelves, pick.a)!
    const fields = [{ name: `架${pick.c}`, kind: 'shelf' }, { capacity: pick.c }, { removed: pick.c % 2 === 0 }][
      pick.b % 3
    ]!
    append(journal, { action: 'place.set', operator: 'op', recordId: `place:${place}`, facts: { place, fields } })
  },
  put: (journal, pick) => {
    const [record, other] = [at(records(journal), pick.a), at(records(journal), pick.c)]
    if (!record) return
    const place = pick.b % 3 === 0 ? null : at(shelves, pick.b)!
    append(journal, {
      action: 'item.placed',
      operator: 'op',
      recordId: record.id,
      facts: { place, container: place === null && other ? other.id : null, from: null },
    })
  },
  seal: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    const facts = { seal: `封${pick.c}`, witness: null }
    append(journal, {
      action: pick.b % 3 === 0 ? 'container.opened' : 'container.sealed',
      operator: 'op',
      recordId: record.id,
      facts,
    })
  },
  count: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    append(journal, {
      action: 'cash.counted',
      operator: 'op',
      recordId: record.id,
      facts: { counts: { 100: pick.c }, sum: pick.c * 100, witness: null, differs: null },
    })
  },
  handOn: (journal, pick) => {
    const pair = [at(records(journal), pick.a), at(records(journal), pick.b)].flatMap((one) => (one ? [one.id] : []))
    append(journal, {
      action: 'custody.transferred',
      operator: 'op',
      recordId: null,
      facts: { transfer: `t${pick.next()}`, destination: 'desk', desk: 'B2', records: pair, transitions: [] },
      personal: { fields: { toName: '某某' } },
    })
  },
  receipt: (journal, pick) => {
    const known = prepared(journal.db, 'select id, records from transfers order by length(id), id').all()
    const transfer = at(known as { id: string; records: string }[], pick.a)
    if (!transfer) return
    append(journal, {
      action: 'custody.received',
      operator: 'op',
      recordId: null,
      facts: { transfer: transfer.id, records: JSON.parse(transfer.records), place: at(shelves, pick.b)! },
      personal: { fields: { receiver: '某某' } },
    })
  },
  stock: (journal, pick) => {
    const place = at(shelves, pick.a)!
    append(journal, {
      action: 'stock.taken',
      operator: 'op',
      recordId: `place:${place}`,
      facts: { place, present: pick.b, missing: [], misplaced: [], gone: [], unknown: 0 },
      personal: null,
    })
  },
  erase: (journal, pick) => {
    const known = prepared(
      journal.db,
      `select desk || '/' || epoch || '/' || seq as entry from journal where personal is not null order by hlc, desk`,
    )
    const entry = at(known.all() as { entry: string }[], pick.a)
    if (!entry) return
    append(journal, {
      action: 'personal.erased',
      operator: 'op',
      recordId: null,
      facts: { entries: [entry.entry], reason: 'retention' },
    })
  },
} as const satisfies Record<string, Write>
export type WriteName = keyof typeof writes
