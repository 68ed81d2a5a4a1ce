import source from './data/clothing.json' with { type: 'json' }

export type GarmentSlot = 'upper' | 'lower' | 'full' | 'foot' | 'head' | 'accessory'

export type Garment = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly slot: GarmentSlot
  /** Code of the circulated draft of GA/T 2000.261 for upper garments; check the published text before any exchange. */
  readonly gaCode: string | null
  readonly words: readonly string[]
  /** Garments that people confuse with it. */
  readonly near: readonly string[]
}

export type Named = { readonly id: string; readonly zh: string; readonly en: string; readonly words: readonly string[] }

export const garments = source.garments as readonly Garment[]
/** Words that name a slot rather than a garment: 外套 may be any of five, 衣服 any at all. */
export const genericGarments = source.generic as readonly {
  readonly word: string
  readonly slot: GarmentSlot
  readonly garments: readonly string[]
}[]
export const patterns: readonly Named[] = source.patterns
export const materials: readonly Named[] = source.materials

const byId: ReadonlyMap<string, Garment> = new Map(garments.map((garment) => [garment.id, garment]))

export const garmentOf = (id: string): Garment | undefined => byId.get(id)

/** True where people call one garment by the other's name. */
export const garmentsNear = (a: string, b: string): boolean =>
  (byId.get(a)?.near.includes(b) || byId.get(b)?.near.includes(a)) ?? false
