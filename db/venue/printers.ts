import type { PrinterSetup, PrinterView } from '../../core/contract/printers.ts'
import { type PaperName, type PaperSize, paperKind } from '../../core/papers.ts'
import type { Printer } from '../../core/printing.ts'
import type { ReadableDb, WritableDb } from '../file/connection.ts'

type PrinterRow = { id: string; setup: string; changedAt: number; changedBy: string | null }

const columns = 'id, setup, changed_at as changedAt, changed_by as changedBy'

const setupOf = ({ setup }: { setup: string }): PrinterSetup => JSON.parse(setup) as PrinterSetup

/** Printers of this desk, in the order of their names. */
export function listPrinters(db: ReadableDb): PrinterView[] {
  const rows = db.prepare(`select ${columns} from local_printers order by id`).all() as PrinterRow[]
  return rows
    .map((row) => ({ ...row, setup: setupOf(row) }))
    .sort((one, other) => one.setup.name.localeCompare(other.setup.name, 'zh'))
}

export function readPrinter(db: ReadableDb, id: string): Printer | null {
  const row = db.prepare('select setup from local_printers where id = ?').get(id) as { setup: string } | undefined
  return row === undefined ? null : { id, ...setupOf(row) }
}

export type PrinterChange = { readonly id: string; readonly setup: PrinterSetup; readonly at: number }

/** Keeps a printer; routes to it that its new paper does not fit are taken back. */
export function savePrinter(db: WritableDb, { id, setup, at }: PrinterChange, operator: string): void {
  db.prepare(`
    insert into local_printers (id, setup, changed_at, changed_by) values (?, ?, ?, ?)
    on conflict (id) do update set setup = excluded.setup, changed_at = excluded.changed_at, changed_by = excluded.changed_by
  `).run(id, JSON.stringify(setup), at, operator)
  for (const { kind, printer } of listRoutes(db)) {
    if (printer === id && !paperKind(kind).sizes.includes(setup.paper)) setRoute(db, kind, null)
  }
}

/** False where it is gone already. */
export const removePrinter = (db: WritableDb, id: string): boolean =>
  db.prepare('delete from local_printers where id = ?').run(id).changes === 1

export const listRoutes = (db: ReadableDb): { kind: PaperName; printer: string }[] =>
  db.prepare('select kind, printer from local_print_routes order by kind').all() as {
    kind: PaperName
    printer: string
  }[]

export function setRoute(db: WritableDb, kind: PaperName, printer: string | null): void {
  if (printer === null) db.prepare('delete from local_print_routes where kind = ?').run(kind)
  else db.prepare('insert or replace into local_print_routes (kind, printer) values (?, ?)').run(kind, printer)
}

function routed(db: ReadableDb, kind: PaperName): Printer | null {
  const row = db.prepare('select printer from local_print_routes where kind = ?').get(kind) as
    | { printer: string }
    | undefined
  return row === undefined ? null : readPrinter(db, row.printer)
}

/** The paper that a kind is printed on here where nobody asks for another: that of its printer, else its usual one. */
export const usualSize = (db: ReadableDb, kind: PaperName): PaperSize =>
  routed(db, kind)?.paper ?? paperKind(kind).sizes[0]

/** The printer for a kind on this paper: its own where that holds it, else the first that does; null where none does. */
export function printerFor(db: ReadableDb, kind: PaperName, size: PaperSize): Printer | null {
  const own = routed(db, kind)
  if (own?.paper === size) return own
  const [other] = listPrinters(db).filter(({ setup }) => setup.paper === size)
  return other === undefined ? null : { id: other.id, ...other.setup }
}
