/**
 * How much of a free line the desk understands: `npm run bench -- free-line [all]`. Two hundred written lines, the share of
 * fields and of whole lines that are right for the minimum set, and the time a line takes. With `all` every miss is printed.
 */
import { readFreeLine } from '../core/free-line.ts'
import { subjectOf } from '../core/records/kinds.ts'
import { writtenLines } from '../tests/core/free-line/lines.ts'
import { minimumSet, reading, type Score, score } from '../tests/core/free-line/score.ts'

const share = (part: number, of: number): string => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`

function tellFields(scores: readonly Score[], subject: 'person' | 'item'): void {
  const own = scores.filter(({ line }) => (subjectOf(line.kind) === 'person') === (subject === 'person'))
  const right = own.filter(({ wrong }) => wrong.length === 0)
  console.log(`${subject}: lines wholly right ${share(right.length, own.length)}`)
  for (const name of minimumSet[subject])
    console.log(`  ${name.padEnd(13)}${share(own.filter(({ wrong }) => !wrong.includes(name)).length, own.length)}`)
}

function tellMisses(scores: readonly Score[]): void {
  for (const { line, chips, wrong } of scores.filter(({ wrong }) => wrong.length > 0)) {
    console.log(`\n${line.text}\n  wrong: ${wrong.join(', ')}`)
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

const scores = writtenLines.map(score)
tellFields(scores, 'person')
tellFields(scores, 'item')
console.log(`all: ${share(scores.filter(({ wrong }) => wrong.length === 0).length, scores.length)}`)
if (process.argv[2] === 'all') tellMisses(scores)
timeOfLine()
const times = timeOfLine()
const at = (q: number): string => times[Math.floor(q * (times.length - 1))]!.toFixed(2)
console.log(`a line takes ${at(0.5)} ms (median), ${at(0.99)} ms (p99), ${at(1)} ms (slowest)`)
