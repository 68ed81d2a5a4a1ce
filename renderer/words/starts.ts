import type { Kind } from '../../core/records/kinds.ts'

export type Start = { readonly kind: Kind; readonly key: string }

/** The five ways a case begins, in the order of how little they can wait. */
export const starts: readonly Start[] = [
  { kind: 'missing-person', key: '1' },
  { kind: 'found-person', key: '2' },
  { kind: 'found-item', key: '3' },
  { kind: 'lost-item', key: '4' },
  { kind: 'incident', key: '5' },
]
