import type { FieldName } from '../../records/fields.ts'
import { type Kind, sideOf } from '../../records/kinds.ts'
import type { Sentence } from '../../sentence.ts'
import { brandOf, brands } from '../../vocabulary/brands.ts'
import { categories, categoryOf } from '../../vocabulary/categories.ts'
import { colourOf, colours } from '../../vocabulary/colours.ts'
import { traitOf, traits } from '../../vocabulary/traits.ts'
import type { Features, Slot } from '../features.ts'
import type { NextQuestion } from './next.ts'
import type { TopicName } from './topic-names.ts'

/** An answer that one key gives: what is read on the button, and what goes into the field; without a value the text itself. */
export type QuickAnswer = Sentence & { readonly value?: string | boolean }

const mostOffered = 5

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** In the lists' own order: an order by likelihood would tell which of them lies on the shelf. */
function inListOrder<T extends { readonly id: string }>(ids: readonly string[], all: readonly T[]): T[] {
  const wanted = new Set(unique(ids).slice(0, mostOffered))
  return all.filter(({ id }) => wanted.has(id))
}

const colourAnswers = (ids: readonly string[]): QuickAnswer[] =>
  inListOrder(
    ids.filter((id) => colourOf(id) !== undefined),
    colours,
  ).map(({ zh, en }) => ({ zh, en }))

const slotOf: Readonly<Partial<Record<TopicName, Slot>>> = {
  upper: 'upper',
  lower: 'lower',
  shoes: 'foot',
  hat: 'head',
}

/** Exact words only: somebody else's vague 深色 is six colours. */
const exactly = (ids: readonly string[]): readonly string[] => (ids.length > 2 ? [] : ids.slice(0, 1))

const yesNo: readonly QuickAnswer[] = [
  { zh: '戴', en: 'Yes', value: true },
  { zh: '不戴', en: 'No', value: false },
]
const sexes: readonly QuickAnswer[] = [
  { zh: '男', en: 'Male', value: 'male' },
  { zh: '女', en: 'Female', value: 'female' },
]
const builds: readonly QuickAnswer[] = [
  { zh: '瘦', en: 'Thin', value: 'thin' },
  { zh: '中等', en: 'Medium', value: 'medium' },
  { zh: '胖', en: 'Stout', value: 'stout' },
]

const traitAnswers = (ids: readonly string[]): QuickAnswer[] =>
  inListOrder(
    ids.filter((id) => traitOf(id) !== undefined),
    traits,
  ).map(({ zh, en }) => ({ zh, en }))

function offered(topic: TopicName, said: readonly Features[], find: boolean): readonly QuickAnswer[] {
  const slot = slotOf[topic]
  if (slot !== undefined) return colourAnswers(said.flatMap(({ worn }) => exactly(worn[slot]?.colours ?? [])))
  switch (topic) {
    case 'type':
      return inListOrder(
        said.flatMap(({ types }) => categoryOf(types[0] ?? '')?.id ?? []),
        categories,
      ).map(({ id, zh, en }) => ({ zh, en, value: id }))
    case 'colour':
      return colourAnswers(said.flatMap((features) => exactly(features.colours)))
    case 'brand':
      return inListOrder(
        said.flatMap((features) => features.brands.filter((id) => brandOf(id) !== undefined).slice(0, 1)),
        brands,
      ).map(({ zh, latin }) => ({ zh, en: latin }))
    case 'sex':
      return sexes
    case 'glasses':
      return yesNo
    case 'build':
      return builds
    case 'hair':
      return find ? traitAnswers(said.flatMap(({ hair }) => exactly(hair))) : []
    case 'dialect':
      return find ? traitAnswers(said.flatMap(({ accents }) => exactly(accents))) : []
    default:
      return []
  }
}

/**
 * Answers for one key. Only words of the lists, and to whoever reports a loss only categories, colours and brands beside answers
 * that every such question has: marks, contents, numbers and names are for the claimant to say. A single value is not offered: it
 * would put the answer into somebody's mouth.
 */
export function quickAnswers({ topic, said }: NextQuestion, kind: Kind): readonly QuickAnswer[] {
  const answers = offered(topic.name, said, sideOf(kind) === 'find')
  return answers.length < 2 ? [] : answers
}

/** The field that an answer goes into. */
export const fieldOf = ({ topic }: NextQuestion): FieldName => topic.fields[0]!
