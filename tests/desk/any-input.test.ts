import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Procedure, procedures } from '../../core/contract/index.ts'
import { matchDay, type TemporaryDesk, temporaryDesk, type Window } from '../helpers/desk.ts'
import { call, examples, onePixel } from '../helpers/examples.ts'

let desk: TemporaryDesk
let window: Window
let requests: Record<Procedure, unknown>

beforeAll(async () => {
  desk = await temporaryDesk()
  window = desk.window('supervisor')
  const { client } = window
  let keys = 0
  const save = async (kind: 'missing-person' | 'found-person' | 'lost-item' | 'found-item'): Promise<string> =>
    (await client.records.create({ kind, fields: { title: '红' }, idempotencyKey: `any-input-${++keys}` })).id
  const [missing, foundPerson, lost, foundItem] = [
    await save('missing-person'),
    await save('found-person'),
    await save('lost-item'),
    await save('found-item'),
  ]
  const { photo: kept } = await client.photos.keep({ base64: onePixel })
  const [shown] = await client.photos.add({ record: foundItem, photo: kept, caption: '' })
  requests = examples({
    missing,
    foundPerson,
    lost,
    foundItem,
    released: foundItem,
    claim: 'none',
    slip: 'A1-0000',
    operator: desk.operators.clerk.id,
    kept,
    photo: shown!.id,
    day: '2026-10-10',
  })
})
afterAll(() => desk.close())

const hostile = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  matchDay + 86_400_000,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff尾',
  '\u202e反\u202c',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table records; --",
  '%_*"NEAR',
  '../../etc/passwd',
  '1'.repeat(64),
  '字'.repeat(5000),
  '🧸'.repeat(300),
  [],
  [[]],
  {},
  { toString: 1 },
  { $gt: '' },
  Array.from({ length: 100 }, () => ({})),
] as const

/** Every place in a value, as the keys that lead there; the value itself first. */
function placesIn(value: unknown): string[][] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [[], ...inside.flatMap(([name, one]) => placesIn(one).map((rest) => [name, ...rest]))]
}

function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by
  const inside = (value as Record<string, unknown>)[name]
  if (Array.isArray(value)) return value.with(Number(name), replaced(inside, rest, by))
  return { ...(value as object), [name]: replaced(inside, rest, by) }
}

const withMore = (value: unknown, by: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, notOfTheContract: by } : by

// A stream has no end to wait for, and another desk's accounts would have to be signed in to again.
const asked = procedures.filter((procedure) => procedure !== 'desk.events' && procedure !== 'desk.practice')

async function outcome(procedure: Procedure, input: unknown): Promise<string> {
  window.session.operator = desk.operators.supervisor.id
  return call(window.client, procedure, input).then(
    () => 'done',
    (error: { data?: { code?: string } }) => error.data?.code ?? String(error),
  )
}

it.each(asked)(
  '%s answers or refuses whatever stands in its question, and is never taken by surprise',
  async (procedure) => {
    const places = placesIn(requests[procedure])
    const question = fc.record({
      place: fc.constantFrom(...places),
      by: fc.constantFrom<unknown>(...hostile),
      more: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(question, async ({ place, by, more }) => {
        const input = more ? withMore(requests[procedure], by) : replaced(requests[procedure], place, by)
        expect(await outcome(procedure, input)).toMatch(/^(?!internal$)[a-z-]+$/)
      }),
      { numRuns: 12 },
    )
  },
  60_000,
)
