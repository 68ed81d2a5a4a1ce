import { createContext, useContext, useEffect } from 'react'
import type { FieldName } from '../../../core/records/fields.ts'
import { combined, type Line } from '../../components/layout.ts'

/** The line to put the cursor into; a new object each time, so that the same line can be asked for again. */
export type Sought = { readonly line: Line; readonly field: FieldName }

const SoughtContext = createContext<Sought | null>(null)
export const SoughtProvider = SoughtContext.Provider
export const useSought = (): Sought | null => useContext(SoughtContext)

/** The line that asks for a field. */
export function lineOf(field: FieldName): Line {
  const found = (Object.entries(combined) as [Line, readonly FieldName[]][]).find(([, fields]) =>
    fields.includes(field),
  )
  return found?.[0] ?? field
}

export const seek = (field: FieldName): Sought => ({ line: lineOf(field), field })

const stop = 'input:not([type=file]), textarea, [role=radio][tabindex="0"]'

/** Age and sex are two rows of one line. */
const fieldIn = (box: Element, { field }: Sought): HTMLElement | null =>
  box.querySelector(field === 'sex' ? '.line + .line [role=radio][tabindex="0"]' : stop)

/** Puts the cursor into the line once it is drawn; `ready` tells that its group is open. */
export function useFocusOn(sought: Sought | null, ready: boolean): void {
  useEffect(() => {
    if (sought === null || !ready) return
    const box = document.querySelector(`[data-line="${sought.line}"]`)
    if (box === null) return
    const field = fieldIn(box, sought)
    field?.scrollIntoView({ block: 'nearest' })
    field?.focus()
  }, [sought, ready])
}
