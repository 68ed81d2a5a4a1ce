/** What was last said of where a thing is: in a place, in another thing, or on its way to another desk or the station. */
export type Spot =
  | { readonly in: 'place'; readonly place: string }
  | { readonly in: 'container'; readonly container: string }
  | { readonly in: 'transfer'; readonly transfer: string }
  /** Nobody has put it away yet: it lies at the counter. */
  | { readonly in: 'counter' }

export type Holdings = {
  /** What was last said of this thing itself; null where nothing was. */
  readonly said: (record: string) => Spot | null
  /** The thing that this one was found in (a phone in a bag). */
  readonly holder: (record: string) => string | null
  /** False once it was handed over, disposed of, transferred. */
  readonly isHere: (record: string) => boolean
}

/**
 * Where a thing is. What was found in a bag lies in the bag until somebody says otherwise; what lies in a thing that has left without
 * it lies at the counter, to be put away. Every thing has exactly one spot, and no chain of bags runs in a circle.
 */
export function spotOf(record: string, holdings: Holdings): Spot {
  const said = holdings.said(record) ?? foundIn(record, holdings)
  if (said.in !== 'container') return said
  return holdings.isHere(said.container) && !circles(record, holdings) ? said : { in: 'counter' }
}

function foundIn(record: string, { holder }: Holdings): Spot {
  const container = holder(record)
  return container === null ? { in: 'counter' } : { in: 'container', container }
}

const above = (record: string, holdings: Holdings): string | null => {
  const said = holdings.said(record) ?? foundIn(record, holdings)
  return said.in === 'container' ? said.container : null
}

function circles(record: string, holdings: Holdings): boolean {
  const seen = new Set<string>()
  for (let at: string | null = record; at !== null; at = above(at, holdings)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

/** The spot where the outermost of the things around it lies: a place, a transfer or the counter. */
export function outermost(record: string, holdings: Holdings): Exclude<Spot, { in: 'container' }> {
  let spot = spotOf(record, holdings)
  while (spot.in === 'container') spot = spotOf(spot.container, holdings)
  return spot
}
