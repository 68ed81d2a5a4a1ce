import type { ReasonView } from '../../core/contract/shapes.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Told } from './world.ts'

const times: ReadonlySet<string> = new Set(['eventFrom', 'eventTo'])
const clock = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')

/** A record's own words, as its form holds them. */
export const inOwnWords = ({ eventTo, ...fields }: Fields): string =>
  [
    ...Object.entries(fields).flatMap(([name, value]) =>
      value == null || times.has(name) ? [] : [`${name} ${value}`],
    ),
    ...(eventTo == null ? [] : [clock(eventTo)]),
  ].join(' | ')

const line = ({ weight, zh, en }: ReasonView): string =>
  `    ${weight > 0 ? '+' : '−'} ${Math.abs(weight).toFixed(1).padStart(4)}  ${zh}  /  ${en}`

/** Both records and the heaviest reasons for and against, as a clerk would read them in either language. */
export const pairPage = (report: Told, find: Told, { probability, reasons }: Ranked, most = 3): string =>
  [
    `${probability.toFixed(3)}  ${report.id} ${report.kind}: ${inOwnWords(report.fields)}`,
    `       ${find.id} ${find.kind}: ${inOwnWords(find.fields)}`,
    ...reasons
      .filter(({ weight }) => weight > 0)
      .slice(0, most)
      .map(line),
    ...reasons
      .filter(({ weight }) => weight < 0)
      .slice(0, most)
      .map(line),
  ].join('\n')
