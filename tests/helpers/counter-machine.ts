import fc from 'fast-check'
import { expect, vi } from 'vitest'
import type { AskedRelease } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import { isActive } from '../../core/records/states.ts'
import { heldThings } from '../../db/custody/custody.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { type Client, type Counter, freshKey, openCounter, pin, save } from './counter.ts'

/**
 * A counter that does anything in any order: everybody's calls of release and custody, on a bag, a phone, an envelope with money, an
 * umbrella, food and a child. After each call the journal and the shelf are looked at by other means than the rules of core.
 */
const kinds = {
  bag: { category: 'shopping_bag', title: '红色布袋', colour: '红' },
  phone: { category: 'phone', title: '黑色华为手机', colour: '黑', brand: '华为' },
  cash: { category: 'cash', title: '白色信封', colour: '白', amount: 320 },
  umbrella: { category: 'umbrella', title: '蓝色长柄伞', colour: '蓝' },
  food: { category: 'food', title: '红色饭盒', colour: '红' },
  boy: { ageGroup: 'child', age: 5, sex: 'male', upper: '红T恤', shoes: '白球鞋' },
} as const satisfies Record<string, Fields>
type Name = keyof typeof kinds
const names = Object.keys(kinds) as Name[]
const words: Record<Name, string> = {
  bag: '红色布袋',
  phone: '黑色华为',
  cash: '白色信封 320元',
  umbrella: '蓝色长柄伞',
  food: '红色饭盒',
  boy: '5岁男 红T恤 白球鞋',
}

const acts = [
  'release',
  'state',
  'twice',
  'stop',
  'clear',
  'reverse',
  'refuse',
  'void',
  'put in',
  'put on',
  'link',
  'cut',
  'transfer',
  'receive',
  'publish',
  'forfeit',
  'dispose',
  'move back',
  'undo',
] as const

const arbitraryStep = fc.record({
  act: fc.oneof(
    { weight: 6, arbitrary: fc.constant('release' as const) },
    { weight: 19, arbitrary: fc.constantFrom(...acts) },
  ),
  find: fc.nat(names.length - 1),
  other: fc.nat(names.length - 2),
  supervisor: fc.boolean(),
  second: fc.constantFrom(null, '800001', '800003', '800003'),
  override: fc.boolean(),
  station: fc.boolean(),
  stays: fc.boolean(),
  told: fc.constantFrom(true, true, false),
  name: fc.constantFrom('', '陈小满', '陈小满', '陈小满'),
  phone: fc.constantFrom('', '19900001234', '19900001234', '19900001234'),
  relation: fc.constantFrom('owner', 'parent', 'parent'),
  documentNumber: fc.constantFrom('', 'X99012345', 'X99012345'),
  inHand: fc.subarray(['mark', 'unlocked', 'contents'] as const),
  reaction: fc.constantFrom(null, 'glad', 'calm', 'calm', 'hesitant'),
  rang: fc.boolean(),
  samePhoto: fc.boolean(),
  amount: fc.constantFrom(null, 320, 320, 300),
})
type Step = typeof arbitraryStep extends fc.Arbitrary<infer S> ? S : never

export const sequences = fc.array(arbitraryStep, { minLength: 8, maxLength: 18 })

type Machine = {
  readonly counter: Counter
  readonly clerk: Client
  readonly supervisor: Client
  readonly ids: readonly string[]
  readonly shelf: string
  readonly statements: Map<string, string>
  readonly last: Map<string, AskedRelease>
}

async function openMachine(): Promise<Machine> {
  const counter = await openCounter()
  const [clerk, supervisor] = [counter.as('clerk'), counter.as('supervisor')]
  const ids: string[] = []
  for (const name of names) ids.push(await save(clerk, name === 'boy' ? 'found-person' : 'found-item', kinds[name]))
  const shelf = (await supervisor.custody.setPlace({ name: 'A', kind: 'shelf' })).id
  await clerk.links.make({ from: ids[0]!, to: ids[1]!, role: 'contains' })
  return { counter, clerk, supervisor, ids, shelf, statements: new Map(), last: new Map() }
}

/** Plays a sequence, checks after each step, and returns how many handovers and how many other closings there were. */
export async function playCounter(steps: readonly Step[]): Promise<{ released: number; left: number }> {
  const machine = await openMachine()
  const { db } = machine.counter.desk.journal
  // As it is in the program, whatever a test has broken.
  const { insideOf } =
    await vi.importActual<typeof import('../../db/custody/contents.ts')>('../../db/custody/contents.ts')
  let left = 0
  try {
    for (const step of steps) {
      const before = new Map(machine.ids.map((id) => [id, insideOf(db, id)]))
      const hereBefore = hereOf(db, machine.ids)
      const stays = step.act === 'release' && step.stays ? [thing(machine, step.other)] : []
      const kept = new Set(before.get(machine.ids[step.find]!))
      for (const id of insideOf(db, machine.ids[step.find]!, stays)) kept.delete(id)
      await act(machine, step, stays).catch((error: { data?: { code?: string } }) => {
        if (error.data?.code === undefined) throw error
      })
      const here = hereOf(db, machine.ids)
      for (const id of machine.ids) {
        if (!hereBefore.has(id) || here.has(id)) continue
        left += 1
        for (const inner of before.get(id)!)
          expect(here.has(inner) && !kept.has(inner), `${inner} left behind by what held it`).toBe(false)
      }
      checkShelf(db, machine, here)
    }
    return { released: checkJournal(machine), left }
  } finally {
    machine.counter.desk.close()
  }
}

