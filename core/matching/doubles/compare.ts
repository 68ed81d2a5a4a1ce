import {
  compareAllNames,
  compareAllNumbers,
  compareItems,
  comparePeople,
  comparePlaces,
  type Rarity,
  wordBits,
} from '../compare.ts'
import type { Features, Range, Reporter } from '../features.ts'
import type { Levels, MomentLevel, ReporterLevel } from '../levels.ts'
import { gap } from '../measures.ts'

/** Hours between what two say of one moment; whoever says a window may mean any time in it. */
const momentSteps: readonly (readonly [number, MomentLevel])[] = [
  [0.5, 'same'],
  [1.5, 'hour'],
  [6, 'hours'],
  [24, 'day'],
  [72, 'days'],
]
export function momentLevelOf(hours: number): MomentLevel {
  for (const [until, level] of momentSteps) if (hours < until) return level
  return 'apart'
}

const compareMoments = (a: Range | null, b: Range | null): MomentLevel | undefined =>
  a === null || b === null ? undefined : momentLevelOf(gap(a, b) / 3_600_000)

const nobody: Reporter = { names: [], numbers: [] }
const whole: ReadonlySet<string | undefined> = new Set(['same', 'masked', 'checked-slip'])

/** A phone tells who it was; a name alone may be another's of that name. */
export function compareReporters(a: Reporter = nobody, b: Reporter = nobody): ReporterLevel | undefined {
  if (whole.has(compareAllNumbers(a.numbers, b.numbers))) return 'same'
  const name = compareAllNames(a.names, b.names)
  if (name === 'same' || name === 'homophone') return 'named'
  if (name === 'sounds-alike' || name === 'looks-alike') return 'sounds-alike'
  const bothSay = (of: keyof Reporter): boolean => a[of].length > 0 && b[of].length > 0
  return bothSay('names') || bothSay('numbers') ? 'another' : undefined
}

/** What a description says of the thing itself: one phone is left for three lost things, and a name is the reporter's own. */
function withoutReporter(features: Features): Pick<Features, 'names' | 'numbers'> {
  const { names, numbers } = features.reporter ?? nobody
  return {
    names: features.names.filter((name) => name.binding || !names.some(({ text }) => text === name.text)),
    numbers: features.numbers.filter(
      (number) => number.binding || !numbers.some(({ head, tail }) => head === number.head && tail === number.tail),
    ),
  }
}

/**
 * What two reports, or two finds, say about each other, one level a field; the same whichever is given first. There is no time from a
 * loss to a find between them but how near in time they put the one event, and who told it is a witness too.
 */
export function compareDoubles(a: Features, b: Features, rarity: Rarity): Levels {
  const [one, other] = [withoutReporter(a), withoutReporter(b)]
  return {
    ...(a.subject === 'person' ? comparePeople(a, b) : compareItems(a, b)),
    number: compareAllNumbers(one.numbers, other.numbers),
    name: compareAllNames(one.names, other.names),
    place: comparePlaces(a, b),
    moment: compareMoments(a.time, b.time),
    reporter: compareReporters(a.reporter, b.reporter),
    words: wordBits(a.words, b.words, rarity) || undefined,
  }
}
