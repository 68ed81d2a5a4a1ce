import type { Subject } from '../records/kinds.ts'
import type { Levels, Witness } from './levels.ts'

/** Weight of each level of each witness, log-odds, base e. */
type Weights = { readonly [W in Witness]?: { readonly [L in NonNullable<Levels[W]>]: number } }

/*
 * The log-odds log(m/u) of a level: how much likelier it is between a report and its own find than between a report and
 * somebody else's (Fellegi and Sunter 1969). Counted on 800 true pairs and two million false ones of generated venues, then
 * refitted listwise on the hardest 80 rivals of each report, then rounded by hand: what agrees never weighs against, and
 * nearer never weighs less than farther. Names and numbers are held below what was counted (11 and 10), because a real
 * city has more people of one name than a generated one. A witness that either side is silent about has no row and no weight.
 */
const item: Weights = {
  // People file a coin purse under wallets and a wallet under bags, but hardly ever under umbrellas.
  type: { same: 3.0, within: 2.6, sibling: 1.2, related: -2.0, 'far-related': -2.6, other: -3.5 },
  colour: { same: 2.2, near: 0.9, close: 0.5, related: -2.2, far: -2.6 },
  brand: { same: 2.4, different: -2.0 },
  amount: { same: 2.8, tenth: 1.0, third: 0.8, far: -3.0 },
  number: { same: 9.5, masked: 9.0, tail: 8.0, slip: 6.0, 'tail-slip': 2.7, 'other-kind': -1.5, different: -4.2 },
  // A name on a thing is read, not heard, so look-alike characters are likelier than other sounds.
  name: { same: 8.5, homophone: 7.5, 'sounds-alike': 5.4, 'one-off': 3.0, part: 0.2, shared: -2.8, different: -4.6 },
  // Nearness on a plan is worth little until the venue has put its own positions in.
  place: { same: 2.2, 'one-of': 1.4, step: 0.1, walk: -0.3, across: -0.5, far: -0.6, 'other-words': -0.1 },
  time: {
    before: -3.2,
    'just-before': 4.4,
    hour: 5.8,
    hours: 5.2,
    'half-day': 4.7,
    day: 3.7,
    days: 1.8,
    week: -0.2,
    month: -4.0,
    later: -5.8,
  },
  text: { close: 0.9, some: 0.3 },
}

const person: Weights = {
  sex: { same: 0.4, different: -2.9 },
  age: { same: 1.7, near: 1.1, wide: 0, far: -4.0, group: 0.5, 'other-group': -1.8 },
  height: { same: 1.5, near: 0.7, wide: 0.1, far: -4.5 },
  // A jacket comes off and a child is carried, so other clothes weigh against less than the same clothes weigh for.
  upperColour: { same: 2.5, near: 0.8, close: 0, related: -1.8, far: -2.4 },
  upperGarment: { same: 1.8, near: -0.3, different: -1.3 },
  lowerColour: { same: 2.2, near: 0.5, close: 0.5, related: -2.2, far: -2.3 },
  lowerGarment: { same: 1.4, near: -0.8, different: -1.4 },
  // Shoes are the garment least often changed.
  footColour: { same: 2.2, near: 1.0, close: 0.2, related: -1.4, far: -2.2 },
  footGarment: { same: 0.8, near: -0.8, different: -1.2 },
  headColour: { same: 1.5, near: 0.6, close: 0.2, related: -0.8, far: -1.2 },
  headGarment: { same: 0.8, near: 0, different: -0.8 },
  hair: { same: 1.4, near: -0.4, different: -2.6 },
  glasses: { same: 0.5, different: -1.5 },
  accent: { same: 1.2, near: -0.6, different: -2.2 },
  number: { same: 9.5, masked: 9.0, tail: 8.0, slip: 6.0, 'tail-slip': 2.7, 'other-kind': 0, different: -0.5 },
  // A child says half of its name, a nickname, or somebody else's: another name weighs little against.
  name: { same: 8.5, homophone: 8.0, 'sounds-alike': 5.5, 'one-off': 4.4, part: 3.1, shared: -2.0, different: -2.0 },
  place: { same: 1.8, 'one-of': 1.1, step: 0.2, walk: -0.2, across: -0.4, far: -0.7, 'other-words': 0 },
  time: {
    before: -5.4,
    'just-before': 3.2,
    hour: 7.0,
    hours: 5.1,
    'half-day': 1.2,
    day: -0.5,
    days: -1.2,
    week: -2.0,
    month: -3.6,
    later: -5.0,
  },
  text: { close: 0.9, some: 0.3 },
}

const weights: Readonly<Record<Subject, Weights>> = { item, person, incident: {} }
/** Weight of one bit of shared rare words: a quarter of what independent words would tell, since words come in phrases. */
export const perBit = 0.22

type Table = { readonly [witness: string]: { readonly [level: string]: number } | undefined }

/** What this level of this witness weighs; 0 where the table has no row. */
export const weightOf = (subject: Subject, witness: Witness, level: string): number =>
  (weights[subject] as Table)[witness]?.[level] ?? 0

/** One witness's weight for or against a pair. */
export type Evidence = { readonly witness: Witness | 'words'; readonly level: string; readonly weight: number }

/** The witnesses that speak, in the table's order. */
export function weigh(levels: Levels, subject: Subject): Evidence[] {
  const table: Table = weights[subject]
  const evidence: Evidence[] = []
  for (const [witness, level] of Object.entries(levels) as [Witness | 'words', string | number | undefined][]) {
    if (level === undefined) continue
    const weight = typeof level === 'number' ? level * perBit : table[witness]?.[level]
    if (weight !== undefined) evidence.push({ witness, level: String(level), weight })
  }
  return evidence
}

/** Sum of the weights: the log-odds that the two are one, before the number of rivals is considered. */
export const totalOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0)

/** A quarter to a third of reports have no find on the shelf: assumed of the generated venues, to be recounted at a real desk. */
const inStock = 0.7
/** Records that are not here yet: with three finds on the shelf the right one has probably not come in. */
const notYetHere = 30

/** The total that weighs as much as "none of these" among this many active records of the other side. */
export const noneOfThese = (stock: number): number => Math.log(((stock + notYetHere) * (1 - inStock)) / inStock)

/** Probabilities of candidates that exclude each other, and of none of them; they sum to one. */
export function probabilities(totals: readonly number[], stock: number): { each: number[]; none: number } {
  const none = noneOfThese(stock)
  const top = Math.max(none, ...totals)
  const odds = totals.map((total) => Math.exp(total - top))
  const nothing = Math.exp(none - top)
  const sum = odds.reduce((all, one) => all + one, nothing)
  return { each: odds.map((one) => one / sum), none: nothing / sum }
}
