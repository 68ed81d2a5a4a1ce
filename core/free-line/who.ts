import type { AgeGroup } from '../records/age-group.ts'
import { type Lexicon, lookUp } from '../vocabulary/look-up.ts'
import { type PersonWord, personOf } from '../vocabulary/people.ts'
import { type Chip, chip, isPerson, type Line } from './chip.ts'

type Word = {
  readonly from: number
  readonly to: number
  readonly sex?: 'male' | 'female' | undefined
  readonly ages: readonly [number, number]
}

const bare =
  /男(?!厕|装|款|士包|鞋|式|洗手)|女(?!厕|装|款|包|鞋|式|洗手|婿)|妹子|妹妹|仔(?=[,|\s]|$)|孙(?:子|儿|女|娃)|[老幺大][爸妈](?!妈|爸)|^[爸妈]|(?<=我|俺)妈|(?<=我|俺)爸|\b(?:grand)?(?:mother|father|ma|pa)\b|\bmom\b|\bmum\b|\bdad\b|\bmale\b|\bfemale\b|\bgentleman\b|\blady\b|\bgirl\b|\bboy\b|\bshe\b|\bher\b|她/g
const female = /女|妹|妈|female|lady|girl|\bshe\b|\bher\b|她|妈|mother|mom|mum|ma$/

/** 他 is anybody until somebody writes 她, so it counts where nothing else tells. */
const he = /(?<!其|她)他(?!们|人|妈|爸|她|乡)/

/** Kin words that mean an old person at a counter, though a dictionary lets them be forty. */
const old = /奶|爷|婆|公|姥/

/** Where a line speaks of a person, whatever it tells about sex and age. */
export const wordsForPeople = (text: string, own: Lexicon): readonly { readonly from: number; readonly to: number }[] =>
  [...spokenIn(text, own), ...bareIn(text)].sort((a, b) => a.from - b.from)

/** A word for a person; one with two meanings tells what both agree on. */
function spokenIn(text: string, own: Lexicon): Word[] {
  const found = new Map<number, Word>()
  for (const { type, id, word, from, to } of lookUp(text, own)) {
    const person = type === 'person' ? personOf(id) : undefined
    if (person === undefined) continue
    const known = found.get(from)
    const own: PersonWord = old.test(word) && person.ages[0] >= 40 ? { ...person, ages: [60, 120] } : person
    found.set(from, known === undefined ? { ...own, from, to } : bothOf(known, own))
  }
  return [...found.values()]
}

const bothOf = (a: Word, b: PersonWord): Word => ({
  from: a.from,
  to: a.to,
  ages: [Math.min(a.ages[0], b.ages[0]), Math.max(a.ages[1], b.ages[1])],
  ...(a.sex === b.sex ? { sex: a.sex } : {}),
})

const bareIn = (text: string): Word[] =>
  [...text.matchAll(bare)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    sex: female.test(word) ? 'female' : 'male',
    ages: [0, 120],
  }))

function heIn(text: string): Word[] {
  const found = he.exec(text)
  return found === null ? [] : [{ from: found.index, to: found.index + 1, sex: 'male', ages: [0, 120] }]
}

const sexWords = { male: { zh: '男', en: 'Male' }, female: { zh: '女', en: 'Female' } } as const
const groupWords: Readonly<Record<AgeGroup, { zh: string; en: string }>> = {
  child: { zh: '儿童', en: 'Child' },
  adult: { zh: '成人', en: 'Adult' },
  elder: { zh: '老人', en: 'Elder' },
}

const groupOf = ([least, most]: readonly [number, number]): AgeGroup | null =>
  most <= 17 ? 'child' : least >= 55 ? 'elder' : null

/** Sex, and child or elder where no age in years was said. */
export function whoIn(line: Line, before: readonly Chip[]): Chip[] {
  if (!isPerson(line)) return []
  const words = spokenIn(line.text, { words: line.words })
  const sexed = [...words, ...bareIn(line.text), ...heIn(line.text)].find(({ sex }) => sex !== undefined)
  const grouped = words.find(({ ages }) => groupOf(ages) !== null)
  const group = grouped === undefined ? null : groupOf(grouped.ages)
  const aged = before.some(({ topic }) => topic === 'age')
  return [
    ...(sexed?.sex === undefined
      ? []
      : [chip('sex', sexed.from, sexed.to, { fields: { sex: sexed.sex }, ...sexWords[sexed.sex] })]),
    ...(group === null || grouped === undefined || aged
      ? []
      : [chip('ageGroup', grouped.from, grouped.to, { fields: { ageGroup: group }, ...groupWords[group] })]),
  ]
}
