import './chips.css'
import { type KeyboardEvent, useRef, useState } from 'react'
import { spellingsOf } from '../../../core/free-line/shorthand.ts'
import type { Chip } from '../../../core/free-line.ts'
import { subjectOf } from '../../../core/records/kinds.ts'
import { colourOf } from '../../../core/vocabulary/colours.ts'
import { Key } from '../../components/key.tsx'
import { isComposing } from '../../hooks/composing.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { useForm } from './form.ts'
import { useChips } from './line-context.ts'
import { wordOf } from './line-state.ts'

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

const freeLineOf = (from: HTMLElement | null): HTMLInputElement | null =>
  from?.closest('form')?.querySelector<HTMLInputElement>('.free-line input') ?? null

/** What the line was understood to say. Blue is understood, amber asks; Tab leads here from the line. */
export function ChipRow() {
  const { t } = useWords()
  const line = useChips()
  const form = useForm()
  const row = useRef<HTMLFieldSetElement>(null)
  const text = form.description.fields.title ?? ''
  if (line === null) return null
  // The place is kept before anything is said, so that the form below does not move when it is.
  if (line.chips.length === 0) return <Before />
  const back = () => freeLineOf(row.current)?.focus()
  // Whoever presses Tab wants the question; without one, the first chip.
  const first = Math.max(
    0,
    line.chips.findIndex(({ alternatives }) => alternatives.length > 0),
  )
  return (
    <fieldset ref={row} className="said" aria-label={t('chips.label')}>
      {line.chips.map((chip, at) => (
        <SaidChip
          key={`${wordOf(chip, text)} ${chip.from}`}
          chip={chip}
          word={text.slice(chip.from, chip.to).trim()}
          stop={at === first}
          back={back}
          pick={(choice) => line.pick(chip, choice)}
          remove={() => line.remove(chip)}
        />
      ))}
    </fieldset>
  )
}

/** Before anything is understood: how a line may sound, and that initials do, with a place of this venue. */
function Before() {
  const { t, pick } = useWords()
  const { zones } = useDesk()
  const { kind } = useForm()
  const subject = subjectOf(kind)
  const zone = zones.find(({ zh }) => /^\p{Script=Han}{2,4}$/u.test(zh))
  return (
    <div className="said said-before quiet">
      <p>{t(`chips.example.${kind}`)}</p>
      {subject !== 'incident' && zone !== undefined && (
        <p className="initials">
          {t(`free.short.${subject}`, { zone: pick(zone), short: spellingsOf(zone.zh)[0] ?? '' })}
        </p>
      )}
    </div>
  )
}

type Props = {
  readonly chip: Chip
  /** As it stands in the line. */
  readonly word: string
  readonly stop: boolean
  readonly back: () => void
  readonly pick: (at: number) => void
  readonly remove: () => void
}

/** One chip: digits answer it, Backspace or X takes it away, Enter and a click lead to its words in the line. */
function SaidChip({ chip, word, stop, back, pick, remove }: Props) {
  const { t, pick: inLanguage } = useWords()
  const own = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const asks = chip.alternatives.length > 0
  const edit = () => {
    if (asks) return setOpen(!open)
    const input = freeLineOf(own.current)
    input?.focus()
    input?.setSelectionRange(chip.from, chip.to)
  }
  const answer = (at: number) => {
    if (chip.alternatives[at] === undefined) return
    pick(at)
    back()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return
    const handled = act(event.key)
    if (handled) event.preventDefault()
  }
  const act = (key: string): boolean => {
    if (/^[1-9]$/.test(key) && asks) answer(Number(key) - 1)
    else if (key === 'Backspace' || key === 'Delete' || key.toLowerCase() === 'x') {
      remove()
      back()
    } else if (key in steps) move(own.current, steps[key] ?? 0)
    else return false
    return true
  }
  // What it may mean stands on the buttons beside it.
  const label = asks ? `${word}?` : inLanguage(chip)
  const hex = chip.colour === undefined ? undefined : colourOf(chip.colour)?.hex
  return (
    <span ref={own} className={asks ? 'said-chip said-asks' : 'said-chip'}>
      <button
        type="button"
        className="said-word"
        tabIndex={stop ? 0 : -1}
        aria-expanded={asks ? open : undefined}
        onClick={edit}
        onKeyDown={press}
      >
        {hex !== undefined && <span className="swatch" style={{ background: hex }} />}
        {label}
      </button>
      {chip.alternatives.slice(0, 9).map((meant, at) => (
        <button key={meant.en} type="button" className="said-answer" tabIndex={-1} onClick={() => answer(at)}>
          {inLanguage(meant)}
          <Key>{String(at + 1)}</Key>
        </button>
      ))}
      <button
        type="button"
        className="said-remove"
        tabIndex={-1}
        aria-label={t('chips.remove', { what: label })}
        onClick={() => act('x')}
      >
        ×
      </button>
    </span>
  )
}

function move(chip: HTMLElement | null, step: number): void {
  const words = [...(chip?.parentElement?.querySelectorAll<HTMLElement>('.said-word') ?? [])]
  const at = words.findIndex((word) => chip?.contains(word))
  words[(at + step + words.length) % words.length]?.focus()
}
