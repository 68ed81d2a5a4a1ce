import type { MergeRules } from '../../core/journal/fold.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'

/** Every record id that stands for the same person or thing as this one, itself included, by the merges not undone. */
export function componentOf(db: ReadableDb, id: string, rules: Pick<MergeRules, 'undoesMerge'>): string[] {
  const neighbours = prepared(
    db,
    `
    select second_id as id from merges where first_id = $id and undone <= $undone
    union
    select first_id as id from merges where second_id = $id and undone <= $undone
  `,
  )
  const members = [id]
  for (const member of members) {
    for (const { id: other } of neighbours.all({ id: member, undone: rules.undoesMerge ? 0 : 1 }) as { id: string }[]) {
      if (!members.includes(other)) members.push(other)
    }
  }
  return members
}

/** Numbers of the records that a merge holds together with this one now. */
export function joinedNumbers(db: ReadableDb, id: string): string[] {
  const rows = prepared(
    db,
    `
    select r.no from merges m join records r on r.id in (m.first_id, m.second_id)
    where m.undone = 0 and (m.first_id = $id or m.second_id = $id) and r.id <> $id
    order by r.no
  `,
  ).all({ id }) as { no: string }[]
  return rows.map((row) => row.no)
}

export type Merge = { readonly entry: string; readonly records: [string, string] }

/** The merges that hold this record together with others now: what an undo can take back. */
export function activeMerges(db: ReadableDb, id: string): Merge[] {
  const rows = prepared(
    db,
    'select entry, first_id, second_id from merges where undone = 0 and (first_id = $id or second_id = $id)',
  ).all({ id }) as { entry: string; first_id: string; second_id: string }[]
  return rows.map((row) => ({ entry: row.entry, records: [row.first_id, row.second_id] }))
}
