import { type Entry, entryId } from '../../../core/journal/entry.ts'
import { type MergeRules, mergeRules } from '../../../core/journal/fold.ts'
import { parseEntryId, readEntry } from '../../../db/journal/entries.ts'
import { mendFork } from '../../../db/journal/fork.ts'
import { catchUp, openJournal, receive, startEpoch } from '../../../db/journal/journal.ts'
import { replay } from '../../../db/journal/replay.ts'
import { differing, digestOf } from '../../../db/verify/digest.ts'
import { checkExpectation } from './check.ts'
import {
  entriesPast,
  type Foundation,
  giveBack,
  hashesOf,
  type Image,
  imageOf,
  type Machine,
  openMachine,
  startOfTime,
  vectorOf,
} from './machine.ts'
import { streamOf, type Written } from './model.ts'
import { type Pick, type WriteName, writes } from './writes.ts'

export const happenings = [
  'send',
  'deliver',
  'lose',
  'clock',
  'part',
  'copy',
  'restore',
  'clone',
  'twin',
  'meet',
  'upgrade',
] as const
export type StepName = WriteName | (typeof happenings)[number]
export type Step = {
  readonly do: StepName
  readonly who: number
  readonly a: number
  readonly b: number
  readonly c: number
}
export type Plan = { readonly desks: number; readonly old: number; readonly steps: readonly Step[] }

/** A rule of the merge broken on purpose, so that the simulation can show that it would notice. */
export type Break = (rules: MergeRules, version: number) => MergeRules
const whole: Break = (rules) => rules

type World = {
  readonly machines: Machine[]
  readonly written: Map<string, Written>
  /** Acknowledged, but on no disk and in no message any more: written after the copy that a machine was restored from. */
  readonly lost: Set<string>
  readonly broken: Break
  time: number
  names: number
}

const day = 86_400_000
const most = 6

/** Plays a plan through to the end, lets everybody exchange everything and throws where two desks or the model disagree. */
export function play(base: Foundation, plan: Plan, broken: Break = whole): void {
  const world: World = { machines: [], written: new Map(), lost: new Set(), broken, time: 0, names: 100 }
  for (const entry of base.entries) world.written.set(entry.hash, { entry, saw: new Map() })
  for (const [index, image] of base.images.slice(0, plan.desks).entries()) {
    world.machines.push(machineOf(world, image, index < plan.old ? 1 : 2))
  }
  try {
    for (const step of plan.steps) take(world, step)
    finish(world)
  } finally {
    for (const machine of world.machines) giveBack(machine.journal)
  }
}

const machineOf = (world: World, image: Image, version: number): Machine =>
  openMachine(
    image,
    version,
    (machine) => startOfTime + world.time + machine.offset,
    (version) => world.broken({ ...mergeRules, version }, version),
    (machine, entries) => acknowledge(world, machine, entries),
  )

function acknowledge(world: World, machine: Machine, entries: readonly Entry[]): void {
  const { author } = machine.journal
  for (const entry of entries) {
    if (entry.desk !== author?.desk || entry.epoch !== author.epoch || world.written.has(entry.hash)) continue
    const saw = entry.facts.transitions ? vectorOf(machine.journal.db) : new Map<string, number>()
    saw.set(streamOf(entry), entry.seq - 1)
    world.written.set(entry.hash, { entry, saw })
  }
}

function take(world: World, step: Step): void {
  world.time += (step.c % 4) * 1000
  const machine = world.machines[step.who % world.machines.length]!
  if (step.do in writes) {
    const pick: Pick = { a: step.a, b: step.b, c: step.c, next: () => world.names++ }
    writes[step.do as WriteName](machine.journal, pick)
  } else happen[step.do as (typeof happenings)[number]](world, machine, step)
}

const isPlain = (world: World, machine: Machine): boolean =>
  machine.twin === null && !world.machines.some((other) => other.twin === machine)

