import { statSync } from 'node:fs'
import { parseFeatures } from '../../core/matching/parse.ts'
import type { Fields } from '../../core/records/fields.ts'
import { type DeskFile, deskFiles, openDeskFile } from '../../db/desk-file.ts'
import { rankCandidates } from '../../db/matches.ts'
import { createRecord } from '../../db/records.ts'
import { searchRecords } from '../../db/search.ts'
import { readPlan } from '../../db/settings.ts'
import type { Told } from '../matching/world.ts'
import { readQuestions } from './kept.ts'

/** Milliseconds on the clock, and those of this thread's work alone: others on the machine do not lengthen them. */
export type Times = { readonly wall: number[]; readonly cpu: number[] }
const noTimes = (): Times => ({ wall: [], cpu: [] })

export type Measured = {
  readonly start: Times
  readonly match: Times
  readonly live: Times
  readonly search: Times
  readonly save: Times
  readonly first: number
  readonly firstFive: number
  readonly memory: number
  readonly file: number
}

export function timed<T>({ wall, cpu }: Times, work: () => T): T {
  const [began, worked] = [performance.now(), process.threadCpuUsage()]
  const result = work()
  const { user, system } = process.threadCpuUsage(worked)
  wall.push(performance.now() - began)
  cpu.push((user + system) / 1000)
  return result
}

const ask = ({ journal: { db } }: DeskFile, { kind, fields }: Pick<Told, 'kind' | 'fields'>): string[] =>
  rankCandidates(db, kind, parseFeatures({ kind, fields }, readPlan(db)), 5).map(({ id }) => id)

/** A form in the middle of being typed: what stands first in it. */
const halfTyped = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).slice(0, Math.ceil(Object.keys(fields).length / 2)))

const saves = 100

/** Measures a filled desk in this process, which should have done nothing before: its memory is the desk's. */
export function measure(folder: string): Measured {
  const { reports, typed } = readQuestions(folder)
  const [start, match, live, search, save] = [noTimes(), noTimes(), noTimes(), noTimes(), noTimes()]
  const file = timed(start, () => {
    const opened = openDeskFile({ dir: folder, now: Date.now })
    ask(opened, reports[0]!.told)
    return opened
  })
  const places: number[] = []
  reports.forEach(({ told, find }, at) => {
    const given = timed(match, () => ask(file, told))
    if (find !== null) places.push(given.indexOf(find))
    timed(live, () => ask(file, { kind: told.kind, fields: halfTyped(told.fields) }))
    timed(search, () => searchRecords(file.journal.db, typed[at]!, { includeClosed: true, limit: 20 }))
  })
  for (const { told } of reports.slice(0, saves))
    timed(save, () => {
      createRecord(file.journal, { kind: told.kind, fields: told.fields, sets: {}, operator: null })
      ask(file, told)
    })
  const memory = process.memoryUsage.rss()
  file.close()
  const share = (within: number): number =>
    places.filter((place) => place >= 0 && place < within).length / Math.max(1, places.length)
  const size = statSync(deskFiles(folder).database).size
  return { start, match, live, search, save, first: share(1), firstFive: share(5), memory, file: size }
}
