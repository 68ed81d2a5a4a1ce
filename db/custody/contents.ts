import { isActive, states } from '../../core/records/states.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'

const activeStates = JSON.stringify(states.filter(isActive))

/** What was last said of where a thing is, of all records that are one with it. */
export type Placement = {
  readonly place: string | null
  readonly container: string | null
  readonly transfer: string | null
  readonly at: number
  readonly operator: string | null
}

export const placementOf = (db: ReadableDb, record: string): Placement | null =>
  (prepared(
    db,
    `
      select p.place, coalesce(c.merged_into, p.container) as container, p.transfer, p.at, p.operator
      from placements p left join records c on c.id = p.container
      where p.record_id in (select id from records where id = :record or merged_into = :record)
      order by p.hlc desc, p.entry desc limit 1
    `,
  ).get({ record }) as Placement | undefined) ?? null

/** The thing in which this one was found, or null. */
export const holderOf = (db: ReadableDb, record: string): string | null =>
  (prepared(
    db,
    `
      select coalesce(h.merged_into, h.id) as holder from links l join records h on h.id = l.first_id
      where l.relation = 'contains' and l.second_id in (select id from records where id = :record or merged_into = :record)
        and coalesce(h.merged_into, h.id) <> :record
      order by holder limit 1
    `,
  )
    .pluck()
    .get({ record }) as string | undefined) ?? null

/** The found things that belong in this one: found in it, wherever they are kept now, or put into it since. */
function directlyIn(db: ReadableDb, record: string): string[] {
  const rows = prepared(
    db,
    `
      with members as (select id from records where id = :record or merged_into = :record),
      named as (
        select second_id as child, 0 as put from links where relation = 'contains' and first_id in (select id from members)
        union
        select record_id, 1 from placements where container in (select id from members)
      )
      select distinct c.id, n.put from named n
      join records r on r.id = n.child
      join records c on c.id = coalesce(r.merged_into, r.id)
      where c.kind = 'found-item' and c.id <> :record
        and (c.conflict = 1 or c.state in (select value from json_each(:active)))
      order by c.id
    `,
  ).all({ record, active: activeStates }) as { id: string; put: number }[]
  const lying = rows.filter(({ id, put }) => put === 0 || placementOf(db, id)?.container === record)
  return [...new Set(lying.map(({ id }) => id))]
}

/** Everything still here that belongs in this thing, in what belongs in it too; without what stays, and what belongs in that. */
export function insideOf(db: ReadableDb, record: string, stays: readonly string[] = []): string[] {
  const found = [record]
  for (const one of found)
    for (const child of directlyIn(db, one)) if (!found.includes(child) && !stays.includes(child)) found.push(child)
  return found.slice(1)
}

/** What belongs in this thing and stays when it goes without `stays`. */
export function stayingOf(db: ReadableDb, record: string, stays: readonly string[]): string[] {
  const goes = new Set(insideOf(db, record, stays))
  return insideOf(db, record).filter((id) => !goes.has(id))
}

/** The other found things that left by the same entry as this one. */
export const leftWith = (db: ReadableDb, record: string): string[] =>
  prepared(
    db,
    `
      select distinct r.id from record_heads own
      join record_heads h on h.entry = own.entry
      join records r on r.id = h.record_id
      where own.record_id = ? and r.id <> own.record_id and r.kind = 'found-item' and r.merged_into is null
        and r.closed_at is not null
      order by r.id
    `,
  )
    .pluck()
    .all(record) as string[]
