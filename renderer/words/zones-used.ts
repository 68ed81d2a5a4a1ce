const place = 'recent-zones'
const kept = 60
const shift = 16 * 60 * 60_000

type Use = { readonly zone: string; readonly at: number }

const isUse = (row: unknown): row is Use =>
  typeof row === 'object' && row !== null && 'zone' in row && typeof row.zone === 'string' && 'at' in row

function usesIn(storage: Pick<Storage, 'getItem'>): Use[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isUse).slice(0, kept) : []
  } catch {
    return []
  }
}

/** Zones used at this counter: those of the last sixteen hours by how often, then the older ones, newest first. */
export function recentZones(storage: Pick<Storage, 'getItem'>, now = Date.now()): string[] {
  const uses = usesIn(storage)
  const today = (zone: string): number => uses.filter((use) => use.zone === zone && now - use.at < shift).length
  // The list is newest first and the sort keeps that order among equals.
  return [...new Set(uses.map(({ zone }) => zone))].sort((a, b) => today(b) - today(a))
}

const order = 'zones-of-the-shift'

/** The order in which the zones' buttons stand: of the sign-in until the next one, so that the digits can be learned. */
export function zonesOfShift(
  session: Pick<Storage, 'getItem' | 'setItem'>,
  storage: Pick<Storage, 'getItem'>,
): string[] {
  const kept = session.getItem(order)
  if (kept !== null) return kept === '' ? [] : kept.split(' ')
  const now = recentZones(storage)
  session.setItem(order, now.join(' '))
  return now
}

/** Whoever signs in gets the order of what was used up to then. */
export const beginShift = (session: Pick<Storage, 'removeItem'>): void => session.removeItem(order)

export const rememberZone = (storage: Pick<Storage, 'getItem' | 'setItem'>, zone: string, at = Date.now()): void =>
  storage.setItem(place, JSON.stringify([{ zone, at }, ...usesIn(storage)].slice(0, kept)))
