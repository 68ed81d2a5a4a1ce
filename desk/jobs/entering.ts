import type { NotebookProgress } from '../../core/contract/notebooks.ts'
import { DeskError } from '../../core/errors.ts'
import { transact } from '../../db/journal/journal.ts'
import { answerFor, sentenceFor } from '../answer.ts'
import type { Desk } from '../desk.ts'
import type { Log } from '../log.ts'
import { type Entered, type Entering, enterRow, type JudgedRow } from '../notebook/entering.ts'
import type { OpenedNotebook } from '../notebook/opened.ts'

// A slice must fit between two keystrokes' candidates without being felt, and the rest lets other windows ask.
const sliceMs = 15
const restMs = 25

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs))

/**
 * Enters the rows of a notebook in small transactions beside the desk's other work, until all are in or somebody stops it. What
 * is in stays in: the same notebook again goes on where this one stopped.
 */
export async function enterNotebook(desk: Desk, opened: OpenedNotebook, how: Entering, log: Log): Promise<void> {
  const { rows } = opened
  try {
    for (let at = 0; at < rows.length && !opened.stopping; ) {
      at = enterSlice(desk, opened, how, at)
      await rest()
    }
    opened.progress = { ...opened.progress, state: opened.stopping ? 'stopped' : 'done' }
  } catch (error) {
    const { zh, en } = sentenceOfFailure(error, log)
    opened.progress = { ...opened.progress, state: 'failed', problem: { zh, en } }
  }
}

function sentenceOfFailure(error: unknown, log: Log): { zh: string; en: string } {
  const { data } = answerFor(error, 'notebooks.enter', log)
  return data as { zh: string; en: string }
}

/** Writes some rows in one transaction and counts them once they are on disk. Returns the index of the next row. */
function enterSlice(desk: Desk, opened: OpenedNotebook, how: Entering, from: number): number {
  const until = performance.now() + sliceMs
  const outcomes: (Entered | null)[] = []
  transact(desk.journal, () => {
    for (let at = from; at < opened.rows.length && (outcomes.length === 0 || performance.now() < until); at++) {
      outcomes.push(enterOne(desk, opened, opened.rows[at]!, how))
    }
  })
  opened.progress = counted(opened.progress, outcomes)
  return from + outcomes.length
}

function enterOne(desk: Desk, opened: OpenedNotebook, row: JudgedRow, how: Entering): Entered | null {
  try {
    return enterRow(desk, row, how)
  } catch (error) {
    if (!(error instanceof DeskError) || error.code === 'disk-full' || error.code === 'read-only') throw error
    opened.refused.set(row.row, [{ heading: null, why: sentenceFor(error) }])
    return null
  }
}

function counted(progress: NotebookProgress, outcomes: readonly (Entered | null)[]): NotebookProgress {
  const count = (wanted: Entered | null): number => outcomes.filter((outcome) => outcome === wanted).length
  return {
    ...progress,
    done: progress.done + outcomes.length,
    imported: progress.imported + count('imported'),
    unchanged: progress.unchanged + count('unchanged'),
    updated: progress.updated + count('updated'),
    changed: progress.changed + count('changed'),
    refused: progress.refused + count(null),
  }
}