const happen: Record<(typeof happenings)[number], (world: World, machine: Machine, step: Step) => void> = {
  send: (world, machine, step) => {
    const other = world.machines[step.a % world.machines.length]!
    if (other === machine || other.island !== machine.island || machine.twin) return
    const vector = vectorOf(other.journal.db)
    // Now and then again what the other has already, now and then without the beginning.
    for (const [stream, seq] of vector) vector.set(stream, Math.max(0, seq + ((step.b % 5) - 3)))
    other.inbox.push(shuffled(entriesPast(machine.journal.db, vector), step.c))
  },
  deliver: (world, machine, step) => {
    const [packet] = machine.inbox.splice(step.a % Math.max(machine.inbox.length, 1), 1)
    if (packet) deliver(world, machine, packet)
  },
  lose: (world, machine, step) => {
    machine.inbox.splice(step.a % Math.max(machine.inbox.length, 1), 1)
    noteLosses(world)
  },
  clock: (_world, machine, step) => {
    machine.offset = ((step.b % 9) - 4) * (day / 4)
  },
  part: (world, machine, step) => {
    machine.island = step.b % 2
    if (step.a % 3 === 0) for (const other of world.machines) other.island = 0
  },
  copy: (_world, machine) => void machine.copies.push(imageOf(machine.journal.db)),
  restore: (world, machine, step) => {
    const image = machine.copies[step.b % Math.max(machine.copies.length, 1)]
    if (!image || !isPlain(world, machine)) return
    replaceDisk(world, machine, image)
    startEpoch(machine.journal, 'restored', 'memory:restored')
    noteLosses(world)
  },
  clone: (world, machine) => {
    if (world.machines.length >= most || !isPlain(world, machine)) return
    const clone = machineOf(world, imageOf(machine.journal.db), machine.version)
    world.machines.push(clone)
    startEpoch(clone.journal, 'moved', 'memory:clone')
  },
  twin: (world, machine) => {
    if (world.machines.length >= most || !isPlain(world, machine)) return
    const twin = machineOf(world, imageOf(machine.journal.db), machine.version)
    twin.twin = machine
    world.machines.push(twin)
  },
  meet: (world, machine) => meet(world, machine),
  upgrade: (world, machine) => upgrade(world, machine),
}

function deliver(world: World, machine: Machine, packet: readonly Entry[]): void {
  const { refused } = receive(machine.journal, packet)
  const strange = refused.find((one) => one.reason !== 'fork' || !world.machines.some((other) => other.twin))
  if (strange && machine.twin === null) throw new Error(`refused ${strange.entry} as ${strange.reason}`)
}

/** The twin shows what it wrote to its original, is refused, gives way and writes it down again in an epoch of its own. */
function meet(world: World, machine: Machine): void {
  const original = machine.twin
  if (!original) return
  const { epoch, desk } = machine.journal.author!
  const own = entriesPast(machine.journal.db, new Map()).filter((one) => one.desk === desk && one.epoch === epoch)
  const theirs = entriesPast(original.journal.db, new Map()).filter((one) => one.desk === desk && one.epoch === epoch)
  const held = new Set(theirs.map((one) => one.hash))
  const alone = own.filter((one) => !held.has(one.hash))
  const fork = alone.find((one) => theirs.some((other) => other.seq === one.seq))
  if (alone.length > 0 && !fork) return // its original has not written since: no fork yet
  if (fork) {
    const { refused } = receive(original.journal, alone)
    if (!refused.some((one) => one.entry === entryId(fork) && one.reason === 'fork'))
      throw new Error('a fork was taken')
    const names = mendFork(machine.journal, theirs, 'memory:mended')
    if (names.size !== alone.length) throw new Error('a fork was not written down again')
    rename(world, machine, alone, names)
  } else startEpoch(machine.journal, 'moved', 'memory:mended')
  machine.twin = null
}

// A rewritten step knows what its first writing knew, no more: its basis is that of then.
function rename(world: World, machine: Machine, alone: readonly Entry[], names: ReadonlyMap<string, string>): void {
  for (const entry of alone) {
    const written = readEntry(machine.journal.db, parseEntryId(names.get(entryId(entry))!)!)!
    const saw = new Map(world.written.get(entry.hash)!.saw)
    saw.set(streamOf(entry), alone[0]!.seq - 1)
    saw.set(streamOf(written), written.seq - 1)
    world.written.set(written.hash, { entry: written, saw })
    world.written.delete(entry.hash)
  }
}

