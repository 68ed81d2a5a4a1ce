import { type KeyboardEvent, useRef } from 'react'
import { LineLabel } from './line-label.tsx'

export type Option<T extends string | number> = { readonly value: T; readonly label: string }

type Props<T extends string | number> = {
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T | null | undefined
  /** Null when the chosen one is chosen again: nobody said it. */
  readonly choose: (value: T | null) => void
  readonly required?: boolean
  /** Marked as wanted before the case is closed. */
  readonly needed?: boolean
  /** With the digit that picks each in its button; without it where the labels are numbers themselves or room is short. */
  readonly digits?: boolean
  /** Without the label at its left, where a neighbour already says it. */
  readonly bare?: boolean
}

/** A digit picks the option that is called so, else the one in that place. */
function optionOfDigit<T extends string | number>(options: readonly Option<T>[], event: KeyboardEvent) {
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.altKey) return undefined
  // Ages are called by their digit; heights in centimetres have none and go by their place.
  const numeric = options.some(({ label }) => /^\d$/.test(label))
  return numeric ? options.find(({ label }) => label === event.key) : options[Number(event.key) - 1]
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Quick buttons of which one may be chosen: one stop for Tab, arrows move, Space chooses or takes back. */
export function Choice<T extends string | number>(props: Props<T>) {
  const { label, options, value, choose, required = false, needed = false, digits = false, bare = false } = props
  const group = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => option.value === value)
  const radios = () => [...(group.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])]
  const move = (event: KeyboardEvent) => {
    const option = optionOfDigit(options, event)
    if (option !== undefined) {
      event.preventDefault()
      choose(option.value)
      // The ring goes along, or it would stand on what was not chosen; but never back to a group that was left while the scanner's
      // ear still held the key.
      if (group.current?.contains(document.activeElement)) radios()[options.indexOf(option)]?.focus()
      return
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = radios()
    const at = buttons.indexOf(event.target as HTMLElement)
    const next = (at + step + buttons.length) % buttons.length
    buttons[next]?.focus()
    choose(options[next]?.value ?? null)
  }
  const row = (
    <div ref={group} className="choices" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot be taken back, and "nobody said it" must stay possible
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => choose(index === chosen && !required ? null : option.value)}
        >
          {digits ? <span>{option.label}</span> : option.label}
          {digits && index < 9 && <sub aria-hidden="true">{index + 1}</sub>}
        </button>
      ))}
    </div>
  )
  if (bare) return row
  return (
    <div className="line">
      <LineLabel text={label} needed={needed} />
      <div className="line-field">{row}</div>
    </div>
  )
}
