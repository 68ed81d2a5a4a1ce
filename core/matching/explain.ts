import type { Effect, ReasonView } from '../contract/shapes.ts'
import type { Sentence } from '../errors.ts'
import { brandOf } from '../vocabulary/brands.ts'
import { categoryOf, subcategoryOf } from '../vocabulary/categories.ts'
import { garmentOf } from '../vocabulary/clothing.ts'
import { colourOf } from '../vocabulary/colours.ts'
import type { Features, Slot } from './features.ts'
import { sentences } from './sentences.ts'
import type { Evidence } from './weigh.ts'

/** Weights below this are noise to a reader and are left out. */
const worthSaying = 0.25
const mostReasons = 8

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

const shared = (a: readonly string[], b: readonly string[]): string | undefined => a.find((id) => b.includes(id))

/** What both sides say, as a vocabulary label; never anybody's own words. */
function labelOf(witness: Evidence['witness'], a: Features, b: Features): Sentence | undefined {
  const slot = /^(upper|lower|foot|head)(Colour|Garment)$/.exec(witness)
  if (slot !== null) return wornLabel(slot[1] as Slot, slot[2] === 'Colour', a, b)
  if (witness === 'type') return typeLabel(shared(a.types, b.types))
  if (witness === 'colour') return colourOf(shared(a.colours, b.colours) ?? '')
  return witness === 'brand' ? brandLabel(shared(a.brands, b.brands)) : undefined
}

const typeLabel = (id = ''): Sentence | undefined => subcategoryOf(id) ?? categoryOf(id)
const brandLabel = (id = ''): Sentence | undefined => {
  const brand = brandOf(id)
  return brand && { zh: brand.zh, en: brand.latin }
}

function wornLabel(slot: Slot, colour: boolean, a: Features, b: Features): Sentence | undefined {
  const [one, other] = [a.worn[slot], b.worn[slot]]
  if (one === undefined || other === undefined) return undefined
  return colour
    ? colourOf(shared(one.colours, other.colours) ?? '')
    : garmentOf(shared(one.garments, other.garments) ?? '')
}

const effectOf = ({ level, weight }: Evidence): Effect =>
  weight < 0 ? 'contradicts' : exact.has(level) ? 'agrees' : 'near'

function reasonOf(evidence: Evidence, a: Features, b: Features): ReasonView | null {
  const sentence = sentences[evidence.witness]
  const text = sentence.levels[evidence.witness === 'words' ? 'shared' : evidence.level]
  if (text === undefined || Math.abs(evidence.weight) < worthSaying) return null
  const label = labelOf(evidence.witness, a, b)
  const said =
    evidence.level === 'same' && label !== undefined && sentence.both !== undefined ? sentence.both(label) : text
  const effect = evidence.witness === 'words' ? 'agrees' : effectOf(evidence)
  return { field: sentence.field, effect, weight: Math.round(evidence.weight * 10) / 10, ...said }
}

/**
 * Why two descriptions may or may not be one: the heaviest witnesses first, for and against. Sentences name categories,
 * colours, garments and brands of the vocabulary; names, numbers and other personal values never stand in them.
 */
export function explain(a: Features, b: Features, evidence: readonly Evidence[]): ReasonView[] {
  return [...evidence]
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .flatMap((one) => reasonOf(one, a, b) ?? [])
    .slice(0, mostReasons)
}
