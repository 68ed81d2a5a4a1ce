import { replaceEqualDeep, useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { StatusView, ZoneView } from '../../core/contract/desk.ts'
import type { OperatorView } from '../../core/contract/operators.ts'
import { api } from '../api.ts'
import { stampText } from '../words/time.ts'

/** The desk as it stands; asked again when the desk says that staff or venue changed. */
export const useStatusQuery = () =>
  useQuery(api.desk.status.queryOptions({ staleTime: 30_000, structuralSharing: steady }))

/**
 * The same object as before where nothing but the desk's clock went on: every line of every list reads it, to tell today from
 * yesterday, and would be drawn anew at each save.
 */
function steady(before: unknown, after: unknown): unknown {
  const [old, next] = [before as StatusView | undefined, after as StatusView]
  if (old === undefined) return next
  const today = dayText(old) === dayText(next)
  return replaceEqualDeep(old, today ? { ...next, now: old.now } : next)
}

const dayText = ({ now, timeZone }: StatusView): string => stampText(now, timeZone).slice(0, 10)

export type SignedIn = StatusView & { readonly operator: OperatorView }

const isSignedIn = (status: StatusView): status is SignedIn => status.operator !== null

/**
 * Whose screens this page has: the signed-in person's; and after the desk was started again still theirs, out of sight, so that the
 * form they were in is whole when they have signed in again. Who signed out leaves nothing behind.
 */
export function inFrontOf(before: SignedIn | null, status: StatusView): SignedIn | null {
  if (isSignedIn(status)) return status
  const startedAgain = before !== null && before.run !== status.run && before.practice === status.practice
  return startedAgain ? before : null
}

const StatusContext = createContext<SignedIn | null>(null)
export const StatusProvider = StatusContext.Provider

/** Every zone that may stand on a record, also one out of use since. */
export function useEveryZone(): readonly ZoneView[] {
  const { zones, formerZones } = useDesk()
  return useMemo(() => [...zones, ...formerZones], [zones, formerZones])
}

/** Desk, venue, zones and the person at the counter, for screens that are only shown when somebody is signed in. */
export function useDesk(): SignedIn {
  const status = useContext(StatusContext)
  if (status === null) throw new Error('useDesk is for screens behind the sign-in')
  return status
}
