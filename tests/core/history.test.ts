import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, JsonObject } from '../../core/journal/entry.ts'
import { historyOf } from '../../core/records/history.ts'

type Told = {
  readonly action: string
  readonly facts: JsonObject
  readonly fields?: JsonObject | undefined
  readonly erased?: boolean
  readonly record?: string
}

const entryAt = (seq: number, { action, facts, fields, erased = false, record = 'r' }: Told): Entry => ({
  desk: 'A1',
  epoch: '0123456789abcdef',
  seq,
  hlc: `${seq.toString(16).padStart(12, '0')}-0000`,
  at: 1000 + seq,
  operator: 'op',
  action,
  recordId: record,
  schemaVersion: 1,
  facts,
  personal: erased || fields === undefined ? null : { salt: 's', values: { fields } },
  personalHash: erased || fields !== undefined ? 'h' : null,
  prevHash: '',
  hash: '',
  signature: '',
})

const naming = {
  operator: (id: string) => `name of ${id}`,
  number: (id: string) => `no-${id}`,
  place: (id: string) => `place-${id}`,
}
const tell = (told: readonly Told[], members = ['r']) =>
  historyOf(
    told.map((one, index) => entryAt(index + 1, one)),
    new Set(members),
    naming,
  )

const created = (fields: JsonObject, more: Partial<Told> = {}): Told => ({
  action: 'record.created',
  facts: { kind: 'lost-item', no: 'L', fields: {} },
  fields,
  ...more,
})
const edited = (fields: JsonObject, more: Partial<Told> = {}): Told => ({
  action: 'record.edited',
  facts: { fields: {} },
  fields,
  ...more,
})

test('an edit tells what stood before and what stands after, newest first, and leaves out what stayed', () => {
  const [newest, oldest] = tell([created({ colour: '红', brand: '华为' }), edited({ colour: '黑', brand: '华为' })])
  expect(newest).toMatchObject({
    action: 'record.edited',
    operator: 'name of op',
    record: 'no-r',
    changed: ['colour'],
    before: { colour: '红' },
    after: { colour: '黑' },
  })
  expect(oldest).toMatchObject({ changed: ['colour', 'brand'], before: { colour: null, brand: null } })
})

test('a name that was corrected stays hidden in what was written before the correction and in every reason', () => {
  const lines = tell([
    created({ description: '赟璟珝和珝翀的伞' }),
    edited({ name: '赟璟珝' }),
    edited({ name: '珝翀' }),
    {
      action: 'record.moved',
      facts: { transitions: [{ record: 'r', from: 'open', to: 'withdrawn', basis: [] }] },
      fields: { reason: '赟璟珝自己找到,电话 19900001234' },
    },
  ])
  const said = JSON.stringify(lines)
  for (const secret of ['赟璟珝', '璟珝', '珝翀', '19900001234']) expect(said).not.toContain(secret)
  expect(lines[0]).toMatchObject({ steps: [{ record: 'no-r', from: 'open', to: 'withdrawn' }] })
  expect(lines[0]?.reason).toBe('赟**自己找到,电话 ****1234')
  expect(lines[1]).toMatchObject({ changed: ['name'], masked: ['name'] })
})

test('an erased part is said as erased, and what stood before the next change is lost, not unsaid', () => {
  const [edit, first] = tell([created({}, { erased: true }), edited({ colour: '黑' })])
  expect(first).toMatchObject({ erased: true, changed: [] })
  expect(edit).toMatchObject({ erased: false, changed: ['colour'], lost: ['colour'] })
})

test('a reveal says which fields and why; a handover names the claimant masked, the relation and the witness', () => {
  const [reversed, released, revealed] = tell([
    { action: 'personal.revealed', facts: { fields: ['name'], reason: 'other' }, fields: { note: '医院来电' } },
    {
      action: 'claim.released',
      facts: {
        claim: 'c',
        find: 'r',
        report: 'q',
        relation: 'parent',
        documentType: 'other',
        witness: 'w',
        transitions: [{ record: 'q', from: 'open', to: 'returned', basis: [] }],
      },
      fields: { name: '赟璟珝', phone: '19900001234', documentNumber: 'X9901' },
    },
    { action: 'claim.reversed', facts: { claim: 'c', find: 'r', transitions: [] }, fields: { reason: '赟璟珝认错' } },
  ])
  expect(revealed).toMatchObject({ revealed: { fields: ['name'], reason: 'other' }, reason: '医院来电' })
  expect(released).toMatchObject({
    handover: { claimant: '赟**', relation: 'parent', witness: 'name of w' },
    other: { id: 'q', no: 'no-q' },
    steps: [],
  })
  expect(reversed?.reason).toBe('赟**认错')
})

test('of two merged records each keeps its own before and after', () => {
  const lines = tell(
    [
      created({ colour: '红' }),
      created({ colour: '黑' }, { record: 's' }),
      { action: 'record.merged', facts: { records: ['r', 's'] }, fields: { reason: '' } },
      edited({ colour: '蓝' }, { record: 's' }),
    ],
    ['r', 's'],
  )
  expect(lines[0]).toMatchObject({ record: 'no-s', before: { colour: '黑' }, after: { colour: '蓝' } })
  expect(lines[1]).toMatchObject({ action: 'record.merged', record: 'no-r', other: { id: 's', no: 'no-s' } })
})

test('zones passed are told as added and removed only where they changed', () => {
  const [edit] = tell([
    { ...created({}), facts: { kind: 'lost-item', no: 'L', fields: {}, add: { zonesPassed: ['a', 'b'] } } },
    { ...edited({}), facts: { fields: {}, add: { zonesPassed: ['b', 'c'] }, remove: { zonesPassed: ['a', 'x'] } } },
  ])
  expect(edit).toMatchObject({ added: { zonesPassed: ['c'] }, removed: { zonesPassed: ['a'] } })
})

test('the history is the same in whatever order the entries came', () => {
  const colours = fc.array(fc.constantFrom('红', '黑', '蓝', null), { minLength: 1, maxLength: 8 })
  const entries = colours.map((list) =>
    [created({ colour: '白' }), ...list.map((colour) => edited({ colour }))].map((one, index) =>
      entryAt(index + 1, one),
    ),
  )
  const shuffled = entries.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
  )
  fc.assert(
    fc.property(shuffled, ([list, mixed]) => {
      const told = historyOf(list, new Set(['r']), naming)
      expect(historyOf(mixed, new Set(['r']), naming)).toEqual(told)
      // Each line begins where the one before it ended.
      const edits = told.filter((line) => line.changed.includes('colour')).reverse()
      for (const [index, line] of edits.slice(1).entries())
        expect(line.before.colour ?? null).toBe(edits[index]!.after.colour ?? null)
    }),
  )
})
