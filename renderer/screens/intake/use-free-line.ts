import { type CompositionEvent, useMemo, useRef, useState } from 'react'
import type { Chip } from '../../../core/free-line.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { useDesk } from '../../hooks/status.ts'
import type { Form } from './form.ts'
import type { FreeLineChips } from './line-context.ts'
import { chipsOf, emptyLine, fillIn, type LineState, shownChips, takenUp, told, wordOf } from './line-state.ts'

type ReadForm = {
  readonly form: Form
  readonly line: FreeLineChips
  /** The fields as they are saved and matched. */
  readonly told: Fields
  /** Without what the line filled: what the clerk set by hand. */
  readonly shared: Fields
  /** For the form element: half an input method's word is not read. */
  readonly composition: {
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: (event: CompositionEvent<HTMLElement>) => void
  }
}

const isTitle = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.closest('.free-line') !== null

/** A form whose first line fills the others. */
export function useFreeLine(plain: Form, savedAt: number | null): ReadForm {
  const { zones, words, timeZone } = useDesk()
  const { kind, description } = plain
  const { fields } = description
  const [state, setState] = useState<LineState>(() =>
    fields.title == null && savedAt === null
      ? { ...emptyLine, byHand: new Set(Object.keys(fields) as FieldName[]) }
      : takenUp(fields, kind, { zones, words, timeZone, now: savedAt ?? Date.now() }),
  )
  const composing = useRef(false)

  const reread = (before: Fields, line: string, settled: LineState) => {
    // What a paper slip says was said then.
    const now = before.reportedAt ?? Date.now()
    const chips = chipsOf(line, kind, { zones, words, timeZone, now }, settled, before.title ?? '')
    const { fields: next, filled } = fillIn({ ...before, title: line }, settled, chips)
    setState({ ...settled, chips, filled })
    const gone = (Object.keys(before) as FieldName[]).filter((name) => !(name in next))
    plain.change({ ...next, ...(Object.fromEntries(gone.map((name) => [name, null])) as Fields) })
  }
  const change = (changed: Fields) => {
    const { title, ...others } = changed
    if (title !== undefined && Object.keys(others).length === 0) {
      if (composing.current) plain.change({ title })
      else reread(fields, title ?? '', state)
      return
    }
    if (changed.reportedAt != null) {
      const byHand = new Set([...state.byHand, 'reportedAt' as const])
      reread({ ...fields, ...changed }, fields.title ?? '', { ...state, byHand, chips: [] })
      return
    }
    setState({ ...state, byHand: new Set([...state.byHand, ...(Object.keys(changed) as FieldName[])]) })
    plain.change(changed)
  }
  const settle = (settled: LineState) => reread(fields, fields.title ?? '', settled)
  const line: FreeLineChips = {
    chips: shownChips(state, fields),
    pick: (chip: Chip, at: number) => {
      const touched = Object.keys(chip.alternatives[at]?.fields ?? {}) as FieldName[]
      settle({
        ...state,
        picked: new Map(state.picked).set(wordOf(chip, fields.title ?? ''), at),
        byHand: new Set([...state.byHand].filter((name) => !touched.includes(name))),
      })
    },
    remove: (chip: Chip) =>
      settle({ ...state, removed: new Set([...state.removed, wordOf(chip, fields.title ?? '')]) }),
  }
  const toldFields = useMemo(() => told(fields, state.chips), [fields, state.chips])
  return {
    form: { ...plain, change },
    line,
    told: toldFields,
    shared: Object.fromEntries(
      Object.entries(fields).filter(([name]) => state.byHand.has(name as FieldName)),
    ) as Fields,
    composition: {
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: ({ target }) => {
        composing.current = false
        if (isTitle(target)) reread(fields, target.value, state)
      },
    },
  }
}
