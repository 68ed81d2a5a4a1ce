import type { PressFigures } from '../../core/statistics.ts'
import { venueTemplate } from '../../core/vocabulary/zones.ts'
import { childName, elderName, identityNumber, phoneNumber } from './people.ts'
import type { Random } from './random.ts'
import { colours, garments, type ItemKind, itemKinds } from './things.ts'

/** What really happened in eight days, before anybody tells it. Times are UTC milliseconds. */
export type Story = {
  readonly id: number
  readonly truth: Person | Thing
  readonly lostAt: number
  readonly lostIn: string
  /** null where nobody reported the loss to this desk. */
  readonly reportedAt: number | null
  readonly reporter: Caller
  /** null where nobody brought it here. */
  readonly foundAt: number | null
  readonly foundIn: string
  readonly end: End
  /** When the end came; null for what stays open. */
  readonly endedAt: number | null
}

/**
 * released: handed over here · returned: found by a patrol and closed on the report · withdrawn: the family found him by themselves
 * · open: still waits.
 */
export type End = 'released' | 'returned' | 'withdrawn' | 'open'

export type Caller = { readonly name: string; readonly phone: string; readonly document: string }

export type Person = {
  readonly is: 'person'
  readonly ageGroup: 'child' | 'adult' | 'elder'
  readonly sex: 'male' | 'female'
  readonly age: number
  readonly heightCm: number
  readonly name: string
  readonly upper: Garment
  readonly lower: Garment
  readonly shoes: Garment
  readonly hair: number
  readonly glasses: boolean
  readonly dialect: number
  readonly mark: number | null
}
export type Garment = { readonly garment: number; readonly colour: number }

export type Thing = {
  readonly is: 'thing'
  readonly kind: ItemKind
  readonly colour: number
  readonly brand: number | null
  readonly number: string | null
  readonly amount: number | null
  readonly mark: number | null
  readonly owner: string
}

export type Incident = {
  readonly at: number
  readonly zone: string
  readonly type: 'medical' | 'dispute' | 'other'
  readonly outcome: 'helped' | 'hospital' | 'mediated' | 'unsettled'
}

export type World = { readonly stories: readonly Story[]; readonly incidents: readonly Incident[] }

/** How many of each; the figures of a real eight-day holiday at a zoo of 530,000 visitors. */
export type Plan = {
  readonly days: readonly string[]
  readonly persons: { readonly pairs: number; readonly finds: number; readonly reports: number }
  readonly adults: number
  readonly withdrawn: number
  readonly items: { readonly pairs: number; readonly finds: number }
  readonly open: { readonly reports: number; readonly finds: number; readonly missing: number; readonly inCare: number }
  readonly medical: number
  readonly mediated: number
  readonly otherIncidents: number
}

