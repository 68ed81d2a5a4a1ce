import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FiguresView } from '../../core/contract/statistics.ts'
import type { Fields } from '../../core/records/fields.ts'
import { counterpartOf, type Kind, sideOf, subjectOf } from '../../core/records/kinds.ts'
import { releasedState } from '../../core/records/states.ts'
import { append, type Journal } from '../../db/journal/journal.ts'
import { createRecord, mergeRecords, moveRecord, readRecord } from '../../db/records/records.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { releaseFind, reverseClaim } from '../../db/release/claims.ts'
import { memoryDesk } from '../helpers/journal.ts'

const clock = { now: 0 }
const at = (time: string): void => {
  clock.now = Date.parse(`2026-10-${time}:00+08:00`)
}
let journal: Journal

beforeEach(() => {
  at('01T10:00')
  journal = memoryDesk('A1', () => clock.now)
})
afterEach(() => journal.db.close())

const save = (kind: Kind, fields: Fields = {}): string =>
  createRecord(journal, { kind, fields, sets: {}, operator: null })
const move = (id: string, to: 'reunited' | 'returned' | 'withdrawn' | 'handed-over' | 'transferred'): void =>
  moveRecord(journal, { id, to, reason: '', operator: 'x' })
const procedure = {
  lane: 'ordinary',
  statement: null,
  told: { right: 0, against: 0, recorded: 0 },
  done: [],
  reaction: null,
  ownerDocumentType: null,
  counted: null,
  missing: [],
}
const release = (find: string, report: string | null = null): string =>
  releaseFind(journal, {
    find,
    report,
    operator: 'x',
    witness: null,
    claimant: { name: '甲', phone: '', relation: 'parent', documentType: 'none', documentNumber: '' },
    verified: '',
    signature: null,
    override: '',
    procedure,
    told: {},
    stays: [],
  })
const confirm = (report: string, find: string): void => {
  append(journal, {
    action: 'match.decided',
    operator: 'x',
    recordId: report,
    facts: { report, find, decision: 'confirmed', probability: null, transitions: [] },
  })
}
const four = ({ persons, adults, items, medical, disputes }: FiguresView): number[] => [
  persons,
  adults,
  items,
  medical,
  disputes,
]
const figures = (from = '2026-10-01', to = '2026-10-08'): FiguresView => figuresOf(journal.db, from, to)
const child = { ageGroup: 'child' } as const

describe('the figures of a period', () => {
  test('count a report and its find as one case', () => {
    release(save('found-person', child), save('missing-person', child))
    expect(four(figures())).toEqual([1, 0, 0, 0, 0])
    expect(figures().byKind.map(({ resolved }) => resolved)).toEqual([1, 1, 0, 0, 0])
  })

  test('count a find that a parent came for without a report, and a child whom a patrol found', () => {
    release(save('found-person', child))
    move(save('missing-person', { ageGroup: 'elder' }), 'reunited')
    expect(four(figures())).toEqual([2, 0, 0, 0, 0])
  })

  test('count one case where find and report were closed apart but an officer had confirmed the pair', () => {
    const [report, find] = [save('missing-person', child), save('found-person', child)]
    confirm(report, find)
    release(find)
    move(report, 'reunited')
    expect(figures().persons).toBe(1)
  })

  test('take the age group from the other side where the finder could not tell', () => {
    release(save('found-person'), save('missing-person', { ageGroup: 'elder' }))
    release(save('found-person'))
    expect(four(figures())).toEqual([1, 0, 0, 0, 0])
  })

  test('leave out the withdrawn, those handed on, and keep adults apart', () => {
    move(save('missing-person', child), 'withdrawn')
    move(save('missing-person', child), 'handed-over')
    move(save('found-person', child), 'handed-over')
    move(save('found-item'), 'transferred')
    release(save('found-person', { ageGroup: 'adult' }))
    expect(four(figures())).toEqual([0, 1, 0, 0, 0])
  })

  test('do not count a handover that was taken back, and count it once when it was done again', () => {
    const find = save('found-item', { category: 'phone' })
    reverseClaim(journal, { claim: release(find), reason: '不是他的', operator: 'x' })
    expect(figures().items).toBe(0)
    release(find)
    expect(figures().items).toBe(1)
  })

  test('count two records that were found to be one as one', () => {
    const [first, second] = [save('found-item', { category: 'phone' }), save('found-item', { category: 'phone' })]
    mergeRecords(journal, { ids: [first, second], reason: '', operator: 'x' })
    const kept = readRecord(journal.db, first)!.mergedInto ?? first
    release(kept)
    expect(figures().items).toBe(1)
    expect(figures().byCategory).toEqual([{ category: 'phone', press: '手机', reported: 1, resolved: 1 }])
  })

  test('put a sub-category under its category and say how the bulletin calls it', () => {
    release(save('found-item', { category: 'phone.fold' }), save('lost-item', { category: 'phone' }))
    save('found-item')
    expect(figures().byCategory).toEqual([
      { category: 'phone', press: '手机', reported: 2, resolved: 1 },
      { category: 'other', press: '其他', reported: 1, resolved: 0 },
    ])
  })

  test('count illness and settled disputes by the day they were written down', () => {
    save('incident', { incidentType: 'medical', outcome: 'hospital' })
    save('incident', { incidentType: 'dispute', outcome: 'mediated' })
    save('incident', { incidentType: 'dispute', outcome: 'unsettled' })
    moveRecord(journal, {
      id: save('incident', { incidentType: 'medical' }),
      to: 'withdrawn',
      reason: '',
      operator: 'x',
    })
    expect(four(figures())).toEqual([0, 0, 0, 1, 1])
  })
})

