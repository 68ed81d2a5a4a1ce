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
  | { readonly ask: 'read'; readonly mapping: Mapping; readonly context: VenueContext }
  | { readonly ask: 'more' }
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
let reading: Iterator<ReadRow[]> = [][Symbol.iterator]()

async function answer(question: Question): Promise<Reply> {
  switch (question.ask) {
    case 'open':
      book = await openBook(Buffer.from(question.bytes), question.name)
      return { sheets: sheetsIn(book) }
    case 'propose':
      return { proposal: proposeFor(book, question.sheet, question.kind, question.context) }
    case 'read':
      reading = readBook(book, question.mapping, question.context)
      return {}
    case 'more': {
      const next = reading.next()
      return { rows: next.done ? null : next.value }
    }
    case 'cells':
      return { cells: cellsOf(book, question.sheet, question.rows) }
  }
}

parentPort?.on('message', (question: Question) => {
  const refusal = (error: unknown): Reply =>
    error instanceof DeskError ? { refused: { code: error.code, details: error.details } } : { broken: String(error) }
  void answer(question)
    .catch(refusal)
    .then((reply) => parentPort?.postMessage(reply))
})