export const holiday: Plan = {
  days: ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2026-10-${day}`),
  persons: { pairs: 104, finds: 22, reports: 9 },
  adults: 5,
  withdrawn: 9,
  items: { pairs: 96, finds: 30 },
  open: { reports: 58, finds: 159, missing: 2, inCare: 1 },
  medical: 14,
  mediated: 4,
  otherIncidents: 7,
}

/** The bulletin's figures that a desk must come to when it lives through this plan. */
export const figuresPlanned = ({ persons, items, medical, mediated }: Plan): PressFigures => ({
  persons: persons.pairs + persons.finds + persons.reports,
  items: items.pairs + items.finds,
  medical,
  disputes: mediated,
})

const minute = 60_000
const zones = venueTemplate('zoo').filter(({ id }) => id !== 'other' && id !== 'police')

export function makeWorld(plan: Plan, random: Random): World {
  let id = 0
  const many = (count: number, make: () => Omit<Story, 'id'>): Story[] =>
    Array.from({ length: count }, () => ({ id: ++id, ...make() }))
  const { persons, items, open } = plan
  const stories = [
    ...many(persons.pairs, () => personStory(plan, random, 'pair')),
    ...many(persons.finds, () => personStory(plan, random, 'find')),
    ...many(persons.reports, () => personStory(plan, random, 'report')),
    ...many(plan.adults, () => personStory(plan, random, 'pair', 'adult')),
    ...many(plan.withdrawn, () => ({ ...personStory(plan, random, 'report'), end: 'withdrawn' as const })),
    ...many(items.pairs, () => thingStory(plan, random, 'pair', true)),
    ...many(items.finds, () => thingStory(plan, random, 'find', true)),
    ...many(open.reports, () => thingStory(plan, random, 'report', false)),
    ...many(open.finds, () => thingStory(plan, random, 'find', false)),
    ...many(open.missing, () => stillOpen(personStory(lastDay(plan), random, 'report'))),
    ...many(open.inCare, () => stillOpen(personStory(lastDay(plan), random, 'find'))),
  ]
  return { stories, incidents: incidentsOf(plan, random) }
}

const lastDay = (plan: Plan): Plan => ({ ...plan, days: plan.days.slice(-1) })
const stillOpen = (story: Omit<Story, 'id'>): Omit<Story, 'id'> => ({ ...story, end: 'open', endedAt: null })

type Sides = 'pair' | 'find' | 'report'

/** A moment between nine and half past four of one of the days; more of them around noon. */
function momentOf(plan: Plan, random: Random): number {
  const start = Date.parse(`${random.pick(plan.days)}T09:00:00+08:00`)
  return start + Math.floor(((random.next() + random.next()) / 2) * 450) * minute
}

const caller = (random: Random): Caller => ({
  name: elderName(random),
  phone: phoneNumber(random),
  document: identityNumber(random, 1960, 1998),
})

function personStory(plan: Plan, random: Random, sides: Sides, group?: 'adult'): Omit<Story, 'id'> {
  const truth = personOf(random, group ?? (random.chance(0.85) ? 'child' : 'elder'))
  const lostAt = momentOf(plan, random)
  const lostIn = random.pick(zones).id
  const reportedAt = lostAt + random.between(4, 35) * minute
  const foundAt = lostAt + random.between(5, 45) * minute
  const last = sides === 'find' ? foundAt : sides === 'report' ? reportedAt : Math.max(reportedAt, foundAt)
  return {
    truth,
    lostAt,
    lostIn,
    reportedAt: sides === 'find' ? null : reportedAt,
    reporter: caller(random),
    foundAt: sides === 'report' ? null : foundAt,
    foundIn: nearby(random, lostIn, 0.55),
    end: sides === 'report' ? 'returned' : 'released',
    endedAt: last + random.between(3, 25) * minute,
  }
}

function personOf(random: Random, ageGroup: Person['ageGroup']): Person {
  const age = { child: random.between(3, 10), adult: random.between(22, 45), elder: random.between(68, 86) }[ageGroup]
  const sex = random.chance(0.5) ? 'male' : 'female'
  const height = ageGroup === 'child' ? 78 + age * 6 : sex === 'male' ? 166 : 155
  const wear = (slot: 'upper' | 'lower' | 'shoes'): Garment => ({
    garment: random.pick(garments[slot].flatMap((one, index) => (one.for.includes(sex) ? [index] : []))),
    colour: random.between(0, colours.length - 1),
  })
  return {
    is: 'person',
    ageGroup,
    sex,
    age,
    heightCm: height + random.between(-6, 6),
    name: ageGroup === 'child' ? childName(random) : elderName(random),
    upper: wear('upper'),
    lower: wear('lower'),
    shoes: wear('shoes'),
    hair: sex === 'male' ? random.between(0, 1) : random.between(2, 4),
    glasses: random.chance(ageGroup === 'elder' ? 0.4 : 0.15),
    dialect: random.between(0, 2),
    mark: random.chance(0.4) ? random.between(0, 5) : null,
  }
}

function thingStory(plan: Plan, random: Random, sides: Sides, comes: boolean): Omit<Story, 'id'> {
  const truth = thingOf(random)
  const lostAt = momentOf(plan, random)
  const lostIn = random.pick(zones).id
  const reportedAt = lostAt + random.between(15, 150) * minute
  const foundAt = lostAt + random.between(5, 120) * minute
  const last = sides === 'pair' ? Math.max(reportedAt, foundAt) : foundAt
  return {
    truth,
    lostAt,
    lostIn,
    reportedAt: sides === 'find' ? null : reportedAt,
    reporter: { ...caller(random), name: truth.owner },
    foundAt: sides === 'report' ? null : foundAt,
    foundIn: nearby(random, lostIn, 0.7),
    end: comes ? 'released' : 'open',
    endedAt: comes ? last + random.between(10, 90) * minute : null,
  }
}

function thingOf(random: Random): Thing {
  const kind = random.pick(itemKinds)
  const owner = elderName(random)
  return {
    is: 'thing',
    kind,
    colour: random.between(0, colours.length - 1),
    brand: kind.brands.length > 0 && random.chance(0.8) ? random.between(0, kind.brands.length - 1) : null,
    number: kind.number ? numberOf(kind, random) : null,
    amount: kind.amount ? random.pick([20, 50, 100, 150, 200, 320, 500, 860, 1200]) : null,
    mark: random.chance(0.75) ? random.between(0, kind.marks.length - 1) : null,
    owner,
  }
}

const numberOf = ({ number }: ItemKind, random: Random): string =>
  number === 'identity'
    ? identityNumber(random, 1955, 2008)
    : `6299${String(random.between(0, 999_999_999_999)).padStart(12, '0')}`

/** The same zone, or one of the three nearest: people say where they noticed, things lie where they fell. */
function nearby(random: Random, id: string, same: number): string {
  const here = zones.find((zone) => zone.id === id)!
  if (random.chance(same)) return id
  const distance = (zone: typeof here): number => Math.hypot(zone.x - here.x, zone.y - here.y)
  return random.pick(zones.toSorted((a, b) => distance(a) - distance(b)).slice(1, 4)).id
}

function incidentsOf(plan: Plan, random: Random): Incident[] {
  const many = (count: number, make: (index: number) => Pick<Incident, 'type' | 'outcome'>): Incident[] =>
    Array.from({ length: count }, (_none, index) => ({
      at: momentOf(plan, random),
      zone: random.pick(zones).id,
      ...make(index),
    }))
  return [
    ...many(plan.medical, () => ({ type: 'medical', outcome: random.chance(0.7) ? 'helped' : 'hospital' })),
    ...many(plan.mediated, () => ({ type: 'dispute', outcome: 'mediated' })),
    ...many(plan.otherIncidents, (index) =>
      index % 2 === 0 ? { type: 'dispute', outcome: 'unsettled' } : { type: 'other', outcome: 'helped' },
    ),
  ]
}