describe('a day of the venue', () => {
  test('goes on past midnight until its cut-off hour', () => {
    const find = save('found-item')
    at('02T03:59')
    release(find)
    expect(figures('2026-10-01', '2026-10-01').items).toBe(1)
    expect(figures('2026-10-02', '2026-10-02').items).toBe(0)
  })

  test('begins at its cut-off hour sharp', () => {
    const find = save('found-item')
    at('02T04:00')
    release(find)
    expect(figures('2026-10-01', '2026-10-01').items).toBe(0)
    expect(figures('2026-10-02', '2026-10-02').items).toBe(1)
  })

  test('gives each hour of the wall clock its own, in the order of the day', () => {
    at('02T00:30')
    save('found-item')
    const { byHour } = figures('2026-10-01', '2026-10-01')
    expect(byHour.map(({ hour }) => hour).slice(0, 3)).toEqual([4, 5, 6])
    expect(byHour.filter(({ reported }) => reported > 0)).toEqual([{ hour: 0, reported: 1, resolved: 0 }])
  })

  test('is cut in the zone that the venue is set to', () => {
    append(journal, {
      action: 'venue.set',
      operator: null,
      recordId: 'venue',
      facts: { fields: { timeZone: 'Asia/Kathmandu', dayStartHour: 0 } },
    })
    clock.now = Date.parse('2026-10-01T18:14:00Z')
    save('found-item')
    clock.now = Date.parse('2026-10-01T18:16:00Z')
    save('found-item')
    expect(figures('2026-10-01', '2026-10-01').byKind[3]!.reported).toBe(1)
    expect(figures('2026-10-02', '2026-10-02').byHour[0]).toEqual({ hour: 0, reported: 1, resolved: 0 })
  })
})

type Page = {
  readonly id: string
  readonly kind: Kind
  readonly fields: Fields
  /** Closed, and whether that was a finding or a giving back. */
  closed: boolean
  good: boolean
}
type Handed = { readonly claim: string; readonly find: Page; readonly report: Page | null; off: boolean }
type Book = { readonly pages: Page[]; readonly handed: Handed[]; readonly confirmed: (readonly [Page, Page])[] }

