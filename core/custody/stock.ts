import { scanOf } from '../scan.ts'
import { parseQr, parseSlip } from '../slip-number.ts'

/** A thing that the books know, as stock-taking needs it. */
export type Booked = { readonly id: string; readonly no: string; readonly here: boolean; readonly place: string | null }

/** What a scanned label turns out to be: the thing that bears it, a paper that only speaks of one, or nothing of ours. */
export type ReadLabel =
  | { readonly is: 'thing'; readonly booked: Booked }
  | { readonly is: 'paper'; readonly record: string }
  | null

export type StockResult = {
  readonly present: readonly string[]
  /** Booked here and not scanned. */
  readonly missing: readonly string[]
  /** Scanned here and booked elsewhere (`place`), or at the counter (null). */
  readonly misplaced: readonly { readonly record: string; readonly place: string | null }[]
  /** Scanned here, though the books say that it was handed over or left. */
  readonly gone: readonly string[]
  /** Things of which only a paper was scanned, such as the finder's receipt: it may lie there without the thing. */
  readonly papers: readonly string[]
  /** What no record bears. */
  readonly unknown: readonly string[]
}

/**
 * Compares what was scanned in a place with what is booked there. `expected` are the things booked in the place or in one that
 * stands in it; `find` reads a label. A thing counts once, however often and by whichever of its labels it was scanned. A paper
 * counts for nothing: with its own label scanned too it is no difference, else the thing stays missing.
 */
export function compareStock(
  expected: readonly Booked[],
  scanned: readonly string[],
  find: (label: string) => ReadLabel,
): StockResult {
  const labels = [...new Set(scanned)]
  const read = labels.map((label) => ({ label, found: find(label) }))
  const seen = new Map(
    read.flatMap(({ found }) => (found?.is === 'thing' ? [[found.booked.id, found.booked] as const] : [])),
  )
  const papers = new Set(read.flatMap(({ found }) => (found?.is === 'paper' ? [found.record] : [])))
  const here = new Set(expected.map(({ id }) => id))
  const others = [...seen.values()].filter(({ id }) => !here.has(id))
  return {
    present: expected.filter(({ id }) => seen.has(id)).map(({ id }) => id),
    missing: expected.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    misplaced: others.filter((one) => one.here).map(({ id, place }) => ({ record: id, place })),
    gone: others.filter((one) => !one.here).map(({ id }) => id),
    papers: [...papers].filter((id) => !seen.has(id)),
    unknown: read.filter(({ found }) => found === null).map(({ label }) => label),
  }
}

/** The code of the desk that a label of ours names, whether this desk has heard of it or not; null for anything else. */
export function deskOfLabel(label: string): string | null {
  const { is, text } = scanOf(label)
  if (is === 'record') return text.slice(0, text.indexOf('-'))
  const slip = parseSlip(parseQr(text)?.number ?? text)
  return is === 'slip' && slip.ok ? slip.desk : null
}