const hereOf = (db: ReadableDb, ids: readonly string[]): Set<string> =>
  new Set(
    (db.prepare('select id, state from records').all() as { id: string; state: string }[])
      .filter(({ id, state }) => ids.includes(id) && isActive(state as never))
      .map(({ id }) => id),
  )

/** A thing that is no person. */
const thing = ({ ids }: Machine, place: number): string => ids[place]!

function requestOf({ ids, statements }: Machine, step: Step, stays: string[]): AskedRelease {
  const find = ids[step.find]!
  return {
    idempotencyKey: freshKey(),
    find,
    report: null,
    claimant: {
      name: step.name,
      phone: step.phone,
      relation: step.relation,
      documentType: step.documentNumber === '' ? 'none' : 'passport',
      documentNumber: step.documentNumber,
    },
    statement: step.told ? (statements.get(find) ?? null) : null,
    steps: {
      inHand: [...step.inHand],
      rang: step.rang,
      samePhoto: step.samePhoto,
      reaction: names[step.find] === 'boy' ? step.reaction : null,
      count: step.amount === null ? null : { amount: step.amount, notes: '100×3' },
    },
    stays,
    verified: '',
    signature: null,
    ...(step.second === null ? {} : { second: { badge: step.second, pin } }),
    ...(step.override ? { override: '事急' } : {}),
  }
}

async function act(machine: Machine, step: Step, stays: string[]): Promise<unknown> {
  const { clerk, supervisor, ids, shelf, statements, last, counter } = machine
  const client = step.supervisor ? supervisor : clerk
  const find = ids[step.find]!
  const other = thing(machine, step.other)
  const key = { idempotencyKey: freshKey() }
  const second = { badge: '800003', pin }
  switch (step.act) {
    case 'state':
      return statements.set(
        find,
        (await client.claims.state({ find, words: words[names[step.find]!], ...key })).statement,
      )
    case 'release': {
      if (step.told && !statements.has(find))
        statements.set(find, (await client.claims.state({ find, words: words[names[step.find]!], ...key })).statement)
      const request = requestOf(machine, step, stays)
      last.set(find, request)
      return client.claims.release(request)
    }
    case 'twice':
      return last.has(find) && client.claims.release({ ...last.get(find)!, ...(step.stays ? key : {}) })
    case 'stop':
      return client.claims.stop({ find, reaction: 'afraid', ...key })
    case 'clear': {
      const { stopped } = await client.claims.standing({ find })
      return stopped && supervisor.claims.clear({ stop: stopped.stop, reason: '核清' })
    }
    case 'reverse': {
      const claim = (await client.claims.forRecord({ id: find })).find(({ reversed }) => !reversed)
      return claim && supervisor.claims.reverse({ claim: claim.id, reason: '交错' })
    }
    case 'refuse':
      return client.claims.refuse({ find, reason: 'left', ...key })
    case 'void': {
      const [slip] = await client.slips.ofRecord({ id: find })
      return slip && supervisor.slips.void({ slip: slip.slip, reason: '打错' })
    }
    case 'put in':
      return client.custody.put({ id: find, container: other, ...key })
    case 'put on':
      return client.custody.put({ id: find, place: shelf, reason: '先放这里', ...key })
    case 'link':
      return client.links.make({ from: other, to: find, role: 'contains' })
    case 'cut':
      return client.links.cut({ from: other, to: find, role: 'contains' })
    case 'transfer': {
      const to = step.station
        ? ({ destination: 'station', desk: null } as const)
        : ({ destination: 'desk', desk: 'b2' } as const)
      return client.custody.transfer({ records: [find, other], ...to, toName: '冉小满', signature: '{}', ...key })
    }
    case 'receive': {
      const transfer = (await client.custody.transfers()).find(({ receivedAt }) => receivedAt === null)
      return (
        transfer && client.custody.receive({ transfer: transfer.id, place: shelf, receiver: '冉小满', signature: '{}' })
      )
    }
    case 'publish': {
      const { today } = await supervisor.notices.due({ section: 'due' })
      return supervisor.notices.publish({ records: [find], number: '', day: today, place: '东门', ...key })
    }
    case 'forfeit':
      counter.clock.now += 370 * 86_400_000
      return supervisor.notices.forfeit({ records: null, number: '', second, ...key })
    case 'dispose':
      return supervisor.notices.dispose({
        record: find,
        way: 'destroyed',
        proceeds: null,
        reason: '坏了',
        second,
        ...key,
      })
    case 'move back':
      return supervisor.records.move({ id: find, to: 'in-custody', reason: '退回', ...key })
    case 'undo':
      return supervisor.records.undo({ id: find, ...key })
  }
}

