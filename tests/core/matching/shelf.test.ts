import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeWorld } from '../../../bench/matching/world.ts'
import { compareFeatures } from '../../../core/matching/compare.ts'
import { betweenDoubles } from '../../../core/matching/doubles/rank.ts'
import type { Features } from '../../../core/matching/features.ts'
import { parseFeatures } from '../../../core/matching/parse.ts'
import { rank } from '../../../core/matching/rank.ts'
import { chunkBytes, chunkOf, takeChunk } from '../../../core/matching/shelf/columns.ts'
import { rarityOf } from '../../../core/matching/shelf/frequency.ts'
import { groundOf } from '../../../core/matching/shelf/glance.ts'
import { bestAmong, scan } from '../../../core/matching/shelf/scan.ts'
import { emptyShelf, putOnShelf, type Shelf, takeFromShelf } from '../../../core/matching/shelf/shelf.ts'
import { atItsHour } from '../../../core/matching/tune/tuning.ts'
import { totalOf, weigh } from '../../../core/matching/weigh.ts'
import { counterpartOf } from '../../../core/records/kinds.ts'

const world = makeWorld({ seed: 3, finds: 3000, days: 20, reports: 120, noise: 1.3 })
const ground = groundOf(world.zones)
const finds = world.finds.map((told) => parseFeatures(told, world.zones))
const reports = world.reports.map((told) => parseFeatures(told, world.zones))
const subjects = ['item', 'person'] as const

function fill(features: readonly Features[]): Record<'item' | 'person', Shelf> {
  const shelves = { item: emptyShelf('item'), person: emptyShelf('person') }
  features.forEach((one, at) => {
    putOnShelf(shelves[one.subject as 'item'], at + 1, one, ground.zones)
  })
  return shelves
}

const look = (shelf: Shelf, query: Features, limit = 120): readonly number[] =>
  scan(shelf.columns, query, ground, rarityOf(shelf.frequencies, query), limit).keys

const sometimesUntimed = (features: Features, at: number): Features =>
  at % 5 === 0 ? { ...features, time: null } : features

const minute = 60_000
const roundToMinute = (at: number): number => Math.floor(at / minute) * minute
/** Without what a glance cannot see whole: names and numbers are hashes, words are bits; unknown words, places, seconds and what garment a thing is are left out. */
const plain = (features: Features): Features => ({
  ...features,
  names: [],
  numbers: [],
  words: [],
  worn: features.subject === 'person' ? features.worn : {},
  place: '',
  accents: features.accents.filter((id) => !id.startsWith('~')),
  time: features.time === null ? null : [roundToMinute(features.time[0]), roundToMinute(features.time[1])],
})

/** As the close look weighs them on a desk that knows nothing of its own. */
const closely = (report: Features, find: Features): number =>
  totalOf(
    weigh(
      compareFeatures(report, find, () => 0),
      report.subject,
    ).map((one) => (one.witness === 'time' ? atItsHour(one, report, find) : one)),
  )

