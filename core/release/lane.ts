import type { Fields } from '../records/fields.ts'
import { type Kind, subjectOf } from '../records/kinds.ts'
import type { Sentence } from '../sentence.ts'
import { type CustodyClass, categoryOf, custodyOf } from '../vocabulary/categories.ts'
import { lookUp } from '../vocabulary/look-up.ts'

/** The ways over the counter, by what is at stake: what each asks for stands in requirements.ts. */
export const lanes = [
  'person',
  'low-value',
  'ordinary',
  'valuable',
  'cash',
  'identity',
  'medicine',
  'live',
  'hazard',
] as const
export type Lane = (typeof lanes)[number]

export const laneNames: Record<Lane, Sentence> = {
  person: { zh: '人员交还', en: 'person' },
  'low-value': { zh: '低值快办', en: 'low value, quick' },
  ordinary: { zh: '一般物品', en: 'ordinary thing' },
  valuable: { zh: '贵重物品', en: 'valuables' },
  cash: { zh: '现金', en: 'cash' },
  identity: { zh: '证件', en: 'identity document' },
  medicine: { zh: '药品', en: 'medicine' },
  live: { zh: '活体', en: 'live animal' },
  hazard: { zh: '危险物品', en: 'dangerous thing' },
}

/** Yuan. Up to here a thing goes by one feature, a name and a phone; the venue's commander may think otherwise. */
export const lowValue = 200
/** Yuan. From here a thing of an ordinary category is treated like valuables. */
export const highValue = 2000

// What a visitor would hardly claim falsely and an office would hardly file: ordinary shelf, worth less than 200 yuan as a rule.
const ofLowWorth: ReadonlySet<string> = new Set([
  'shopping_bag',
  'clothing',
  'hat',
  'scarf_gloves',
  'shoes',
  'umbrella',
  'power_bank',
  'water_bottle',
  'toy',
  'souvenir',
  'pendant',
  'fan_merch',
  'book_doc',
  'baby',
  'cosmetics',
  'daily_goods',
  'smoking',
  'food',
  // What a valuable category keeps on the ordinary shelf.
  'phone.case',
  'ear.wired',
  'cam.stick',
  'jew.hair',
  'jew.bead',
])

/** Where a find is kept: what the clerk chose, else its sub-category's class, else its category's, else by its estimated value. */
export function custodyClassOf({ category, custodyClass, estimatedValue }: Fields): CustodyClass {
  if (custodyClass != null) return custodyClass
  const usual = custodyOf(category ?? '')
  return usual === 'normal' && (estimatedValue ?? 0) >= highValue ? 'valuable' : usual
}

/** Cash, papers or medicine lie in it, so that it is no trifle whatever the bag is worth. */
const holdsMore = (fields: Fields): boolean =>
  (fields.amount ?? 0) > lowValue ||
  heldIn(fields).some((id) => ['cash', 'identity', 'medical', 'valuable'].includes(custodyOf(id)))

/** Categories and sub-categories of what lies in a thing, by its contents and its description. */
const heldIn = ({ contents, description }: Fields): string[] =>
  lookUp([contents ?? '', description ?? ''].join(','))
    .filter(({ type }) => type === 'item')
    .map(({ id }) => id)

/** By which way a find goes over the counter. */
export function laneOf(kind: Kind, fields: Fields): Lane {
  if (subjectOf(kind) === 'person') return 'person'
  const custody = custodyClassOf(fields)
  switch (custody) {
    case 'medical':
      return 'medicine'
    case 'normal':
    case 'perishable':
      return isTrifle(fields) && !holdsMore(fields) ? 'low-value' : 'ordinary'
    default:
      return custody
  }
}

// A bag goes by the most careful way of all that lies in it; papers in it make it valuables, since it is not they that are claimed.
const careful: readonly Lane[] = ['low-value', 'ordinary', 'medicine', 'live', 'valuable', 'cash', 'hazard']

/** By which way a thing goes with all that lies in it. */
export function laneWith(own: Lane, inside: readonly Lane[]): Lane {
  if (inside.length === 0) return own
  const all = [own, ...inside.map((lane) => (lane === 'identity' ? 'valuable' : lane))]
  return all.reduce((most, lane) => (careful.indexOf(lane) > careful.indexOf(most) ? lane : most))
}

function isTrifle({ category, estimatedValue }: Fields): boolean {
  if (estimatedValue != null) return estimatedValue <= lowValue
  return ofLowWorth.has(category ?? '') || ofLowWorth.has(categoryOf(category ?? '')?.id ?? '')
}
