import type { FieldName } from '../../records/fields.ts'
import { categoryOf } from '../../vocabulary/categories.ts'
import {
  compareAccents,
  compareAges,
  compareBuilds,
  compareColours,
  compareGarmentSets,
  compareHair,
  compareHeights,
  compareSpots,
  compareTypes,
  type Rarity,
  wordBits,
} from '../compare.ts'
import type { Features, Slot } from '../features.ts'
import type { Witness } from '../levels.ts'
import { compareTimes } from '../times.ts'
import { weightOf } from '../weigh.ts'
import type { TopicName } from './topic-names.ts'

/** What one question is about, and how an answer to it would weigh. */
export type Topic = {
  readonly name: TopicName
  readonly subject: 'item' | 'person'
  /** The fields that say it; the first is where the answer goes. */
  readonly fields: readonly FieldName[]
  /** How often somebody who is asked can tell: what nobody remembers is not worth the question. */
  readonly told: number
  /** What a description says of it, as a text that is equal where they say the same; null where it is silent. */
  readonly said: (features: Features, rarity: Rarity) => string | null
  /** Weight of the answer that `answer`'s side would give against what `other` says; neither is silent. */
  readonly weight: (answer: Features, other: Features, rarity: Rarity) => number
  /** Weight of an answer that is like none of them. */
  readonly otherwise: number
  /** How likely an answer like this one is from somebody of whom it is not true; undefined where the stock tells. */
  readonly byChance?: (answer: Features, rarity: Rarity) => number
}

type Subject = Topic['subject']

const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(' '))
const whole = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
const level = (subject: Subject, witness: Witness, is: string | undefined): number =>
  is === undefined ? 0 : weightOf(subject, witness, is)

/** A bit of a mark in the eyes of a clerk who reads both texts; the matcher, which does not understand them, counts half of it. */
const perBit = 0.45
/** Fewer bits than this are how somebody happens to talk. */
const tellingBits = 6
/** How often two witnesses of one thing speak of the same mark. */
const sameMark = 0.45

const details = (subject: Subject, fields: readonly FieldName[]): Topic => ({
  name: 'details',
  subject,
  fields,
  told: 0.6,
  said: (features, rarity) =>
    wordBits(features.words, features.words, rarity) >= tellingBits ? list(features.words) : null,
  weight: (answer, other, rarity) => perBit * wordBits(answer.words, other.words, rarity),
  otherwise: 0,
  byChance: (answer, rarity) => sameMark * Math.exp(-perBit * wordBits(answer.words, answer.words, rarity)),
})

const named = (subject: Subject, name: 'name' | 'number', fields: readonly FieldName[], told: number): Topic => ({
  name,
  subject,
  fields,
  told,
  said: (features) =>
    name === 'name'
      ? list(features.names.filter(({ binding }) => binding).map(({ text }) => text))
      : whole(features.numbers[0] ?? null),
  weight: (answer, other) => {
    const [one, two] =
      name === 'name'
        ? [answer.names[0]?.text, other.names[0]?.text]
        : [answer.numbers[0]?.tail, other.numbers[0]?.tail]
    return level(subject, name, one === two ? 'same' : 'different')
  },
  otherwise: level(subject, name, 'different'),
  byChance: () => Math.exp(-level(subject, name, 'same')),
})

const place = (subject: Subject): Topic => ({
  name: 'place',
  subject,
  fields: ['zone', 'place'],
  told: 0.85,
  said: ({ spots }) => list(spots.map(({ id }) => id)),
  weight: (answer, other) => level(subject, 'place', compareSpots(answer.spots, other.spots)),
  otherwise: level(subject, 'place', 'far'),
})

const hour = 3_600_000

const time = (subject: Subject): Topic => ({
  name: 'time',
  subject,
  fields: ['eventFrom', 'eventTo'],
  told: 0.85,
  said: ({ time: range }) => (range === null ? null : String(Math.floor(range[1] / hour))),
  // Whoever answers has just lost or just found it: the other side's own time is what would fit.
  weight: (answer, other) => level(subject, 'time', compareTimes(answer.time, other.time)),
  otherwise: level(subject, 'time', 'month'),
})

const worn = (name: TopicName, slot: Slot, told: number): Topic => ({
  name,
  subject: 'person',
  fields: [name === 'hat' ? 'hat' : name === 'shoes' ? 'shoes' : name === 'upper' ? 'upper' : 'lower'],
  told,
  said: ({ worn: all }) => {
    const one = all[slot]
    return one === undefined || one.colours.length + one.garments.length === 0
      ? null
      : list([...one.colours, '/', ...one.garments])
  },
  weight: (answer, other) => {
    const [one, two] = [answer.worn[slot], other.worn[slot]]
    if (one === undefined || two === undefined) return 0
    return (
      level('person', `${slot}Colour`, compareColours(one.colours, two.colours)) +
      level('person', `${slot}Garment`, compareGarmentSets(one.garments, two.garments))
    )
  },
  otherwise: level('person', `${slot}Colour`, 'far'),
})

type Simple = Pick<Topic, 'name' | 'fields' | 'told' | 'said'> & {
  readonly witness: Witness
  readonly compare: (a: Features, b: Features) => string | undefined
  readonly worst: string
}
const simple =
  (subject: Subject) =>
  ({ witness, compare, worst, ...rest }: Simple): Topic => ({
    ...rest,
    subject,
    weight: (answer, other) => level(subject, witness, compare(answer, other)),
    otherwise: level(subject, witness, worst),
  })