describe('a glance at every row', () => {
  it.each(subjects)('puts them in the order of the close look, for fields that fit into a row: %s', (subject) => {
    const bare = finds.map(plain).filter((find) => find.subject === subject)
    const shelf = emptyShelf(subject)
    bare.forEach((find, at) => {
      putOnShelf(shelf, at + 1, find, ground.zones)
    })
    for (const query of reports.map(plain).filter((report) => report.subject === subject)) {
      const weights = look(shelf, query, 30).map((key) => closely(query, bare[key - 1]!))
      weights.forEach((weight, at) => {
        // A glance weighs in steps of 1/4096, and some twenty witnesses may each be half a step off.
        expect(weight).toBeLessThan((weights[at - 1] ?? Infinity) + 0.005)
      })
    }
  })

  it('misses nobody whom the close look at all records would put first', () => {
    const shelves = fill(finds)
    const all = finds.map((features, at) => ({ id: String(at + 1), features }))
    for (const query of reports) {
      const shelf = shelves[query.subject as 'item']
      const [best] = rank(query, all, 1, { rarity: rarityOf(shelf.frequencies, query), rivals: 1000 })
      expect(look(shelf, query).map(String)).toContain(best!.id)
    }
  })

  const nothing = { types: [], colours: [], brands: [], names: [], numbers: [], spots: [], words: [], worn: {} }
  const halfTyped: Readonly<Record<string, (query: Features) => Features>> = {
    whole: (query) => query,
    'without a time': (query) => ({ ...query, time: null, words: query.words.slice(0, 2), brands: [] }),
    'a kind alone': ({ types, ...query }) => ({ ...query, ...nothing, time: null, types }),
    'a kind and a colour': ({ types, colours, worn, ...query }) => ({
      ...query,
      ...nothing,
      time: null,
      types,
      colours,
      worn,
    }),
    'words alone': ({ words, ...query }) => ({ ...query, ...nothing, time: null, words }),
    'a name, a number and a kind': ({ types, names, numbers, ...query }) => ({
      ...query,
      ...nothing,
      time: null,
      types,
      names,
      numbers,
    }),
    'no kind': (query) => ({ ...query, types: [], time: null }),
  }

  it.each(Object.entries(halfTyped))(
    'keeps the very rows that a full look at each of many chunks would keep: %s',
    (_, typed) => {
      const shelves = fill([...finds, ...finds, ...finds, ...finds, ...finds, ...finds].map(sometimesUntimed))
      for (const [at, { subject }] of finds.entries())
        if (at % 7 === 0) takeFromShelf(shelves[subject as 'item'], at + 1)
      expect(shelves.item.columns.chunks.length).toBeGreaterThan(3)
      for (const query of reports.filter((_query, at) => at % 3 === 0).map(typed)) {
        const { columns, frequencies } = shelves[query.subject as 'item']
        const { keys } = scan(columns, query, ground, rarityOf(frequencies, query), 40)
        const all = scan(columns, query, ground, rarityOf(frequencies, query), columns.length)
        expect(keys).toEqual(all.keys.slice(0, 40))
      }
    },
  )

  it('keeps them whichever fields of a form are filled so far, of a report and of its own side', () => {
    const shelves = fill([...finds, ...finds, ...finds, ...finds, ...finds, ...finds].map(sometimesUntimed))
    const forms = fc.record({
      told: fc.constantFrom(...world.reports),
      filled: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      asFind: fc.boolean(),
    })
    fc.assert(
      fc.property(forms, ({ told, filled, asFind }) => {
        const kind = asFind ? counterpartOf(told.kind)! : told.kind
        const fields = Object.fromEntries(Object.entries(told.fields).filter((_, at) => filled[at]))
        const query = parseFeatures({ kind, fields }, world.zones)
        const { columns, frequencies } = shelves[query.subject as 'item']
        const kept = (limit: number): readonly number[] => {
          const timing = asFind ? betweenDoubles(kind, query) : undefined
          return scan(columns, query, ground, rarityOf(frequencies, query), limit, timing).keys
        }
        expect(kept(40)).toEqual(kept(columns.length).slice(0, 40))
      }),
      { numRuns: 150 },
    )
  })

  it('weighs rows that are named one by one as it weighs them in passing', () => {
    const { item } = fill([...finds, ...finds].map(sometimesUntimed))
    const { columns, frequencies } = item
    const keys = columns.chunks.flatMap(({ keys }) => [...keys]).filter((key) => key > 0)
    for (const report of reports.filter(({ subject }) => subject === 'item').slice(0, 20)) {
      const query: Features = { ...report, time: null }
      const rarity = rarityOf(frequencies, query)
      expect(bestAmong(columns, keys, query, ground, rarity, 40)).toEqual(scan(columns, query, ground, rarity, 40).keys)
    }
  })

  it('keeps of records that weigh the same those that came in last, in whatever order the shelf was filled', () => {
    const umbrella: Features = {
      ...finds.find(({ subject }) => subject === 'item')!,
      numbers: [],
      names: [],
      time: null,
    }
    const keys = Array.from({ length: 9000 }, (_, at) => at + 1)
    const latest = keys.toReversed().slice(0, 120)
    for (const order of [keys, keys.toReversed(), keys.toSorted((a, b) => ((a * 7919) % 9001) - ((b * 7919) % 9001))]) {
      const shelf = emptyShelf('item')
      for (const key of order) putOnShelf(shelf, key, umbrella, ground.zones)
      expect(look(shelf, { ...umbrella, side: 'report' })).toEqual(latest)
    }
  })

  it('gives the same rows in the same order for the same question', () => {
    const shelves = fill(finds)
    const again = fill(finds)
    for (const query of reports.slice(0, 30))
      expect(look(shelves[query.subject as 'item'], query)).toEqual(look(again[query.subject as 'item'], query))
  })

  it('sees a row as it was last written, and one that was taken off not at all', () => {
    const [query] = reports.filter(({ subject }) => subject === 'item')
    const shelf = emptyShelf('item')
    const stranger = finds.find(({ subject }) => subject === 'item')!
    putOnShelf(shelf, 7, stranger, ground.zones)
    const twin: Features = { ...query!, side: 'find' }
    putOnShelf(shelf, 7, twin, ground.zones)
    putOnShelf(shelf, 8, stranger, ground.zones)
    expect(look(shelf, query!)[0]).toBe(7)
    expect(shelf.columns.length).toBe(2)
    takeFromShelf(shelf, 7)
    expect(look(shelf, query!)).not.toContain(7)
    putOnShelf(shelf, 7, twin, ground.zones)
    expect(look(shelf, query!)[0]).toBe(7)
  })

  it('looks at records of any time where nobody said when', () => {
    const { item } = fill(finds)
    const query: Features = { ...reports.find(({ subject }) => subject === 'item')!, time: null }
    const seen = scan(item.columns, query, ground, rarityOf(item.frequencies), 5)
    expect(seen.untimed).toBe(item.columns.length)
    expect(seen.keys).toHaveLength(5)
  })
})

describe('chunks of rows', () => {
  it('bring back the shelf that they were written from, what was taken off included', () => {
    const { item } = fill([...finds, ...finds, ...finds])
    takeFromShelf(item, finds.findIndex(({ subject }) => subject === 'item') + 1)
    const copy = emptyShelf('item')
    for (let chunk = 0; chunk <= chunkOf(item.columns.length - 1); chunk++)
      takeChunk(copy.columns, chunkBytes(item.columns, chunk))
    copy.frequencies.counts.set(item.frequencies.counts)
    copy.frequencies.records = item.frequencies.records
    expect(copy.columns.length).toBe(item.columns.length)
    for (const query of reports.filter(({ subject }) => subject === 'item').slice(0, 30))
      expect(look(copy, query)).toEqual(look(item, query))
  })
})
