import type { Features } from '../../../core/matching/features.ts'
import { parseFeatures } from '../../../core/matching/parse.ts'
import { type Ranked, rank } from '../../../core/matching/rank.ts'
import type { Fields } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

export const zones = venueTemplate('zoo')
export const noon = Date.UTC(2026, 9, 2, 4)
export const minutes = (count: number): number => count * 60_000

export const described = (kind: Kind, fields: Fields): Features => parseFeatures({ kind, fields }, zones)
export const lostItem = (fields: Fields): Features => described('lost-item', fields)
export const foundItem = (fields: Fields): Features => described('found-item', fields)
export const missing = (fields: Fields): Features => described('missing-person', fields)
export const found = (fields: Fields): Features => described('found-person', fields)

/** One report against finds named by their place in the list. */
export const ranked = (query: Features, others: readonly Features[], limit = 10): Ranked[] =>
  rank(
    query,
    others.map((features, at) => ({ id: `F${at}`, features })),
    limit,
  )

export const pair = (report: Features, find: Features): Ranked => ranked(report, [find])[0]!

/** Effect of one field between two descriptions; undefined where it says nothing. */
export const effectOf = (report: Features, find: Features, field: string): string | undefined =>
  pair(report, find).reasons.find((reason) => reason.field === field)?.effect
