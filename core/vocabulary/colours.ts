import source from './data/colours.json' with { type: 'json' }

export type Colour = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly hex: string
  readonly family: string
  readonly words: readonly string[]
  /** Colours that witnesses take it for, 0 (the same) to 1. */
  readonly near: Readonly<Record<string, number | undefined>>
}

export const colours: readonly Colour[] = source.colours
/** Words that name several colours: 青 is blue-green in print and black in an old Sichuan mouth. */
export const ambiguousColours: readonly { word: string; colours: readonly string[]; note: string }[] = source.ambiguous

const byId: ReadonlyMap<string, Colour> = new Map(colours.map((colour) => [colour.id, colour]))

const saidMost = ['red', 'white', 'black', 'blue', 'yellow', 'green', 'pink', 'grey']
/** The colours said most, in the order of their buttons: a digit stands for the colour that has it on its button. */
export const quickColours: readonly Colour[] = saidMost.flatMap((id) => byId.get(id) ?? [])

/** 红色 as it is said before a garment: 红. */
export const shortColour = ({ zh }: Pick<Colour, 'zh'>): string => zh.replace(/色$/, '')

export const colourOf = (id: string): Colour | undefined => byId.get(id)

/** How far two colours lie apart to a witness, 0 to 1; colours that nobody confuses are 1 apart. */
export function colourDistance(a: string, b: string): number {
  if (a === b) return 0
  return Math.min(byId.get(a)?.near[b] ?? 1, byId.get(b)?.near[a] ?? 1)
}
