type Point = { readonly id: string; readonly x: number; readonly y: number; readonly name: string }

export type PlacedName = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const latin = 0.56
const gap = 0.55

/**
 * Where each name stands by its point, right, left, above or under it, all in the plan's metres. A name that would lie over another or over
 * the edge stands nowhere: two names in one place are neither. `letter` is the height of the letters.
 */
export function placeNames(points: readonly Point[], width: number, letter: number): ReadonlyMap<string, PlacedName> {
  const taken = points.map(({ x, y }) => around(x, y, letter / 3))
  const placed = new Map<string, PlacedName>()
  for (const { id, x, y, name } of points) {
    const long = lengthOf(name) * letter
    const half = letter / 2
    const sides = [
      { anchor: 'start', at: x + letter * gap, line: y, from: 0 },
      { anchor: 'end', at: x - letter * gap, line: y, from: long },
      { anchor: 'middle', at: x, line: y - letter, from: long / 2 },
      { anchor: 'middle', at: x, line: y + letter, from: long / 2 },
    ] as const
    const boxes = sides.map((side) => {
      const left = side.at - side.from
      return { ...side, box: { left, right: left + long, top: side.line - half, bottom: side.line + half } }
    })
    const free = boxes.find(
      ({ box }) => box.left >= 0 && box.top >= 0 && box.right <= width && !taken.some((other) => overlap(box, other)),
    )
    if (free === undefined) continue
    taken.push(free.box)
    placed.set(id, { x: free.at, y: free.line + letter / 3, anchor: free.anchor })
  }
  return placed
}

const around = (x: number, y: number, far: number): Box => ({
  left: x - far,
  right: x + far,
  top: y - far,
  bottom: y + far,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** About how many letters' heights a name is long: a Chinese character is as wide as high. */
const lengthOf = (name: string): number =>
  [...name].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? 1 : latin), 0)
