/**
 * How much of a free line the desk understands: `npm run bench -- free-line [all]`. The share of lines whose search fields are all
 * right, of five sets: the lines that the rules were first made with, two that they were mended with, and two of other hands that
 * nobody tuned on (held out): the figures to believe. With `all` the misses of the tuned ones are printed; then the time a line takes.
 */
import { type Chip, readFreeLine } from '../core/free-line.ts'
import { subjectOf } from '../core/records/kinds.ts'
import { type BlindLine, freshLines, heldOutLines } from '../tests/core/free-line/blind/lines.ts'
import { blindScore, judged, subjectOfLine } from '../tests/core/free-line/blind/score.ts'
import { writtenLines } from '../tests/core/free-line/lines.ts'
import { minimumSet, reading, score } from '../tests/core/free-line/score.ts'
import { otherHeldOut, otherTuned, type VenueLine } from '../tests/core/free-line/written/other-hand/lines.ts'
import { otherScore } from '../tests/core/free-line/written/other-hand/score.ts'

type Scored = {
  readonly text: string
  readonly subject: 'person' | 'item'
  readonly chips: readonly Chip[]
  readonly wrong: readonly string[]
  readonly asked?: boolean
}

const share = (part: number, of: number): string => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`
const subjects = ['person', 'item'] as const

const first: readonly Scored[] = writtenLines.map(score).map(({ line, chips, wrong }) => ({
  text: line.text,
  subject: subjectOf(line.kind) === 'person' ? 'person' : 'item',
  chips,
  wrong,
}))
const blind = (lines: readonly BlindLine[]): readonly Scored[] =>
  lines.map((line) => ({ ...blindScore(line), text: line.text, subject: subjectOfLine(line) }))
const other = (lines: readonly VenueLine[]): readonly Scored[] =>
  lines.map((line) => ({ ...otherScore(line), text: line.text }))

function tell(
  title: string,
  all: readonly Scored[],
  fields: Readonly<Record<(typeof subjects)[number], readonly string[]>>,
): void {
  const isWhole = ({ wrong }: Scored): boolean => wrong.length === 0
  console.log(`${title}: lines wholly right ${share(all.filter(isWhole).length, all.length)}`)
  const asked = all.filter(({ asked }) => asked === true).length
  if (asked > 0) console.log(`  beside them, all that is wrong is asked: ${share(asked, all.length)}`)
  for (const subject of subjects) {
    const own = all.filter((one) => one.subject === subject)
    const parts = fields[subject].map((name) => {
      const right = own.filter(({ wrong }) => !wrong.includes(name)).length
      return `${name} ${((100 * right) / own.length).toFixed(0)}`
    })
    console.log(`  ${subject} ${share(own.filter(isWhole).length, own.length)}; by field, %: ${parts.join(', ')}`)
  }
}

function tellMisses(scores: readonly Scored[]): void {
  for (const { text, chips, wrong } of scores.filter(({ wrong }) => wrong.length > 0)) {
    console.log(`\n${text}\n  wrong: ${wrong.join(', ')}`)
    console.log(`  read:  ${chips.map(({ topic, zh }) => `${topic}=${zh}`).join(' · ')}`)
  }
}

/** Milliseconds a line, each read often enough to be warm. */
function timeOfLine(): number[] {
  const rounds = 20
  const times = writtenLines.map(({ text, kind }) => {
    const began = performance.now()
    for (let round = 0; round < rounds; round++) readFreeLine(text, kind, reading)
    return (performance.now() - began) / rounds
  })
  return times.sort((a, b) => a - b)
}

const fresh = blind(freshLines)
const otherA = other(otherTuned)
tell('first set (tuned)', first, minimumSet)
tell('fresh set (tuned)', fresh, judged)
tell('other hand, half a (tuned)', otherA, judged)
tell('held out, first hand (nobody tuned on it)', blind(heldOutLines), judged)
tell('held out, other hand, half b (nobody tuned on it)', other(otherHeldOut), judged)
if (process.argv[2] === 'all') tellMisses([...first, ...fresh, ...otherA])
timeOfLine()
const times = timeOfLine()
const at = (q: number): string => times[Math.floor(q * (times.length - 1))]!.toFixed(2)
console.log(`a line takes ${at(0.5)} ms (median), ${at(0.99)} ms (p99), ${at(1)} ms (slowest)`)