/** Every thing that is here has one place, and whatever it lies in is here too. */
function checkShelf(db: ReadableDb, { ids, shelf }: Machine, here: ReadonlySet<string>): void {
  const held = new Map(heldThings(db).map((one) => [one.id, one]))
  for (const id of ids.slice(0, -1)) {
    const one = held.get(id)
    expect(one !== undefined, `${id} on the shelf as in the register`).toBe(here.has(id))
    if (one?.spot.in === 'container') expect(held.has(one.spot.container), `what ${id} lies in is here`).toBe(true)
    if (one?.outermost.in === 'place') expect(one.outermost.place).toBe(shelf)
  }
}

type Entry = { readonly operator: string; readonly facts: Facts; readonly personal: Record<string, string> }
type Facts = {
  readonly find: string
  readonly witness: string | null
  readonly relation: string
  readonly stop?: string
  readonly transitions: readonly { readonly record: string }[]
  readonly procedure: {
    readonly told: { readonly right: number }
    readonly done: readonly string[]
    readonly reaction: string
    readonly counted: number
    readonly missing: readonly string[]
  }
}
type Proof = Record<string, (entry: Entry) => boolean>

const features =
  (least: number) =>
  ({ facts: { procedure } }: Entry) =>
    procedure.told.right + procedure.done.filter((step) => step.startsWith('inHand.')).length >= least
const has = (name: string) => (entry: Entry) => (entry.personal[name] ?? '') !== ''
const did = (step: string) => (entry: Entry) => entry.facts.procedure.done.includes(step)
const basic: Proof = { name: has('name'), phone: has('phone') }
const papers: Proof = { ...basic, document: has('documentNumber') }
const witnessed = ({ facts }: Entry): boolean => facts.witness !== null

/** What the journal must show of a handover by what goes with it, and what of it no supervisor lets pass. */
function proofOf(goes: ReadonlySet<Name>): { readonly proof: Proof; readonly firm: readonly string[] } {
  if (goes.has('boy')) {
    const person: Proof = {
      ...papers,
      stated: features(2),
      second: witnessed,
      rang: did('rang'),
      relation: ({ facts }) => facts.relation !== 'owner',
      samePhoto: did('samePhoto'),
      reaction: ({ facts }) => ['glad', 'calm'].includes(facts.procedure.reaction),
    }
    return { proof: person, firm: ['name', 'reaction'] }
  }
  if (goes.has('cash')) {
    const counted = ({ facts }: Entry): boolean => facts.procedure.counted === kinds.cash.amount
    return { proof: { ...papers, stated: features(2), second: witnessed, count: counted }, firm: ['count'] }
  }
  if (goes.has('phone')) return { proof: { ...papers, stated: features(2) }, firm: [] }
  return { proof: { ...basic, stated: features(1) }, firm: [] }
}

/** Every handover in the order of the journal: of nothing that is out, against no doubt, with what its class asks for. */
function checkJournal({ counter, ids }: Machine): number {
  const { db } = counter.desk.journal
  const rows = db.prepare('select * from journal order by seq').all() as Record<string, string>[]
  const supervisors = db.prepare("select id from operators where role = 'supervisor'").pluck().all() as string[]
  const out = new Set<string>()
  const stops = new Map<string, string>()
  let released = 0
  for (const row of rows) {
    const facts = JSON.parse(row.facts!) as Facts
    if (row.action === 'claim.stopped') stops.set(`${row.desk}/${row.epoch}/${row.seq}`, facts.find)
    if (row.action === 'claim.cleared') stops.delete(facts.stop!)
    if (row.action === 'claim.reversed') for (const { record } of facts.transitions) out.delete(record)
    // What a supervisor brought back by another way may be asked for again.
    if (row.action === 'record.moved') for (const { record } of facts.transitions) out.delete(record)
    if (row.action !== 'claim.released') continue
    released += 1
    const goes = new Set(facts.transitions.map(({ record }) => names[ids.indexOf(record)]!))
    for (const { record } of facts.transitions) {
      expect(out.has(record), `${names[ids.indexOf(record)]} released twice`).toBe(false)
      out.add(record)
    }
    expect([...stops.values()].includes(facts.find), 'released against a doubt').toBe(false)
    const personal = JSON.parse(row.personal!).values.fields as Record<string, string>
    const entry: Entry = { operator: row.operator!, facts, personal }
    const { proof, firm } = proofOf(goes)
    const allowed =
      [entry.operator, facts.witness].some((one) => supervisors.includes(String(one))) && personal.override
    for (const [need, holds] of Object.entries(proof)) {
      if (holds(entry)) continue
      const what = `${[...goes].join(', ')} without ${need}`
      expect(facts.procedure.missing, what).toContain(need)
      expect(firm, what).not.toContain(need)
      expect(allowed, `${what} and a supervisor's reason`).toBeTruthy()
    }
  }
  return released
}
