import type { Sentence } from '../../sentence.ts'
import { phrasesOf } from '../sentences.ts'
import { type Evidence, type Weights, weightOf } from '../weigh.ts'

/** Less than this no clerk would notice. */
const worthTelling = 0.1

const twoDigits = (value: number): number => Math.round(value * 100) / 100

/** A lesson in words: what was seen, what it weighs by the table, and what the desk's decisions added; null for small change. */
export function lessonView(
  subject: 'item' | 'person',
  key: string,
  shift: number,
): (Sentence & { before: number; shift: number }) | null {
  const [witness, level] = key.split(' ') as [Evidence['witness'] & keyof Weights, string]
  const sentence = phrasesOf(witness, subject)?.levels[level]
  if (sentence === undefined || Math.abs(shift) < worthTelling) return null
  return { ...sentence, before: weightOf(subject, witness, level), shift: twoDigits(shift) }
}
