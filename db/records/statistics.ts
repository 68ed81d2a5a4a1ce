import type { FiguresView } from '../../core/contract/statistics.ts'
import { DeskError } from '../../core/errors.ts'
import { type Kind, kinds } from '../../core/records/kinds.ts'
import { isActive, type State, states } from '../../core/records/states.ts'
import {
  type AgeGroup,
  caseFigure,
  type IncidentOutcome,
  type IncidentType,
  incidentFigure,
  isResolved,
  pressSentence,
} from '../../core/statistics.ts'
import { hourOf, periodOf, type VenueClock } from '../../core/venue-day.ts'
import { categoryOf, pressBuckets } from '../../core/vocabulary/categories.ts'
import type { ReadableDb } from '../file/connection.ts'
import { readSettings } from '../venue/settings.ts'

/**
 * The figures of a period of whole days of the venue, `from` and `to` included (YYYY-MM-DD). Merged records count as the one they
 * are; a reversed release does not count, since it left its records open again. Throws `bad-field` where `to` is before `from`.
 */
export function figuresOf(db: ReadableDb, from: string, to: string): FiguresView {
  if (to < from) throw new DeskError('bad-field', backwards)
  const clock = readSettings(db)
  const { start, end } = periodOf(from, to, clock)
  const reported = countReported(db, start, end)
  const cases = countCases(db, start, end)
  const persons = total(cases.filter(figureIs('persons')))
  const items = total(cases.filter(figureIs('items')))
  const medical = total(reported.filter(incidentIs('medical')))
  const disputes = total(reported.filter(incidentIs('disputes')))
  return {
    from,
    to,
    press: pressSentence({ persons, items, medical, disputes }),
    persons,
    adults: total(cases.filter(figureIs('adults'))),
    items,
    posted: countPosted(db, start, end),
    medical,
    disputes,
    byKind: byKind(reported, countClosed(db, start, end), countOpen(db)),
    byCategory: byCategory(reported, cases),
    byHour: byHour(reported, cases, clock),
    byZone: byZone(reported, cases),
  }
}

// No figures at all would be read as a day on which nothing happened.
const backwards = {
  name: 'to',
  field: '结束日期',
  field_en: 'Last day',
  why: '早于开始日期。',
  why_en: 'it is before the first day.',
}

type Group = { readonly kind: Kind; readonly n: number }
type Reported = Group & {
  readonly quarter: number
  readonly category: string | null
  readonly zone: string | null
  readonly state: State
  readonly incidentType: IncidentType | null
  readonly outcome: IncidentOutcome | null
}
type Case = Omit<Reported, 'state' | 'incidentType' | 'outcome'> & { readonly ageGroup: AgeGroup | null }
type Open = Group & { readonly state: State }

const total = (groups: readonly { readonly n: number }[]): number => groups.reduce((sum, { n }) => sum + n, 0)

const figureIs =
  (figure: 'persons' | 'adults' | 'items') =>
  (group: Case): boolean =>
    caseFigure(group.kind, group.ageGroup) === figure

const incidentIs =
  (figure: 'medical' | 'disputes') =>
  (group: Reported): boolean =>
    group.kind === 'incident' && incidentFigure(group.incidentType, group.outcome, group.state) === figure

// Every time zone in use is a whole number of quarter hours from UTC, so SQL groups by quarters and the venue's hour is cut here.
const quarter = 900_000

/** Records reported in the period; what was entered later from paper counts when it was reported, not when it was typed. */
const countReported = (db: ReadableDb, start: number, end: number): Reported[] =>
  db
    .prepare(`
      with reported as (
        select *, created_at as at from records where reported_at is null and created_at >= :start and created_at < :end
        union all
        select *, reported_at as at from records where reported_at >= :start and reported_at < :end
      )
      select kind, at / ${quarter} as quarter, category, zone, state, incident_type as incidentType, outcome, count(*) as n
      from reported
      where merged_into is null
      group by kind, quarter, category, zone, state, incidentType, outcome
    `)
    .all({ start, end }) as Reported[]

const resolvedStates = JSON.stringify(
  kinds.flatMap((kind) => states.filter((state) => isResolved(kind, state)).map((state) => `${kind} ${state}`)),
)

/** Records of each kind resolved in the period; a report and its find are two records here. */
const countClosed = (db: ReadableDb, start: number, end: number): Group[] =>
  db
    .prepare(`
      select kind, count(*) as n from records
      where merged_into is null and closed_at >= ? and closed_at < ?
        and kind || ' ' || state in (select value from json_each(?))
      group by kind
    `)
    .all(start, end, resolvedStates) as Group[]

const countOpen = (db: ReadableDb): Open[] =>
  db
    .prepare('select kind, state, count(*) as n from records where merged_into is null group by kind, state')
    .all() as Open[]

/**
 * Cases closed in the period: each find that was handed over, and each report resolved without one of our finds. A report belongs to
 * a find by a release that stands, or by a match that an officer confirmed. A bag that went with its contents is one (整包1起).
 */
