import { randomUUID } from 'node:crypto'
import type { DeskEvent } from '../core/contract/desk.ts'
import { recordsOf } from '../core/journal/actions.ts'
import type { Entry } from '../core/journal/entry.ts'
import { openDeskFile } from '../db/file/desk-file.ts'
import type { PhotoFile } from '../db/file/photo-file.ts'
import type { Journal } from '../db/journal/journal.ts'

export type Listener = (event: DeskEvent) => void

/** One running desk: its journal, its clock, and who wants to know when something changed. */
export type Desk = {
  readonly dir: string
  readonly journal: Journal
  readonly photos: PhotoFile
  readonly now: () => number
  /** This opening of the desk, by a random name. */
  readonly run: string
  /** Tells open windows what changed; returns what stops it. */
  subscribe(listener: Listener): () => void
  publish(event: DeskEvent): void
  close(): void
}

export type DeskOptions = {
  readonly dir: string
  readonly now?: () => number
  /** What the next program is told that finds this folder in use. */
  readonly purpose?: string
}

/** Opens the desk in a folder, or makes it. Throws what `openDeskFile` throws. */
export function openDesk(options: DeskOptions): Desk {
  const listeners = new Set<Listener>()
  const publish: Listener = (event) => {
    for (const listener of listeners) listener(event)
  }
  const now = options.now ?? Date.now
  const file = openDeskFile({
    dir: options.dir,
    now,
    ...(options.purpose === undefined ? {} : { purpose: options.purpose }),
    committed: (entries) => publish(eventOf(entries)),
  })
  return {
    dir: options.dir,
    journal: file.journal,
    photos: file.photos,
    now,
    run: randomUUID(),
    publish,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      listeners.clear()
      file.close()
    },
  }
}

/** What the windows must ask again after these entries. */
function eventOf(entries: readonly Entry[]): DeskEvent {
  return {
    areas: [...new Set(entries.flatMap((entry) => areasOf(entry.action)))],
    ids: [...new Set(entries.flatMap(recordsOf))],
  }
}

function areasOf(action: string): DeskEvent['areas'] {
  if (action === 'personal.erased') return ['photos', 'records', 'matches']
  switch (action.split('.')[0]) {
    case 'record':
    case 'conflict':
    case 'note':
    case 'link':
    case 'change':
      return ['records', 'matches']
    case 'photo':
      return ['photos', 'records']
    case 'match':
      return ['matches', 'records']
    case 'claim':
    case 'slip':
      return ['claims', 'records', 'matches']
    case 'contact':
    case 'notice':
    case 'find':
      return ['records', 'matches']
    case 'operator':
      return ['operators']
    case 'venue':
    case 'zone':
    case 'word':
      return ['venue']
    case 'place':
    case 'item':
    case 'container':
    case 'cash':
    case 'custody':
    case 'stock':
      return ['custody', 'records']
    case 'personal':
    case 'epoch':
      return []
    default:
      return ['records', 'matches', 'claims', 'operators', 'venue']
  }
}
