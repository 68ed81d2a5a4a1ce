/** A small seeded generator (mulberry32), so that a failing byte can be looked at again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** Another character in one place of a text, another number for a number, something for nothing. */
export function corrupted(value: string | number | null, random: (below: number) => number): string | number {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1 + random(9)
  const at = random(value.length)
  const other = value[at] === '7' ? '8' : '7'
  return value.slice(0, at) + other + value.slice(at + 1)
}
