const place = 'late-entry'

/** What the next slip of a pile has in common with the last: its day (YYYY-MM-DD) and zone. */
export type Pile = { readonly day: string; readonly zone: string | null }

/** The pile that is being entered at this counter; null before its first slip. */
export function pileAtHand(storage: Pick<Storage, 'getItem'>): Pile | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(place) ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('day' in stored) || typeof stored.day !== 'string')
      return null
    return { day: stored.day, zone: 'zone' in stored && typeof stored.zone === 'string' ? stored.zone : null }
  } catch {
    return null
  }
}

export const rememberPile = (storage: Pick<Storage, 'setItem'>, pile: Pile): void =>
  storage.setItem(place, JSON.stringify(pile))
