import type { ReactNode } from 'react'

export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'

/** A short status in words; colour only underlines it. */
export const Chip = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`chip chip-${tone}`}>{children}</span>
)
