import { DeskError } from '../../../core/errors.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { prepared } from '../../../db/file/connection.ts'
import type { KeptPhoto } from '../../../db/file/photo-file.ts'
import type { Journal } from '../../../db/journal/journal.ts'
import { type RecordRow, recordOf, type StoredRecord } from '../../../db/records/rows.ts'

/** Numbers that decide what a step does; a smaller one is a simpler step. `next` gives every new thing a name of its own. */
export type Pick = { readonly a: number; readonly b: number; readonly c: number; readonly next: () => number }

/** How a handover was verified, in short. */
export const procedure = {
  lane: 'ordinary',
  statement: null,
  told: { right: 1, against: 0, recorded: 1 },
  done: [],
  reaction: null,
  ownerDocumentType: null,
  counted: null,
}

export type Write = (journal: Journal, pick: Pick) => void

export const refusals: ReadonlySet<string> = new Set(['contents-first', 'is-money', 'notice-forfeited', 'thing-away'])

/** A write that the desk may refuse, for what lies in a thing or what became of it: then nothing was written. */
export function unlessRefused(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof DeskError) || !refusals.has(error.code)) throw error
  }
}

export const zones = ['gate', 'lake', 'tiger', 'panda']
export const words = ['滚滚', '竹青', 'Gun Gun']
export const meanings = ['colour:green', 'item:toy', 'brand:~滚滚']
export const operators = ['op1', 'op2']
export const shelves = ['shelf', 'safe', 'box']
export const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

export function records(journal: Journal, where = 'true'): StoredRecord[] {
  const rows = prepared(journal.db, `select * from records where ${where} order by length(id), id`).all() as RecordRow[]
  return rows.map((row) => recordOf(row, {}))
}

export const standing = (journal: Journal, pick: Pick): StoredRecord | undefined =>
  at(records(journal, 'merged_into is null'), pick.a)

export const fieldsFrom = ({ b, c }: Pick): Fields => {
  const choices: Fields[] = [
    { title: `名${c}`, place: `处${c}` },
    { description: c % 2 === 0 ? null : `述${c}` },
    { zone: at(zones, c)!, externalRef: c % 3 === 0 ? null : `x${c}` },
  ]
  return choices[b % choices.length]!
}

/** A picture as far as the journal is concerned: bytes that have a hash. */
export const picture = (n: number): KeptPhoto => {
  const bytes = Buffer.from(`picture ${n}`)
  return { image: bytes, thumbnail: bytes, veiled: bytes }
}