const record = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Kind>('missing-person', 'found-person') },
    { weight: 1, arbitrary: fc.constantFrom<Kind>('lost-item', 'found-item', 'incident') },
  ),
  minute: fc.nat(3000),
  ageGroup: fc.constantFrom('child', 'adult', 'elder', undefined),
  category: fc.constantFrom('phone', 'cash', 'phone.fold', undefined),
  zone: fc.constantFrom('tiger', 'lake', undefined),
  incidentType: fc.constantFrom('medical', 'dispute', 'other'),
  outcome: fc.constantFrom('helped', 'mediated', 'unsettled'),
})
const step = fc.record({
  does: fc.constantFrom('release', 'pair', 'reverse', 'confirm', 'close', 'withdraw'),
  one: fc.nat(7),
  other: fc.nat(7),
  minute: fc.nat(3000),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const begin = Date.parse('2026-10-01T00:00:00+08:00')

function write(told: typeof record extends fc.Arbitrary<infer R> ? R : never): Page {
  clock.now = begin + told.minute * 60_000
  const { kind, zone, ageGroup, category, incidentType, outcome } = told
  const own = { person: { ageGroup }, item: { category }, incident: { incidentType, outcome } }[subjectOf(kind)]
  const fields = Object.fromEntries(Object.entries({ zone, ...own }).filter(([, value]) => value !== undefined))
  return { id: save(kind, fields), kind, fields, closed: false, good: false }
}

/** Does one step at the desk and in the book; a step that makes no sense is skipped. */
function take({ pages, handed, confirmed }: Book, { does, one, other, minute }: Step): void {
  clock.now = begin + (3000 + minute) * 60_000
  const [page, second] = [pages[one], pages[other]]
  const close = (which: Page, good: boolean): void => void Object.assign(which, { closed: true, good })
  const last = handed.findLast(({ off }) => !off)
  if (does === 'reverse' && last) {
    reverseClaim(journal, { claim: last.claim, reason: '', operator: 'x' })
    last.off = true
    for (const back of [last.find, last.report]) if (back) Object.assign(back, { closed: false, good: false })
  }
  if (!page || page.closed || subjectOf(page.kind) === 'incident') return
  if (sideOf(page.kind) === 'report') {
    if (does !== 'close' && does !== 'withdraw') return
    move(page.id, does === 'close' ? (releasedState(page.kind) as 'reunited' | 'returned') : 'withdrawn')
    close(page, does === 'close')
    return
  }
  const fits = second && !second.closed && second.kind === counterpartOf(page.kind)
  if (does === 'release' || (does === 'pair' && fits)) {
    const report = does === 'pair' ? second! : null
    handed.push({ claim: release(page.id, report?.id ?? null), find: page, report, off: false })
    for (const done of [page, report]) if (done) close(done, true)
  } else if (does === 'confirm' && fits) {
    confirm(second.id, page.id)
    confirmed.push([second, page])
  }
}

/** The counting rules once more, told slowly. */
function recount({ pages, handed, confirmed }: Book): number[] {
  const pairs = [...handed.filter(({ off }) => !off).map(({ report, find }) => [report, find] as const), ...confirmed]
  const good = pages.filter((page) => page.good)
  const reportsOf = (find: Page): Page[] =>
    pairs.flatMap(([report, other]) => (report && other === find ? [report] : []))
  const counted = good.filter(
    (page) => sideOf(page.kind) === 'report' && !good.some((find) => reportsOf(find).includes(page)),
  )
  const groupOf = (page: Page): string | undefined =>
    page.fields.ageGroup ??
    reportsOf(page)
      .flatMap(({ fields }) => fields.ageGroup ?? [])
      .sort()[0]
  const cases = [...good.filter((page) => sideOf(page.kind) === 'find'), ...counted]
  const people = cases.filter(({ kind }) => subjectOf(kind) === 'person').map(groupOf)
  return [
    people.filter((group) => group === 'child' || group === 'elder').length,
    people.filter((group) => group === 'adult').length,
    cases.filter(({ kind }) => subjectOf(kind) === 'item').length,
    pages.filter(({ fields }) => fields.incidentType === 'medical').length,
    pages.filter(({ fields }) => fields.incidentType === 'dispute' && fields.outcome === 'mediated').length,
  ]
}

const byMinute = (a: { minute: number }, b: { minute: number }): number => a.minute - b.minute

test('over any story the SQL figures equal a slow recount, day by day and as a whole', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), fc.array(step, { maxLength: 30 }), (told, steps) => {
      journal.db.close()
      journal = memoryDesk('A1', () => clock.now)
      const book: Book = { pages: told.toSorted(byMinute).map(write), handed: [], confirmed: [] }
      for (const one of steps.toSorted(byMinute)) take(book, one)
      const whole = figures('2026-09-30', '2026-10-07')
      expect(four(whole)).toEqual(recount(book))
      const days = ['09-30', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map((day) =>
        four(figures(`2026-${day}`, `2026-${day}`)),
      )
      expect(days.reduce((sum, day) => sum.map((n, index) => n + day[index]!))).toEqual(four(whole))
      const reported = [whole.byKind, whole.byHour, whole.byZone].map((rows) =>
        rows.reduce((sum, row) => sum + row.reported, 0),
      )
      expect(reported).toEqual([told.length, told.length, told.length])
    }),
    { numRuns: 100 },
  )
})
