import type { Effect } from '../contract/shapes.ts'
import { compareFeatures } from '../matching/compare.ts'
import { inWords } from '../matching/explain.ts'
import type { Features } from '../matching/features.ts'
import type { Levels } from '../matching/levels.ts'
import type { Sentence } from '../sentence.ts'

/** One feature that both the claimant and the record speak of. The sentence holds words of the vocabulary, nobody's name or number. */
export type StatedFeature = Sentence & { readonly field: string; readonly effect: Effect }

type Witness = keyof Levels
type Level = string

// Features that tell one thing from the next. Its kind is what everybody says first, and its times are asked for, not told.
const telling: ReadonlySet<Witness> = new Set<Witness>([
  'colour',
  'brand',
  'number',
  'amount',
  'name',
  'sex',
  'age',
  'height',
  'build',
  'upperColour',
  'upperGarment',
  'lowerColour',
  'lowerGarment',
  'footColour',
  'footGarment',
  'headColour',
  'headGarment',
  'hair',
  'glasses',
  'accent',
  'place',
  'words',
])

/** What a notice tells everybody, besides the category: no proof any more once it hangs out. */
const onNotice: ReadonlySet<Witness> = new Set<Witness>(['colour', 'place'])

const agreeing: ReadonlySet<Level> = new Set([
  'same',
  'within',
  'exact',
  'masked',
  'tail',
  'homophone',
  'looks-alike',
  'one-of',
  'group',
])
const contradicting: ReadonlySet<Level> = new Set(['different', 'related', 'far', 'third', 'other-group', 'other'])
/** A thing is carried on and a child walks: where it was found says nothing against where it was lost. */
const silent: ReadonlySet<Level> = new Set(['across', 'like-words', 'other-words', 'other-kind', 'shared'])

/** Bits of shared words: a word of the vocabulary has six, a pair of characters that no list holds half of them. One such pair comes near. */
const bitsOfAWord = 6

function effectOf(witness: Witness, level: Level | number): Effect | null {
  if (typeof level === 'number') return level >= bitsOfAWord ? 'agrees' : 'near'
  if (silent.has(level) || (witness === 'place' && level === 'far')) return null
  if (witness === 'type' && level === 'related') return 'near'
  return agreeing.has(level) ? 'agrees' : contradicting.has(level) ? 'contradicts' : 'near'
}

const order: Record<Effect, number> = { contradicts: 0, agrees: 1, near: 2 }

/**
 * What a claimant told against what is recorded of a find: agree, near or contradict by feature, what contradicts first; features that
 * either is silent about are left out. With `published`, what a notice told everybody proves nothing. A kind that is another contradicts,
 * the same kind proves nothing.
 */
export function compareStated(stated: Features, find: Features, published: boolean): StatedFeature[] {
  const levels = compareFeatures(stated, find, () => bitsOfAWord)
  return (Object.entries(levels) as [Witness, Level | number | undefined][])
    .flatMap(([witness, level]) => {
      const effect = level === undefined ? null : effectOf(witness, level)
      if (effect === null || level === undefined) return []
      const counts = telling.has(witness) && !(published && onNotice.has(witness))
      if (!counts && effect !== 'contradicts') return []
      if (witness === 'time' || witness === 'moment' || witness === 'reporter') return []
      const said = inWords(witness as never, String(level), stated, find)
      return said === undefined ? [] : [{ ...said, effect }]
    })
    .sort((one, other) => order[one.effect] - order[other.effect])
}

/**
 * The same with what the claimant said before and took back: what contradicted then contradicts still, and saying it again proves nothing.
 * Whoever may guess until it fits would get by without ever having seen the thing.
 */
export function weighEarlier(
  features: readonly StatedFeature[],
  earlier: readonly (readonly StatedFeature[])[],
): StatedFeature[] {
  const wrong = new Map(
    earlier
      .flat()
      .filter(({ effect }) => effect === 'contradicts')
      .map(({ field, effect, zh, en }) => [field, { field, effect, zh: `先前说:${zh}`, en: `said earlier: ${en}` }]),
  )
  const now = features.filter(({ field, effect }) => effect === 'contradicts' || !wrong.has(field))
  for (const { field } of now) wrong.delete(field)
  return [...wrong.values(), ...now].sort((one, other) => order[one.effect] - order[other.effect])
}

/** How many features a record holds that a claimant could tell. */
export const recordedFeatures = (find: Features, published: boolean): number =>
  compareStated({ ...find, side: 'report' }, find, published).length
