import { useQuery } from '@tanstack/react-query'
import { mostActive } from '../../core/contract/records.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { api } from '../api.ts'

/** Everybody and everything of this kind that still waits: one question for all who show it. */
export const useActive = (kind: Kind) =>
  useQuery(api.records.active.queryOptions({ input: { kind, limit: mostActive } }))
