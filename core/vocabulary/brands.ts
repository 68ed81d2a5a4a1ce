import rows from './data/brands.json' with { type: 'json' }

export const brandKinds = ['brand', 'character', 'rental', 'issuer'] as const

/** A maker, a cartoon figure, a rental service or a card's issuer, by its Chinese and its Latin name. */
export type Brand = {
  readonly id: string
  readonly zh: string
  readonly latin: string
  readonly aliases: readonly string[]
  readonly kind: (typeof brandKinds)[number]
  readonly categories: readonly string[]
  readonly note?: string | undefined
}

export const brands = rows as readonly Brand[]

const byId: ReadonlyMap<string, Brand> = new Map(brands.map((brand) => [brand.id, brand]))

export const brandOf = (id: string): Brand | undefined => byId.get(id)
