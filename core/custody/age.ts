import type { CustodyClass } from '../vocabulary/categories.ts'
import { custodyRules } from './rules.ts'

/** How long things have lain, by whole venue days: up to and including `to`. */
export const ageBands = [
  { id: '0-1', to: 1 },
  { id: '2-7', to: 7 },
  { id: '8-30', to: 30 },
  { id: '31-365', to: 365 },
  { id: 'over', to: Number.POSITIVE_INFINITY },
] as const
export type AgeBand = (typeof ageBands)[number]['id']

export const bandOf = (days: number): AgeBand => ageBands.find(({ to }) => days <= to)!.id

/** What cannot wait comes first: food and medicine, animals, dangerous things; then the rest. */
export const cannotWait = (custody: CustodyClass): boolean => !custodyRules[custody].overnight || custody === 'medical'
