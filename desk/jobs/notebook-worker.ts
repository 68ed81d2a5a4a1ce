import { parentPort } from 'node:worker_threads'
import { DeskError, type ErrorCode, type ErrorDetails } from '../../core/errors.ts'
import type { ReadRow } from '../../core/notebook/row.ts'
import type { Mapping } from '../../core/notebook/target.ts'
import type { Kind } from '../../core/records/kinds.ts'
import {
  type Book,
  type CellRows,
  cellsOf,
  openBook,
  type Proposal,
  proposeFor,
  readBook,
  type SheetInfo,
  sheetsIn,
  type VenueContext,
} from '../notebook/book.ts'

/** What the desk asks the thread that holds a notebook, one question after the other. */
export type Question =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly ask: 'propose'
      readonly sheet: string | null
      readonly kind?: Kind | null | undefined
      readonly context: VenueContext
    }
  | { readonly ask: 'read'; readonly reading: number; readonly mapping: Mapping; readonly context: VenueContext }
  | { readonly ask: 'more'; readonly reading: number }
  | { readonly ask: 'cells'; readonly sheet: string | null; readonly rows: readonly number[] }

export type Reply = {
  readonly sheets?: readonly SheetInfo[]
  readonly proposal?: Proposal
  /** Null once all rows were read. */
  readonly rows?: readonly ReadRow[] | null
  readonly cells?: CellRows
  readonly refused?: { readonly code: ErrorCode; readonly details: ErrorDetails }
  readonly broken?: string
}

let book: Book = { name: '', sheets: [] }
// Two questions may read at once; each gets its own rows.
const readings = new Map<number, Iterator<ReadRow[]>>()

async function answer(question: Question): Promise<Reply> {
  switch (question.ask) {
    case 'open':
      book = await openBook(Buffer.from(question.bytes), question.name)
      return { sheets: sheetsIn(book) }
    case 'propose':
      return { proposal: proposeFor(book, question.sheet, question.kind, question.context) }
    case 'read':
      readings.set(question.reading, readBook(book, question.mapping, question.context))
      return {}
    case 'more':
      return { rows: moreOf(question.reading) }
    case 'cells':
      return { cells: cellsOf(book, question.sheet, question.rows) }
  }
}

function moreOf(reading: number): ReadRow[] | null {
  const next = readings.get(reading)?.next()
  if (next !== undefined && !next.done) return next.value
  readings.delete(reading)
  return null
}

parentPort?.on('message', (question: Question) => {
  const refusal = (error: unknown): Reply =>
    error instanceof DeskError ? { refused: { code: error.code, details: error.details } } : { broken: String(error) }
  void answer(question)
    .catch(refusal)
    .then((reply) => parentPort?.postMessage(reply))
})
