import './ask-prompt.css'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { QuestionView } from '../../../core/contract/matches.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { Key } from '../../components/key.tsx'
import type { Ask } from '../../hooks/ask.ts'
import { isComposing } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

type Props = {
  readonly ask: Ask
  readonly change: (fields: Fields) => void
  readonly goTo: (field: FieldName) => void
}

/** What to ask next, in the one place kept free for it. Alt+Q leads here, a digit answers, 0 leaves it out. */
export function AskPrompt({ ask, change, goTo }: Props) {
  const { t, pick } = useWords()
  const box = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | null>(null)
  // Whoever is about to press a digit must not find another question under it.
  const [held, setHeld] = useState<QuestionView | null>(null)
  const question = held ?? ask.question
  const back = () => {
    setHeld(null)
    const from = before.current
    const line = document.querySelector<HTMLElement>('.free-line input')
    ;(from?.isConnected === true ? from : line)?.focus()
  }
  const fill = () => {
    if (question === null) return
    setHeld(null)
    goTo(question.field)
  }
  const answer = (at: number) => {
    const said = question?.answers[at]
    if (question === null || said === undefined) return
    change({ [question.field]: said.value ?? pick(said) })
    back()
  }
  const skip = () => {
    if (question === null) return
    ask.skip(question.topic)
    back()
  }
  const enter = () => {
    if (question === null) return
    const { activeElement } = document
    before.current = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
    if (question.answers.length === 0) fill()
    else box.current?.querySelector<HTMLElement>('.ask-answer')?.focus()
  }
  useKeys({ 'alt+q': question === null ? undefined : enter, 'alt+w': question === null ? undefined : skip })
  const press = (event: KeyboardEvent) => {
    if (!/^\d$/.test(event.key) || isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return
    event.preventDefault()
    if (event.key === '0') skip()
    else answer(Number(event.key) - 1)
  }
  const leave = (event: FocusEvent) => {
    if (box.current?.contains(event.relatedTarget) !== true) setHeld(null)
  }
  if (question === null) return <section className="ask ask-none quiet">{t('ask.none')}</section>
  return (
    <section
      ref={box}
      className="ask"
      aria-label={t('ask.title')}
      onFocus={() => setHeld(question)}
      onBlur={leave}
      onKeyDown={press}
    >
      <p role="status" title={pick(question)}>
        {t('ask.title')} {question.answers.length > 0 && <Key>Alt Q</Key>} <strong>{pick(question)}</strong>
      </p>
      <div className="ask-answers">
        {question.answers.map((one, at) => (
          <button key={one.en} type="button" className="ask-answer" onClick={() => answer(at)}>
            {pick(one)} <Key>{String(at + 1)}</Key>
          </button>
        ))}
        <button type="button" onClick={fill}>
          {t('ask.fill')} {question.answers.length === 0 && <Key>Alt Q</Key>}
        </button>
        <button type="button" onClick={skip}>
          {t('ask.skip')} <Key>Alt W</Key>
        </button>
      </div>
    </section>
  )
}