function upgrade(world: World, machine: Machine): void {
  checkWaiting(machine)
  if (machine.version === 2) return
  machine.version = 2
  machine.journal = openJournal({ ...machine.journal, rules: world.broken({ ...mergeRules, version: 2 }, 2) })
  catchUp(machine.journal)
}

function replaceDisk(world: World, machine: Machine, image: Image): void {
  giveBack(machine.journal)
  machine.journal = machineOf(world, image, machine.version).journal
}

/** A newer entry is in the journal and on the list of what waits, and nowhere else. */
function checkWaiting(machine: Machine): void {
  const { waits, newer } = machine.journal.db
    .prepare(`
      select (select count(*) from local_unapplied) as waits,
             (select count(*) from journal where schema_version > ?) as newer
    `)
    .get(machine.version) as { waits: number; newer: number }
  if (waits !== newer) throw new Error(`${newer} entries are of a newer version, ${waits} wait`)
}

function noteLosses(world: World): void {
  const somewhere = new Set(world.machines.flatMap((one) => [...hashesOf(one.journal.db), ...waitingHashes(one)]))
  const streams = Map.groupBy([...world.written.values()], (one) => streamOf(one.entry))
  for (const stream of streams.values()) {
    const sorted = stream.toSorted((a, b) => a.entry.seq - b.entry.seq)
    const gap = sorted.findIndex((one) => !somewhere.has(one.entry.hash))
    if (gap >= 0) for (const one of sorted.slice(gap)) world.lost.add(one.entry.hash)
  }
}

function waitingHashes(machine: Machine): string[] {
  const rows = machine.journal.db.prepare('select entry from local_waiting').all() as { entry: string }[]
  return [...rows.map((row) => (JSON.parse(row.entry) as Entry).hash), ...machine.inbox.flat().map((one) => one.hash)]
}

function finish(world: World): void {
  for (const machine of world.machines.filter((one) => one.twin)) {
    for (const one of [machine, machine.twin!]) writes.venue(one.journal, { a: 0, b: 0, c: 1, next: () => 0 })
    meet(world, machine)
  }
  for (const machine of world.machines) upgrade(world, machine)
  for (const machine of world.machines) for (const packet of machine.inbox.splice(0)) deliver(world, machine, packet)
  // Twice: what waits for its predecessor on one desk can be passed on only once that has come.
  exchange(world)
  exchange(world)
  checkSame(world)
  checkExpectation(world.machines[0]!.journal.db, heldEntries(world))
}

function exchange(world: World): void {
  const [first, ...others] = world.machines as [Machine, ...Machine[]]
  const hand = (from: Machine, to: Machine): void =>
    deliver(world, to, entriesPast(from.journal.db, vectorOf(to.journal.db)))
  for (const other of others) hand(other, first)
  for (const other of others) hand(first, other)
}

function checkSame(world: World): void {
  const [first, ...others] = world.machines.map((machine) => machine.journal)
  const digest = digestOf(first!.db)
  const held = hashesOf(first!.db)
  for (const journal of others) {
    const tables = differing(digest, digestOf(journal.db))
    if (tables.length > 0) throw new Error(`desks differ in ${tables.join(', ')}`)
    if (hashesOf(journal.db).size !== held.size) throw new Error('desks hold different entries')
  }
  replay(first!.db, first!.rules)
  const tables = differing(digest, digestOf(first!.db))
  if (tables.length > 0) throw new Error(`a replay differs in ${tables.join(', ')}`)
}

function heldEntries(world: World): Written[] {
  const held = hashesOf(world.machines[0]!.journal.db)
  for (const hash of held) if (!world.written.has(hash)) throw new Error(`an entry that nobody wrote: ${hash}`)
  const missing = [...world.written.values()].find(
    (one) => !held.has(one.entry.hash) && !world.lost.has(one.entry.hash),
  )
  if (missing) throw new Error(`an acknowledged entry is missing: ${entryId(missing.entry)}`)
  return [...world.written.values()].filter((one) => held.has(one.entry.hash))
}

/** Deterministic, from a small number; 0 leaves the order as it is. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  if (seed % 3 === 0) return [...list]
  let state = seed
  const random = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return list
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}
