import type { Entry } from '../../../core/journal/entry.ts'
import { type MergeRules, mergeRules } from '../../../core/journal/fold.ts'
import { openDatabase, prepared, type WritableDb } from '../../../db/file/connection.ts'
import { migrate } from '../../../db/file/migrate.ts'
import { type EntryRow, entryOf } from '../../../db/journal/entries.ts'
import { append, catchUp, foundDesk, type Journal, openJournal, receive } from '../../../db/journal/journal.ts'

/** One computer with one desk file, its clock off by `offset` milliseconds, cut off from machines of another `island`. */
export type Machine = {
  journal: Journal
  version: number
  offset: number
  island: number
  inbox: Entry[][]
  copies: Image[]
  /** Set while this is an unnoticed copy of another machine, writing in the same epoch. */
  twin: Machine | null
}

export const startOfTime = 1_790_000_000_000

/** All rows of a desk file, table by table: a copy of its disk. */
export type Image = ReadonlyMap<string, readonly (readonly unknown[])[]>

const tablesOf = (db: WritableDb, type: 'table' | 'virtual' = 'table'): string[] =>
  (
    prepared(db, `select name from pragma_table_list where schema = 'main' and type = ? order by name`).all(type) as {
      name: string
    }[]
  )
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'))

export function imageOf(db: WritableDb): Image {
  const rows = (table: string): Row[] => prepared(db, `select * from ${table}`).all() as Row[]
  return new Map(tablesOf(db).map((table) => [table, rows(table).map((row) => Object.values(row))]))
}
type Row = Record<string, unknown>

/** Databases in memory that an earlier run left: making and compiling anew would cost more than the run itself. */
const idle: WritableDb[] = []

function emptyDatabase(): WritableDb {
  const db = openDatabase(':memory:')
  migrate(db)
  return db
}

export function openImage(image: Image): WritableDb {
  const db = idle.pop() ?? emptyDatabase()
  db.transaction(() => {
    for (const table of tablesOf(db).toReversed()) prepared(db, `delete from ${table}`).run()
    // A search index keeps no rows that could be copied: like every cache it comes back from the records.
    for (const table of tablesOf(db, 'virtual')) db.exec(`insert into ${table} (${table}) values ('delete-all')`)
    for (const [table, rows] of image) {
      if (rows.length === 0) continue
      const insert = prepared(db, `insert into ${table} values (${rows[0]!.map(() => '?').join(', ')})`)
      for (const row of rows) insert.run(...row)
    }
  })()
  return db
}

export const giveBack = ({ db }: Journal): void => void idle.push(db)

export function openMachine(
  image: Image,
  version: number,
  now: (machine: Machine) => number,
  rules: (version: number) => MergeRules,
  committed: (machine: Machine, entries: readonly Entry[]) => void,
): Machine {
  const machine = { version, offset: 0, island: 0, inbox: [], copies: [], twin: null } as unknown as Machine
  const db = openImage(image)
  machine.journal = openJournal({
    db,
    now: () => now(machine),
    rules: rules(version),
    committed: (entries) => committed(machine, entries),
  })
  catchUp(machine.journal)
  return machine
}

/** How far each sequence goes on this machine. */
export function vectorOf(db: WritableDb): Map<string, number> {
  const rows = prepared(db, 'select desk, epoch, max(seq) as seq from journal group by desk, epoch').all() as {
    desk: string
    epoch: string
    seq: number
  }[]
  return new Map(rows.map((row) => [`${row.desk}/${row.epoch}`, row.seq]))
}

/** Everything past `vector`, sequence by sequence. */
export function entriesPast(db: WritableDb, vector: ReadonlyMap<string, number>): Entry[] {
  const rows = prepared(
    db,
    `
      select j.* from journal j left join json_each(?) v on v.key = j.desk || '/' || j.epoch
      where j.seq > coalesce(v.value, 0) order by j.desk, j.epoch, j.seq
    `,
  )
  return (rows.all(JSON.stringify(Object.fromEntries(vector))) as EntryRow[]).map(entryOf)
}

export const hashesOf = (db: WritableDb): Set<string> =>
  new Set((prepared(db, 'select hash from journal').all() as { hash: string }[]).map((row) => row.hash))

/** Five desks that know each other and share a first set of records: each run of the simulation starts from copies of them. */
export type Foundation = { readonly images: readonly Image[]; readonly entries: readonly Entry[] }

export function foundation(): Foundation {
  const journals = ['A1', 'B2', 'C3', 'D4', 'E5'].map((desk) => {
    const db = emptyDatabase()
    const journal = openJournal({ db, now: () => startOfTime, rules: mergeRules })
    foundDesk(journal, desk, `memory:${desk}`)
    return journal
  })
  firstRecords(journals[0]!)
  const entries = journals.flatMap((journal) => entriesPast(journal.db, new Map()))
  for (const journal of journals) receive(journal, entries)
  return { images: journals.map((journal) => imageOf(journal.db)), entries }
}

export const firstKinds = ['found-item', 'found-item', 'lost-item', 'found-person', 'missing-person'] as const

function firstRecords(journal: Journal): void {
  for (const [index, kind] of firstKinds.entries()) {
    append(journal, {
      action: 'record.created',
      operator: 'op',
      recordId: `r${index}`,
      facts: { kind, no: `A1-${index}`, fields: { zone: 'gate' } },
      personal: { fields: { title: `第${index}条` } },
    })
  }
}
