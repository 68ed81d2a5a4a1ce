import type { NameLevel } from './names.ts'
import type { NumberLevel } from './numbers.ts'

export type TypeLevel = 'same' | 'within' | 'sibling' | 'related' | 'far-related' | 'other'
export type ColourLevel = 'same' | 'near' | 'close' | 'related' | 'far'
export type GarmentLevel = 'same' | 'near' | 'different'
export type BrandLevel = 'same' | 'different'
export type AmountLevel = 'exact' | 'same' | 'tenth' | 'third' | 'far'
export type AgeLevel = 'same' | 'near' | 'wide' | 'far' | 'group' | 'other-group'
export type HeightLevel = 'same' | 'near' | 'wide' | 'far'
export type BuildLevel = 'same' | 'near' | 'different'
export type HairLevel = 'same' | 'near' | 'different'
export type AccentLevel = 'same' | 'near' | 'different'
export type PlaceLevel = 'same' | 'one-of' | 'step' | 'walk' | 'across' | 'far' | 'like-words' | 'other-words'
export type TimeLevel =
  | 'before'
  | 'earlier'
  | 'just-before'
  | 'hour'
  | 'hours'
  | 'half-day'
  | 'overnight'
  | 'day'
  | 'days'
  | 'week'
  | 'month'
  | 'later'
/** Between two who tell of one loss, or of one find: how far apart in time they put it. */
export type MomentLevel = 'same' | 'hour' | 'hours' | 'day' | 'days' | 'apart'
/** The same number, the same name, the same sound of it; two who tell of one thing are mostly two people, so another says nothing. */
export type ReporterLevel = 'same' | 'named' | 'sounds-alike' | 'another'
export type YesNo = 'same' | 'different'
export type TextLevel = 'close' | 'some'

/**
 * What two descriptions say about each other, field by field. A field that either side is silent about is missing. `words`
 * is the rarity of what both texts share, in bits.
 */
export type Levels = {
  readonly type?: TypeLevel | undefined
  readonly colour?: ColourLevel | undefined
  readonly brand?: BrandLevel | undefined
  readonly number?: NumberLevel | undefined
  readonly amount?: AmountLevel | undefined
  readonly name?: NameLevel | undefined
  readonly sex?: YesNo | undefined
  readonly age?: AgeLevel | undefined
  readonly height?: HeightLevel | undefined
  readonly build?: BuildLevel | undefined
  readonly upperColour?: ColourLevel | undefined
  readonly upperGarment?: GarmentLevel | undefined
  readonly lowerColour?: ColourLevel | undefined
  readonly lowerGarment?: GarmentLevel | undefined
  readonly footColour?: ColourLevel | undefined
  readonly footGarment?: GarmentLevel | undefined
  readonly headColour?: ColourLevel | undefined
  readonly headGarment?: GarmentLevel | undefined
  readonly hair?: HairLevel | undefined
  readonly glasses?: YesNo | undefined
  readonly accent?: AccentLevel | undefined
  readonly place?: PlaceLevel | undefined
  readonly time?: TimeLevel | undefined
  readonly moment?: MomentLevel | undefined
  readonly reporter?: ReporterLevel | undefined
  readonly text?: TextLevel | undefined
  readonly words?: number | undefined
}
export type Witness = Exclude<keyof Levels, 'words'>
