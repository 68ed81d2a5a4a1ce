import { statSync } from 'node:fs'
import { parseFeatures } from '../../core/matching/parse.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import type { Fields } from '../../core/records/fields.ts'
import { counterpartOf, type Kind } from '../../core/records/kinds.ts'
import { type DeskFile, deskFiles, openDeskFile } from '../../db/file/desk-file.ts'
import { doublesLike } from '../../db/matching/doubles.ts'
import { rankCandidates } from '../../db/matching/matches.ts'
import { createRecord } from '../../db/records/records.ts'
import { searchRecords } from '../../db/records/search.ts'
import { readPlan } from '../../db/venue/settings.ts'
import { readWords } from '../../db/venue/words.ts'
import type { Told } from '../matching/world.ts'
import { readQuestions } from './kept.ts'

/** Milliseconds on the clock. The system counts a thread's own work in steps of 4 ms, which is no measure of these. */
export type Times = number[]

export type Measured = {
  readonly start: Times
  readonly match: Times
  /** All that a page asks at each step of a report's form, and of a find's. */
  readonly live: Times
  readonly liveFind: Times
  readonly search: Times
  readonly save: Times
  readonly first: number
  readonly firstFive: number
  readonly memory: number
  readonly file: number
}

export function timed<T>(times: Times, work: () => T): T {
  const began = performance.now()
  const result = work()
  times.push(performance.now() - began)
  return result
}

const ask = ({ journal: { db } }: DeskFile, { kind, fields }: Pick<Told, 'kind' | 'fields'>): string[] =>
  rankCandidates(db, kind, parseFeatures({ kind, fields }, readPlan(db)), 5).map(({ id }) => id)

/** A form as it fills, field by field: what was lost first, when it was last, as a page sends it after each of them. */
export function* filling(fields: Fields): Generator<Fields> {
  const said = Object.entries(fields)
  for (let count = 1; count <= said.length; count++) yield Object.fromEntries(said.slice(0, count))
}

/** What the desk does for a page at a keystroke. */
export function answerLive({ journal: { db } }: DeskFile, kind: Kind, fields: Fields): readonly Ranked[] {
  const query = parseFeatures({ kind, fields }, readPlan(db), readWords(db))
  return [...rankCandidates(db, kind, query, 5), ...doublesLike(db, kind, query)]
}

const saves = 100

/** Measures a filled desk in this process, which should have done nothing before: its memory is the desk's. */
export function measure(folder: string): Measured {
  const { reports, typed } = readQuestions(folder)
  const [start, match, live, liveFind, search, save]: [Times, Times, Times, Times, Times, Times] = [
    [],
    [],
    [],
    [],
    [],
    [],
  ]
  const file = timed(start, () => {
    const opened = openDeskFile({ dir: folder, now: Date.now })
    ask(opened, reports[0]!.told)
    return opened
  })
  const places: number[] = []
  reports.forEach(({ told, find }, at) => {
    const given = timed(match, () => ask(file, told))
    if (find !== null) places.push(given.indexOf(find))
    for (const fields of filling(told.fields)) {
      timed(live, () => answerLive(file, told.kind, fields))
      timed(liveFind, () => answerLive(file, counterpartOf(told.kind)!, fields))
    }
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
  return { start, match, live, liveFind, search, save, first: share(1), firstFive: share(5), memory, file: size }
}
