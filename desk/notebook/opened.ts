import type { NotebookProgress } from '../../core/contract/notebooks.ts'
import { DeskError } from '../../core/errors.ts'
import type { Flaw } from '../../core/notebook/row.ts'
import type { Mapping } from '../../core/notebook/target.ts'
import type { Desk } from '../desk.ts'
import type { NotebookReader } from '../jobs/notebook.ts'
import type { JudgedRow } from './entering.ts'

/** A notebook that an operator has open, and how far it got. */
export type OpenedNotebook = {
  readonly id: string
  readonly operator: string
  readonly name: string
  readonly reader: NotebookReader
  /** How many previews were asked for. */
  previews: number
  /** Set by the last preview. */
  mapping: Mapping | null
  rows: readonly JudgedRow[]
  /** Rows that the desk did not take although they looked right. */
  refused: Map<number, readonly Flaw[]>
  progress: NotebookProgress
  stopping: boolean
}

/** Files that lie open, by desk: lost with the program, which costs the clerk one choosing of the file. */
const openFiles = new WeakMap<Desk, Map<string, OpenedNotebook>>()

export const noProgress: NotebookProgress = {
  state: 'waiting',
  done: 0,
  total: 0,
  imported: 0,
  unchanged: 0,
  updated: 0,
  changed: 0,
  refused: 0,
  problem: null,
}

const filesOf = (desk: Desk): Map<string, OpenedNotebook> => {
  const files = openFiles.get(desk) ?? new Map<string, OpenedNotebook>()
  openFiles.set(desk, files)
  return files
}

/** The operator's open notebook of this id; throws `notebook-gone`. Somebody else's is gone too. */
export function openedNotebook(desk: Desk, operator: string, id: string): OpenedNotebook {
  const opened = filesOf(desk).get(operator)
  if (opened?.id !== id) throw new DeskError('notebook-gone')
  return opened
}

/** Throws `notebook-busy` while the operator's other notebook is being entered. */
export function checkIdle(desk: Desk, operator: string): void {
  if (filesOf(desk).get(operator)?.progress.state === 'running') throw new DeskError('notebook-busy')
}

export function keepOpen(desk: Desk, opened: Pick<OpenedNotebook, 'id' | 'operator' | 'name' | 'reader'>): void {
  filesOf(desk).get(opened.operator)?.reader.close()
  const fresh = { previews: 0, mapping: null, rows: [], refused: new Map(), progress: noProgress, stopping: false }
  filesOf(desk).set(opened.operator, { ...opened, ...fresh })
}

/** Closes the operator's notebook, if it is this one; one that is being entered stops first. */
export function closeNotebook(desk: Desk, operator: string, id: string): void {
  const opened = filesOf(desk).get(operator)
  if (opened?.id !== id) return
  opened.stopping = true
  opened.reader.close()
  filesOf(desk).delete(operator)
}

/** Before the desk closes: no thread is left, and nothing is entered any more. */
export function closeNotebooks(desk: Desk): void {
  for (const { operator, id } of [...filesOf(desk).values()]) closeNotebook(desk, operator, id)
}