/** Handovers that stand and left by post, by the time of the handover. */
const countPosted = (db: ReadableDb, start: number, end: number): number =>
  db
    .prepare(`
      select count(*) from claims
      where reversed_at is null and at >= ? and at < ? and id in (select claim_id from claim_postings)
    `)
    .pluck()
    .get(start, end) as number

const countCases = (db: ReadableDb, start: number, end: number): Case[] =>
  db
    .prepare(`
      with resolved as (
        select * from records
        where merged_into is null and kind || ' ' || state in (select value from json_each(:resolved))
      ),
      told as (
        select find_id, report_id from claims where reversed_at is null and report_id is not null
        union
        select find_id, report_id from match_decisions where decision = 'confirmed'
      ),
      pairs as (
        select distinct coalesce(f.merged_into, f.id) as find_id, coalesce(r.merged_into, r.id) as report_id
        from told t join records f on f.id = t.find_id join records r on r.id = t.report_id
      ),
      handed as (
        select h.record_id as id, coalesce(f.merged_into, f.id) as find_id
        from record_heads h join claims c on c.id = h.claim join records f on f.id = c.find_id
      ),
      along as (
        select id from handed h where not exists (select 1 from handed o where o.id = h.id and o.find_id = h.id)
          and exists (select 1 from records r where r.id = h.id and r.kind = 'found-item')
      ),
      cases as (
        select f.kind, f.closed_at as at, coalesce(f.category, min(r.category)) as category,
               coalesce(f.zone, min(r.zone)) as zone, coalesce(f.age_group, min(r.age_group)) as age_group
        from resolved f
        left join pairs p on p.find_id = f.id
        left join records r on r.id = p.report_id
        where f.kind in ('found-person', 'found-item') and f.id not in (select id from along)
        group by f.id
        union all
        select r.kind, r.closed_at, r.category, r.zone, r.age_group
        from resolved r
        where r.kind in ('missing-person', 'lost-item')
          and not exists (select 1 from pairs p join resolved f on f.id = p.find_id where p.report_id = r.id)
      )
      select kind, at / ${quarter} as quarter, category, zone, age_group as ageGroup, count(*) as n
      from cases
      where at >= :start and at < :end
      group by kind, quarter, category, zone, ageGroup
    `)
    .all({ start, end, resolved: resolvedStates }) as Case[]

const byKind = (reported: readonly Group[], closed: readonly Group[], open: readonly Open[]): FiguresView['byKind'] =>
  kinds.map((kind) => ({
    kind,
    reported: total(reported.filter((group) => group.kind === kind)),
    resolved: total(closed.filter((group) => group.kind === kind)),
    open: total(open.filter((group) => group.kind === kind && isActive(group.state))),
  }))

/** Adds up both sides under one key each. */
function groupBy<K>(
  reported: readonly Reported[],
  cases: readonly Case[],
  key: (group: Reported | Case) => K,
): Map<K, { reported: number; resolved: number }> {
  const sums = new Map<K, { reported: number; resolved: number }>()
  const add = (group: Reported | Case, side: 'reported' | 'resolved'): void => {
    const sum = sums.get(key(group)) ?? { reported: 0, resolved: 0 }
    sums.set(key(group), { ...sum, [side]: sum[side] + group.n })
  }
  for (const group of reported) add(group, 'reported')
  for (const group of cases) add(group, 'resolved')
  return sums
}

const mostFirst = (a: { reported: number; resolved: number }, b: typeof a): number =>
  b.reported + b.resolved - a.reported - a.resolved

/** Things only, by category; a sub-category counts under its category, an unknown word under its own. */
function byCategory(reported: readonly Reported[], cases: readonly Case[]): FiguresView['byCategory'] {
  const isItem = ({ kind }: Group): boolean => kind === 'lost-item' || kind === 'found-item'
  const sums = groupBy(reported.filter(isItem), cases.filter(isItem), ({ category }) =>
    category === null ? 'other' : (categoryOf(category)?.id ?? category),
  )
  const bucket = (category: string): string => categoryOf(category)?.press ?? '其他'
  const order = (press: string): number => (pressBuckets as readonly string[]).indexOf(press)
  return [...sums]
    .map(([category, sum]) => ({ category, press: bucket(category), ...sum }))
    .sort((a, b) => order(a.press) - order(b.press) || mostFirst(a, b) || (a.category < b.category ? -1 : 1))
}

/** All 24 hours of the wall clock, in the order of the venue's day. */
function byHour(reported: readonly Reported[], cases: readonly Case[], clock: VenueClock): FiguresView['byHour'] {
  const sums = groupBy(reported, cases, (group) => hourOf(group.quarter * quarter, clock))
  return Array.from({ length: 24 }, (_none, index) => (clock.dayStartHour + index) % 24).map((hour) => ({
    hour,
    ...(sums.get(hour) ?? { reported: 0, resolved: 0 }),
  }))
}

const byZone = (reported: readonly Reported[], cases: readonly Case[]): FiguresView['byZone'] =>
  [...groupBy(reported, cases, ({ zone }) => zone)].map(([zone, sum]) => ({ zone, ...sum })).sort(mostFirst)
