import { DeskError } from '../../core/errors.ts'
import {
  isTransitive,
  type Link,
  type LinkRelation,
  type LinkRole,
  linkByRole,
  roleFrom,
  rolesBetween,
} from '../../core/records/links.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { componentOf } from './merges.ts'
import { canonicalRecord } from './records.ts'
import type { StoredRecord } from './rows.ts'

/** Another record, what it is to the one asked for, and whether a link says so itself or it follows from others. */
export type Linked = {
  readonly role: LinkRole
  readonly record: StoredRecord
  readonly direct: boolean
}

type Row = { relation: LinkRelation; first: string; second: string }

// More than a school class is no group that a clerk reads through.
const most = 60

/**
 * Every record linked to this one and to those merged into it, by role, then by number. Of siblings and of one event the links of
 * the others count too: three children linked in a row are one group.
 */
export function linkedTo(db: ReadableDb, record: StoredRecord): Linked[] {
  const found = new Map<string, Linked>()
  for (const link of linksOf(db, record.id)) add(db, found, record.id, link, true)
  for (const { role, record: other } of [...found.values()]) {
    if (role !== 'siblings' && role !== 'same-event') continue
    walk(db, found, record.id, role, other.id)
  }
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = ({ role, record }: Linked): string => `${role} ${record.no}`

function walk(db: ReadableDb, found: Map<string, Linked>, from: string, role: LinkRelation, start: string): void {
  const queue = [start]
  for (const id of queue) {
    for (const link of linksOf(db, id)) {
      if (link.relation !== role || !isTransitive(link.relation) || found.size >= most) continue
      const next = add(db, found, from, link, false, id)
      if (next !== null) queue.push(next)
    }
  }
}

/** Notes the far end of a link; returns its id where it is new. */
function add(
  db: ReadableDb,
  found: Map<string, Linked>,
  from: string,
  link: Link,
  direct: boolean,
  via: string = from,
): string | null {
  const [a, b] = link.records.map((id) => canonicalRecord(db, id)) as [StoredRecord, StoredRecord]
  const other = a.id === via ? b : a
  const role = direct ? roleFrom({ relation: link.relation, records: [a.id, b.id] }, from) : link.relation
  const key = `${role} ${other.id}`
  if (other.id === from || found.has(key)) return null
  found.set(key, { role: role as LinkRole, record: other, direct })
  return other.id
}

/** The links that name this record or one merged with it, where both ends are here. */
function linksOf(db: ReadableDb, record: string): Link[] {
  const members = JSON.stringify(componentOf(db, record, { undoesMerge: true }))
  const rows = prepared(
    db,
    `
      select l.relation, l.first_id as first, l.second_id as second
      from links l join records a on a.id = l.first_id join records b on b.id = l.second_id
      where l.first_id in (select value from json_each(:members)) or l.second_id in (select value from json_each(:members))
      order by l.relation, a.no, b.no
    `,
  ).all({ members }) as Row[]
  return rows.map(({ relation, first, second }) => ({ relation, records: [first, second] }))
}

type Change = { readonly from: string; readonly to: string; readonly role: LinkRole; readonly operator: string }

/** Says what `to` is to `from`. Throws `not-linkable` where their kinds cannot be that, or where a thing would lie in itself. */
export function makeLink(journal: Journal, change: Change): void {
  transact(journal, () => {
    const [from, to] = [canonicalRecord(journal.db, change.from), canonicalRecord(journal.db, change.to)]
    if (from.id === to.id || !rolesBetween(from.kind, to.kind).includes(change.role))
      throw new DeskError('not-linkable')
    const link = linkByRole(change.role, from.id, to.id)
    if (link.relation === 'contains' && isWithin(journal.db, link.records[0], link.records[1])) {
      throw new DeskError('not-linkable')
    }
    if (linkedTo(journal.db, from).some((one) => one.direct && one.role === change.role && one.record.id === to.id))
      return
    append(journal, { action: 'link.made', operator: change.operator, recordId: from.id, facts: written(link) })
  })
}

/** True where `inner` lies in `outer`, in whatever lies there; of merged records the one that stands for them counts. */
function isWithin(db: ReadableDb, inner: string, outer: string): boolean {
  const queue = [outer]
  for (const id of queue) {
    const contents = linksOf(db, id).flatMap(({ relation, records }) => {
      const [holder, held] = records.map((one) => canonicalRecord(db, one).id) as [string, string]
      return relation === 'contains' && holder === id ? [held] : []
    })
    for (const held of contents) if (!queue.includes(held)) queue.push(held)
  }
  return queue.slice(1).includes(inner)
}

/** Takes a link away again. Throws `not-found` where none stands; a record that was merged since is meant by either name. */
export function cutLink(journal: Journal, change: Change): void {
  transact(journal, () => {
    const [from, to] = [canonicalRecord(journal.db, change.from), canonicalRecord(journal.db, change.to)]
    const standing = linksOf(journal.db, from.id).filter(({ relation, records }) => {
      const [a, b] = records.map((id) => canonicalRecord(journal.db, id).id) as [string, string]
      const other = a === from.id ? b : a
      return other === to.id && roleFrom({ relation, records: [a, b] }, from.id) === change.role
    })
    if (standing.length === 0) throw new DeskError('not-found')
    for (const link of standing) {
      append(journal, { action: 'link.cut', operator: change.operator, recordId: from.id, facts: written(link) })
    }
  })
}

const written = ({ relation, records }: Link) => ({ relation, records: [...records] as [string, string] })
