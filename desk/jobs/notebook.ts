import { Worker } from 'node:worker_threads'
import { DeskError } from '../../core/errors.ts'
import type { ReadRow } from '../../core/notebook/row.ts'
import type { Mapping } from '../../core/notebook/target.ts'
import type { Kind } from '../../core/records/kinds.ts'
import type { CellRows, Proposal, SheetInfo, VenueContext } from '../notebook/book.ts'
import { tooManyRows } from '../notebook/limits.ts'
import type { Question, Reply } from './notebook-worker.ts'
import { workerFile } from './worker-file.ts'

/** A file that needs longer for one step was made to hang the reader; the largest that is taken needs some seconds. */
const patienceMs = 60_000
/** Of the thread's own memory, in MB. */
const heapMb = 1024
/** What Node calls a thread that is no more. */
const ended = -1

/** A notebook that lies open in a thread of its own, so that a large one stalls nobody's typing. */
export type NotebookReader = {
  readonly sheets: readonly SheetInfo[]
  propose(sheet: string | null, kind: Kind | null | undefined, context: VenueContext): Promise<Proposal>
  /** All rows, some at a time. */
  read(mapping: Mapping, context: VenueContext): AsyncGenerator<readonly ReadRow[]>
  cells(sheet: string | null, rows: readonly number[]): Promise<CellRows>
  close(): void
}

/** Opens a notebook's file. Throws `notebook-…` errors; a file that the thread dies of is `notebook-too-large` or `notebook-unreadable`. */
export async function openReader(bytes: Buffer, name: string): Promise<NotebookReader> {
  const file = workerFile('notebook-worker')
  if (file === undefined) throw new Error('the notebook worker is not built')
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  worker.unref()
  let last: Promise<unknown> = Promise.resolve()
  // One question at a time: each answer belongs to the question before it.
  const ask = (question: Question): Promise<Reply> => {
    const answered = last.then(() => askOnce(worker, question))
    last = answered.catch(() => undefined)
    return answered
  }
  try {
    const { sheets = [] } = await ask({ ask: 'open', bytes, name })
    return readerOf(worker, sheets, ask)
  } catch (error) {
    void worker.terminate()
    throw error
  }
}

let readings = 0

const readerOf = (
  worker: Worker,
  sheets: readonly SheetInfo[],
  ask: (question: Question) => Promise<Reply>,
): NotebookReader => ({
  sheets,
  async propose(sheet, kind, context) {
    return (await ask({ ask: 'propose', sheet, kind, context })).proposal!
  },
  async *read(mapping, context) {
    const reading = ++readings
    await ask({ ask: 'read', reading, mapping, context })
    const more = async () => (await ask({ ask: 'more', reading })).rows
    for (let rows = await more(); rows; rows = await more()) yield rows
  },
  async cells(sheet, rows) {
    return (await ask({ ask: 'cells', sheet, rows })).cells!
  },
  close() {
    void worker.terminate()
  },
})

async function askOnce(worker: Worker, question: Question): Promise<Reply> {
  if (worker.threadId === ended) throw new DeskError('notebook-gone')
  let timer: NodeJS.Timeout | undefined
  const listeners: (() => void)[] = []
  const on = (event: 'message' | 'error' | 'exit', listener: (value: never) => void): void => {
    worker.on(event, listener as never)
    listeners.push(() => worker.off(event, listener as never))
  }
  try {
    const reply = await new Promise<Reply>((resolve, reject) => {
      timer = setTimeout(() => {
        // Its late answer would be taken for that of the next question.
        void worker.terminate()
        reject(new DeskError('notebook-unreadable', {}, 'no answer in time'))
      }, patienceMs)
      on('message', (answer: Reply) => resolve(answer))
      on('error', (cause: NodeJS.ErrnoException) => reject(deathOf(cause)))
      on('exit', () => reject(new DeskError('notebook-gone')))
      worker.ref()
      worker.postMessage(question)
    })
    if (reply.refused) throw new DeskError(reply.refused.code, reply.refused.details)
    if (reply.broken !== undefined) throw new DeskError('notebook-unreadable', {}, reply.broken)
    return reply
  } finally {
    clearTimeout(timer)
    worker.unref()
    for (const stop of listeners) stop()
  }
}

const deathOf = (cause: NodeJS.ErrnoException): DeskError =>
  cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooManyRows(cause) : new DeskError('notebook-unreadable', {}, cause)
