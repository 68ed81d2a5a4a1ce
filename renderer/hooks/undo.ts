import { createContext, useContext } from 'react'
import type { RecordView } from '../../core/contract/shapes.ts'
import type { Words } from '../i18n/index.ts'

/**
 * What was just done to a record, offered to be taken back; `what` says it in the language that is being read. `closed` asks for the
 * others of its group to be named.
 */
export type Done = {
  readonly record: Pick<RecordView, 'id' | 'no'>
  readonly what: (words: Words) => string
  readonly closed?: boolean
}

export type Undoing = {
  /** Shows the bar of what was just done. */
  readonly offer: (done: Done) => void
  /** Takes back the entry named, or one's own last change of the record. */
  readonly undo: (record: Done['record'], entry?: string) => void
}

export const UndoContext = createContext<Undoing>({ offer: () => {}, undo: () => {} })

/** How a screen offers what it did to be taken back, and takes back what a line of the history names. */
export const useUndo = (): Undoing => useContext(UndoContext)
