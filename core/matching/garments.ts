import { garmentOf } from '../vocabulary/clothing.ts'
import { type Concept, type Lexicon, lookUp } from '../vocabulary/look-up.ts'
import { type Slot, slots, type Worn } from './features.ts'

type WornBySlot = Partial<Record<Slot, Worn>>

const idsOf = (concepts: readonly Concept[], type: Concept['type']): string[] => [
  ...new Set(concepts.filter((concept) => concept.type === type).map(({ id }) => id)),
]

/** What a form's own field says about one slot: every colour and garment in it belongs there. */
export function wornIn(text: string, own: Lexicon = {}): Worn | null {
  const concepts = lookUp(text, own)
  const worn = { colours: idsOf(concepts, 'colour'), garments: idsOf(concepts, 'garment') }
  return worn.colours.length + worn.garments.length === 0 ? null : worn
}

const cues: readonly (readonly [RegExp, Slot])[] = [
  [/上身|上穿|上衣|外套|外穿|wearing/, 'upper'],
  [/下身|下穿|裤|下着/, 'lower'],
  [/脚穿|脚上|鞋|穿着拖/, 'foot'],
  [/头戴|戴着?.{0,4}帽|帽/, 'head'],
]
const slotOfGarment = {
  upper: 'upper',
  full: 'upper',
  lower: 'lower',
  foot: 'foot',
  head: 'head',
  accessory: null,
} as const

function slotOf(clause: string, concepts: readonly Concept[]): Slot | null {
  const cue = cues.find(([pattern]) => pattern.test(clause))
  if (cue !== undefined) return cue[1]
  const garment = concepts.find((concept) => concept.type === 'garment')
  const slot = garment === undefined ? undefined : garmentOf(garment.id)?.slot
  return slot === undefined ? null : slotOfGarment[slot]
}

/** What running text says about the clothes, clause by clause; the first word about a slot counts. */
export function wornInText(clauses: readonly string[], own: Lexicon = {}): WornBySlot {
  const worn: WornBySlot = {}
  for (const clause of clauses) {
    const slot = slotOf(clause, lookUp(clause, own))
    const said = slot === null ? null : wornIn(clause, own)
    if (slot !== null && said !== null) worn[slot] ??= said
  }
  return worn
}

/** Fields before prose. */
export const wornOf = (fields: WornBySlot, prose: WornBySlot): WornBySlot =>
  Object.fromEntries(
    slots.flatMap((slot) => ((fields[slot] ?? prose[slot]) ? [[slot, fields[slot] ?? prose[slot]]] : [])),
  )
