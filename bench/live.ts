/**
 * How long a clerk waits for candidates after each key: `npm run bench -- live [records]`. A desk with that many records, then whole
 * intakes typed one character at a time, each asked over a real message port as a window asks it.
 */
import { type FieldName, type Fields, ruleOf } from '../core/records/fields.ts'
import { counterpartOf } from '../core/records/kinds.ts'
import { transact } from '../db/journal/journal.ts'
import { createRecord } from '../db/records/records.ts'
import { type TemporaryDesk, temporaryDesk } from '../tests/helpers/desk.ts'
import { makeWorld, type Told } from './matching/world.ts'

const [records = 1000] = process.argv.slice(2).map(Number)
const intakes = 30

/** The form after each key: fields one after another, text character by character, everything else at one press. */
function* keystrokes(fields: Fields): Generator<Fields> {
  let typed: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const steps = typeof value === 'string' && ruleOf(name as FieldName).mask !== undefined ? prefixes(value) : [value]
    for (const step of steps) {
      typed = { ...typed, [name]: step }
      yield typed as Fields
    }
  }
}

const prefixes = (text: string): string[] => [...text].map((_, i, all) => all.slice(0, i + 1).join(''))

const quantile = (values: readonly number[], q: number): string =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))]!.toFixed(1)

async function measure(desk: TemporaryDesk): Promise<void> {
  const world = makeWorld({
    seed: 11,
    finds: Math.ceil(records / 2),
    days: 8,
    reports: Math.floor(records * 0.375),
    noise: 1,
  })
  const stored: readonly Told[] = [...world.finds, ...world.reports]
  transact(desk.desk.journal, () => {
    for (const { kind, fields } of stored) createRecord(desk.desk.journal, { kind, fields, sets: {}, operator: null })
  })
  const client = desk.client('clerk')
  const waits: number[] = []
  const own: number[] = []
  for (const { kind, fields } of stored.filter((one) => counterpartOf(one.kind) !== null).slice(-intakes)) {
    for (const typed of keystrokes(fields)) {
      const began = performance.now()
      const { tookMs } = await client.matches.live({ kind, fields: typed, sets: {}, limit: 5 })
      waits.push(performance.now() - began)
      own.push(tookMs)
    }
  }
  console.log(`${stored.length} records, ${waits.length} keystrokes`)
  console.log(`waited at the window: median ${quantile(waits, 0.5)} ms, p95 ${quantile(waits, 0.95)} ms`)
  console.log(`of it in the desk:    median ${quantile(own, 0.5)} ms, p95 ${quantile(own, 0.95)} ms`)
}

const desk = await temporaryDesk()
try {
  await measure(desk)
} finally {
  desk.close()
}