const alike = (a: unknown, b: unknown): string => (a === b ? 'same' : 'different')

const itemTopics: readonly Topic[] = [
  ...(
    [
      {
        name: 'type',
        fields: ['category'],
        told: 0.95,
        witness: 'type',
        said: ({ types }) => list(types.slice(0, 1).map((id) => categoryOf(id)?.id ?? id)),
        compare: (a, b) => compareTypes(a.types, b.types),
        worst: 'other',
      },
      {
        name: 'colour',
        fields: ['colour'],
        told: 0.9,
        witness: 'colour',
        said: ({ colours }) => list(colours),
        compare: (a, b) => compareColours(a.colours, b.colours),
        worst: 'far',
      },
      {
        name: 'brand',
        fields: ['brand'],
        told: 0.6,
        witness: 'brand',
        said: ({ brands }) => list(brands.slice(0, 1)),
        compare: (a, b) => alike(a.brands[0], b.brands[0]),
        worst: 'different',
      },
      {
        name: 'amount',
        fields: ['amount'],
        told: 0.7,
        witness: 'amount',
        said: ({ amount }) => whole(amount),
        compare: (a, b) => (a.amount === b.amount ? 'same' : 'far'),
        worst: 'far',
      },
    ] satisfies Simple[]
  ).map(simple('item')),
  named('item', 'number', ['number'], 0.35),
  named('item', 'name', ['name'], 0.5),
  place('item'),
  time('item'),
]

const personTopics: readonly Topic[] = [
  ...(
    [
      {
        name: 'sex',
        fields: ['sex'],
        told: 1,
        witness: 'sex',
        said: ({ sex }) => sex,
        compare: (a, b) => alike(a.sex, b.sex),
        worst: 'different',
      },
      {
        name: 'age',
        fields: ['age', 'ageGroup'],
        told: 0.9,
        witness: 'age',
        said: ({ age }) => whole(age),
        compare: (a, b) => compareAges(a.age, b.age),
        worst: 'far',
      },
      {
        name: 'height',
        fields: ['heightCm'],
        told: 0.6,
        witness: 'height',
        said: ({ height }) => whole(height),
        compare: (a, b) => compareHeights(a.height, b.height),
        worst: 'far',
      },
      {
        name: 'build',
        fields: ['build'],
        told: 0.8,
        witness: 'build',
        said: ({ builds }) => list(builds),
        compare: (a, b) => compareBuilds(a.builds, b.builds),
        worst: 'different',
      },
      {
        name: 'hair',
        fields: ['hair'],
        told: 0.7,
        witness: 'hair',
        said: ({ hair }) => list(hair),
        compare: (a, b) => compareHair(a.hair, b.hair),
        worst: 'different',
      },
      {
        name: 'glasses',
        fields: ['glasses'],
        told: 0.95,
        witness: 'glasses',
        said: ({ glasses }) => whole(glasses),
        compare: (a, b) => alike(a.glasses, b.glasses),
        worst: 'different',
      },
      {
        name: 'dialect',
        fields: ['dialect'],
        told: 0.8,
        witness: 'accent',
        said: ({ accents }) => list(accents),
        compare: (a, b) => compareAccents(a.accents, b.accents),
        worst: 'different',
      },
    ] satisfies Simple[]
  ).map(simple('person')),
  worn('upper', 'upper', 0.85),
  worn('lower', 'lower', 0.8),
  worn('shoes', 'foot', 0.6),
  worn('hat', 'head', 0.7),
  named('person', 'name', ['name'], 0.8),
  place('person'),
  time('person'),
  details('person', ['marks', 'belongings', 'description']),
]

/** Things that are told apart by what is in them. */
const containers: ReadonlySet<string | undefined> = new Set([
  'wallet',
  'handbag',
  'backpack',
  'luggage',
  'shopping_bag',
  'cash',
])
const inside = details('item', ['contents', 'description'])
const outside = details('item', ['description', 'contents'])
const hasAmount: ReadonlySet<string | undefined> = new Set(['cash', 'wallet', undefined])
const hasNumber: ReadonlySet<string | undefined> = new Set([
  'phone',
  'id_document',
  'bank_card',
  'camera',
  'tablet',
  'ticket',
  'watch',
  'smart_watch',
  'power_bank',
  'stroller',
  'vehicle',
])
const hasName: ReadonlySet<string | undefined> = new Set(['id_document', 'bank_card', 'medicine', 'ticket', 'book_doc'])

/** What may be asked of such a thing: nobody is asked how much money is in an umbrella. */
function isAskedOf(topic: TopicName, category: string | undefined): boolean {
  if (topic === 'amount') return hasAmount.has(category)
  if (topic === 'number') return hasNumber.has(category)
  if (topic === 'name') return hasName.has(category)
  if (topic === 'brand') return category !== 'cash' && category !== 'id_document' && category !== 'key'
  if (topic === 'colour') return category !== 'cash' && category !== 'id_document'
  return true
}

/** What may be asked about a description, in a fixed order. */
export function topicsOf(query: Features): readonly Topic[] {
  if (query.subject === 'person') return personTopics
  if (query.subject !== 'item') return []
  const category = query.types.length === 0 ? undefined : categoryOf(query.types[0]!)?.id
  const asked = itemTopics.filter(({ name }) => isAskedOf(name, category))
  // Before it is known what it is, nothing that only some things have can be asked well.
  return category === undefined ? asked : [...asked, containers.has(category) ? inside : outside]
}
