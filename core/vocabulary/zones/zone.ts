/** A place of a venue's plan. x and y are metres east and south of the plan's top left corner. */
export type Zone = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly type: ZoneType
  readonly x: number
  readonly y: number
  readonly synonyms: readonly string[]
}

export const zoneTypes = ['gate', 'exhibit', 'play', 'service', 'open', 'transport', 'stand', 'stage'] as const
export type ZoneType = (typeof zoneTypes)[number]

/** One row of a template: id, names, position in metres, and the other words by which visitors call it. */
export const zone = (
  id: string,
  zh: string,
  en: string,
  type: ZoneType,
  x: number,
  y: number,
  synonyms = '',
): Zone => ({ id, zh, en, type, x, y, synonyms: synonyms.split(' ').filter(Boolean) })
