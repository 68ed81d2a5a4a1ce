import { createContext, useContext } from 'react'
import type { Chip } from '../../../core/free-line.ts'

/** The chips beneath the free line and what can be done with them. */
export type FreeLineChips = {
  readonly chips: readonly Chip[]
  readonly pick: (chip: Chip, at: number) => void
  readonly remove: (chip: Chip) => void
}

const ChipsContext = createContext<FreeLineChips | null>(null)
export const ChipsProvider = ChipsContext.Provider

/** Null in a form without a free line to read, such as an edit. */
export const useChips = (): FreeLineChips | null => useContext(ChipsContext)
