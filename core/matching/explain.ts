import type { Effect, ReasonView } from '../contract/shapes.ts'
import type { Sentence } from '../sentence.ts'
import type { Features } from './features.ts'
import { labelsOf, sharedDetails, sharedLabel, widerLabel } from './said-labels.ts'
import { type Phrases, phrasesOf } from './sentences.ts'
import type { Evidence } from './weigh.ts'
import { tellingOf } from './worth.ts'

/** Weights below this are noise to a reader and are left out. */
const worthSaying = 0.25

const exact: ReadonlySet<string> = new Set([
  'same',
  'within',
  'exact',
  'masked',
  'tail',
  'homophone',
  'hour',
  'close',
  'group',
])

const effectOf = ({ level, weight, witness }: Evidence): Effect =>
  weight < 0 ? 'contradicts' : witness === 'words' || exact.has(level) ? 'agrees' : 'near'

/** What both say, what each says instead, or the level alone where the vocabulary has no one word for it. */
function sentenceOf({ witness, level }: Evidence, phrases: Phrases, report: Features, find: Features) {
  const own = phrases.levels[witness === 'words' ? 'shared' : level]
  if (witness === 'words') return named(phrases.both, sharedDetails(report, find)) ?? own
  if (level === 'same') return named(phrases.both, sharedLabel(witness, report, find)) ?? own
  const wider = phrases.wider?.[level]
  if (wider !== undefined) return named(wider, widerLabel(report, find)) ?? own
  const [one, other] = [labelsOf(witness, report), labelsOf(witness, find)]
  const apart = phrases.apart?.[level]
  return apart !== undefined && one.length === 1 && other.length === 1 ? apart(one[0]!, other[0]!) : own
}

const named = (say: ((label: Sentence) => Sentence) | undefined, label: Sentence | undefined): Sentence | undefined =>
  say !== undefined && label !== undefined ? say(label) : undefined

function reasonOf(evidence: Evidence, report: Features, find: Features): ReasonView | null {
  const phrases = phrasesOf(evidence.witness, report.subject)
  const said = sentenceOf(evidence, phrases, report, find)
  if (said === undefined || Math.abs(evidence.weight) < worthSaying) return null
  return { field: phrases.field, effect: effectOf(evidence), weight: Math.round(evidence.weight * 10) / 10, ...said }
}

/** A level of a witness in words, whatever it weighs; undefined where there is nothing to say. */
export function inWords(
  witness: Evidence['witness'],
  level: string,
  report: Features,
  find: Features,
): (Sentence & { readonly field: string }) | undefined {
  const phrases = phrasesOf(witness, report.subject)
  const said = sentenceOf({ witness, level, weight: 0 }, phrases, report, find)
  return said && { field: phrases.field, ...said }
}

/** One thing to a reader, said once with the weight of both. */
function folded(evidence: readonly Evidence[], minor: Evidence | undefined, main: Evidence | undefined): Evidence[] {
  if (minor === undefined || main === undefined || Math.min(minor.weight, main.weight) <= 0) return [...evidence]
  const weight = main.weight + minor.weight
  return evidence.flatMap((one) => (one === minor ? [] : [one === main ? { ...main, weight } : one]))
}

/** Words that both use and a phrase that is alike; that two things are caps by their type and by their garment. */
function eachOnce(evidence: readonly Evidence[], { subject }: Features): Evidence[] {
  const of = (name: Evidence['witness']) => evidence.find(({ witness }) => witness === name)
  const [words, text] = [of('words'), of('text')]
  const told = folded(evidence, text, (words?.weight ?? 0) < worthSaying ? undefined : words)
  return subject === 'item' ? folded(told, of('upperGarment'), of('type')) : told
}

/**
 * Why two descriptions may or may not be one: what tells most first, for and against. Sentences name categories, colours, garments
 * and other words of the vocabulary; names, numbers and other personal values never stand in them.
 */
export function explain(a: Features, b: Features, evidence: readonly Evidence[]): ReasonView[] {
  const [report, find] = a.side === 'find' ? [b, a] : [a, b]
  return eachOnce(evidence, report)
    .flatMap((one) => reasonOf(one, report, find) ?? [])
    .sort((one, other) => tellingOf(other) - tellingOf(one))
}
