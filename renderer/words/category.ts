import { categories } from '../../core/vocabulary/categories.ts'
import type { Words } from '../i18n/index.ts'

type Named = { readonly id: string; readonly zh: string; readonly en: string }

const named: ReadonlyMap<string, Named> = new Map(
  categories.flatMap((category) => [category, ...category.subcategories].map((row) => [row.id, row] as const)),
)

/** A category's or sub-category's name; an unknown identifier from a newer desk is shown as it is. */
export const categoryName = (id: string, words: Words): string => {
  const row = named.get(id)
  return row === undefined ? id : words.pick(row)
}

/** The things that cross a counter most, in the order of the bulletin, for one-key choice. */
export const frequentCategories: readonly string[] = [
  'phone',
  'wallet',
  'id_document',
  'key',
  'backpack',
  'clothing',
  'umbrella',
  'cash',
]
