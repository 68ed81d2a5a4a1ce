import { contactOutcomes, contactSteps } from '../../../core/contact.ts'
import { type Kind, sideOf } from '../../../core/records/kinds.ts'
import { isClosed, releasedState, transitionOf } from '../../../core/records/states.ts'
import { disposeFind, listNotices, withdrawNotice } from '../../../db/custody/notices.ts'
import { prepared } from '../../../db/file/connection.ts'
import { append } from '../../../db/journal/journal.ts'
import { headsOf, settleConflict, stepOf } from '../../../db/records/records.ts'
import type { StoredRecord } from '../../../db/records/rows.ts'
import { addAttempt, postClaim } from '../../../db/release/contacts.ts'
import { at, procedure, records, unlessRefused, type Write } from './write.ts'

/** Handovers, the legal clock, calls and slips. */
export const handoverWrites = {
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
} satisfies Record<string, Write>
