import type { Fields } from './records/fields.ts'
import { labelOf } from './records/labels.ts'
import { listed, type Sentence } from './sentence.ts'
import { categoryOf } from './vocabulary/categories.ts'
import { colourOf } from './vocabulary/colours.ts'
import { lookUp } from './vocabulary/look-up.ts'
import type { VenueWord } from './vocabulary/venue-words.ts'

/** All that a notice tells of a find: what it is, its colours, where it was found. Ids of the vocabulary and the venue. */
export type NoticeLine = {
  readonly record: string
  readonly category: string | null
  readonly colours: readonly string[]
  readonly zone: string | null
}

/**
 * A find as the public may see it. The category is the main one (a phone, not a folding phone) and the colours are those that the
 * lists know, so that nothing a clerk typed can slip onto the notice board; whatever else is known stays to ask a claimant.
 */
export function noticeLine(
  { id, fields }: { readonly id: string; readonly fields: Fields },
  words: readonly VenueWord[],
): NoticeLine {
  const said = lookUp(fields.colour ?? '', { words }).filter(({ type }) => type === 'colour')
  return {
    record: id,
    category: categoryOf(fields.category ?? '')?.id ?? null,
    colours: [...new Set(said.map(({ id: colour }) => colour))].slice(0, 3),
    zone: fields.zone ?? null,
  }
}

/** The line's category and colours in words: 黑色、红色 雨伞. */
export function noticeWords({ category, colours }: Pick<NoticeLine, 'category' | 'colours'>): Sentence {
  const what = categoryOf(category ?? '') ?? { zh: '物品', en: 'Item' }
  const { zh, en } = listed(colours.flatMap((id) => colourOf(id) ?? []))
  return { zh: [zh, what.zh].filter(Boolean).join(' '), en: [en, what.en].filter(Boolean).join(' ') }
}

/** How many features must stay hidden, so that a claimant can be asked for what no notice says. */
export const hiddenAtLeast = 3

const keptBack = [
  'brand',
  'material',
  'condition',
  'number',
  'name',
  'contents',
  'amount',
  'denominations',
  'description',
  'place',
  'eventFrom',
  'eventTo',
] as const satisfies readonly (keyof Fields)[]

/** The features of a find that its notice keeps back, as the forms call them. */
export const hiddenFeatures = (fields: Fields): Sentence[] =>
  keptBack.filter((name) => fields[name] != null && fields[name] !== '').map(labelOf)

/** How a find ends that is neither claimed nor forfeited. */
export const disposalWays = ['destroyed', 'sold'] as const
export type DisposalWay = (typeof disposalWays)[number]

export const disposalNames: Record<DisposalWay, Sentence> = {
  destroyed: { zh: '销毁', en: 'destroyed' },
  sold: { zh: '变卖,价款留存', en: 'sold, the price kept' },
}
