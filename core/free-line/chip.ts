import type { FieldName, Fields } from '../records/fields.ts'
import type { Kind } from '../records/kinds.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import type { VenueWord } from '../vocabulary/venue-words.ts'

/** One way to understand a piece of the line: the fields it fills and what the clerk reads on it. */
export type Meant = { readonly fields: Fields; readonly zh: string; readonly en: string }

/**
 * A piece of the free line that was understood. `from` and `to` are UTF-16 offsets into the line as it was typed. With
 * alternatives it is a question: it fills what all of them share, and the clerk picks one.
 */
export type Chip = Meant & {
  readonly topic: FieldName
  readonly from: number
  readonly to: number
  readonly alternatives: readonly Meant[]
  /** The words that this piece of the line stands for, where it was typed in initials. */
  readonly written?: string | undefined
  /** A colour of the vocabulary, for the small square on the chip. */
  readonly colour?: string | undefined
}

export type Reading = {
  readonly zones: readonly NamedPlace[]
  /** The venue's own words. */
  readonly words?: readonly VenueWord[] | undefined
  /** UTC milliseconds: relative times count from here, and nothing is later. */
  readonly now: number
  /** The venue's, as IANA names it. */
  readonly timeZone: string
}

/** The line while it is read: same length as typed, what is understood already is blanked out. */
export type Line = Reading & { readonly kind: Kind; readonly raw: string; readonly text: string }

/** A part of the line reader. It sees what the readers before it left over. */
export type Reader = (line: Line, before: readonly Chip[]) => Chip[]

/** Stands where something was understood: a boundary to every pattern. */
export const taken = '|'
/** Stands where a telephone number was: who is named beside it can be called there. */
export const takenPhone = '\u260e'

type Made = Meant & { readonly alternatives?: readonly Meant[]; readonly colour?: string | undefined }

export const chip = (topic: FieldName, from: number, to: number, meant: Made): Chip => ({
  alternatives: [],
  ...meant,
  topic,
  from,
  to,
})

/** A chip whose label is the text itself, in both languages. */
export const said = (topic: FieldName, line: Line, from: number, to: number): Chip => {
  const text = line.raw.slice(from, to).trim()
  return chip(topic, from, to, { fields: { [topic]: text }, zh: text, en: text })
}

/** A question between several readings; what they agree on is filled in already. */
export function asks(topic: FieldName, from: number, to: number, word: string, options: readonly Meant[]): Chip {
  const shared = Object.entries(options[0]?.fields ?? {}).filter(([name, value]) =>
    options.every(({ fields }) => fields[name as FieldName] === value),
  )
  return chip(topic, from, to, {
    fields: Object.fromEntries(shared) as Fields,
    zh: `${word}:${options.map(({ zh }) => zh).join('还是')}?`,
    en: `${word}: ${options.map(({ en }) => en).join(' or ')}?`,
    alternatives: options,
  })
}

export const isPerson = ({ kind }: Pick<Line, 'kind'>): boolean => kind === 'missing-person' || kind === 'found-person'
export const isItem = ({ kind }: Pick<Line, 'kind'>): boolean => kind === 'lost-item' || kind === 'found-item'
