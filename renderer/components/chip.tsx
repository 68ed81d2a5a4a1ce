import type { ReactNode } from 'react'

export type Tone = 'plain' | 'blue' | 'green' | 'amber' | 'red'
export type Mark = 'none' | 'circle' | 'check' | 'diamond' | 'triangle' | 'plus' | 'cross'

const markOf: Record<Tone, Mark> = { plain: 'none', blue: 'circle', green: 'check', amber: 'diamond', red: 'triangle' }

type Props = { readonly tone?: Tone; readonly mark?: Mark; readonly children: ReactNode }

/** A short status in words. Its shape tells tones apart for those who do not see the colour. */
export const Chip = ({ tone = 'plain', mark = markOf[tone], children }: Props) => (
  <span className={`chip chip-${tone} mark-${mark}`}>{children}</span>
)
