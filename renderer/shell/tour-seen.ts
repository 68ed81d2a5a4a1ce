const place = 'tour'

/** Who had the tour on this machine; `*` stands for everybody. */
function seenBy(): readonly unknown[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored : []
  } catch {
    return []
  }
}

/** Whether this operator had the tour here, to its end or not. */
export const hadTour = (operator: string): boolean => seenBy().some((one) => one === operator || one === '*')

/** Remembers it, so that it is not offered again by itself. */
export const rememberTour = (operator: string): void => {
  if (!hadTour(operator)) localStorage.setItem(place, JSON.stringify([...seenBy(), operator]))
}
