import type { Sentence } from '../sentence.ts'

/** Kinds of storage places, from the room down to the bag. What is locked here is told by the kind alone. */
export const placeKinds = ['room', 'shelf', 'cabinet', 'locker', 'safe', 'fridge', 'box', 'bag'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindNames: Readonly<Record<PlaceKind, Sentence>> = {
  room: { zh: '库房', en: 'room' },
  shelf: { zh: '货架', en: 'shelf' },
  cabinet: { zh: '带锁柜', en: 'locked cabinet' },
  locker: { zh: '贵重物品柜', en: 'valuables locker' },
  safe: { zh: '保险柜', en: 'safe' },
  fridge: { zh: '冰箱', en: 'fridge' },
  box: { zh: '收纳箱', en: 'box' },
  bag: { zh: '收纳袋', en: 'bag' },
}

export type Place = {
  readonly id: string
  /** As it is written on the door or the shelf. */
  readonly name: string
  readonly kind: PlaceKind
  /** The place that it stands in; null for one that stands by itself. */
  readonly parent: string | null
  /** How many things it takes, a bag with its contents as one; null where nobody counts. */
  readonly capacity: number | null
  /** The desk that keeps it. */
  readonly desk: string
  /** Out of use: what lies there still lies there, but nothing more is offered for it. */
  readonly removed: boolean
}

type Places = ReadonlyMap<string, Place>

/** The place and all that it stands in, outermost last. A circle, which two desks can make together, ends where it began. */
export function upFrom(places: Places, id: string): Place[] {
  const way: Place[] = []
  for (let place = places.get(id); place && !way.includes(place); place = places.get(place.parent ?? ''))
    way.push(place)
  return way
}

/** What a box or a bag stands in decides how it is guarded: a box in the safe is in the safe. Null for a loose box. */
export function guardOf(places: Places, id: string): Exclude<PlaceKind, 'box' | 'bag'> | null {
  for (const { kind } of upFrom(places, id)) if (kind !== 'box' && kind !== 'bag') return kind
  return null
}

/** Its names from the outside in: 库房 / A 架 / 第 3 箱. */
export const pathOf = (places: Places, id: string): string =>
  upFrom(places, id)
    .map(({ name }) => name)
    .reverse()
    .join(' / ')

/** True where `inner` is the place itself or stands in it. */
export const isWithin = (places: Places, inner: string, outer: string): boolean =>
  upFrom(places, inner).some(({ id }) => id === outer)
