import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { numberDoubt } from '../../../../core/number-doubt.ts'
import { type FieldName, type Fields, lengthOf } from '../../../../core/records/fields.ts'
import { isNeeded } from '../../../../core/records/needed.ts'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { isComposing } from '../../../hooks/composing.ts'
import { useWords } from '../../../i18n/index.ts'
import { useEmptyText, useForm } from '../form.ts'
import { joinOf, type QuickWord, quickWordsOf, shortWord, toggleWord, wordIn } from '../quick-words.ts'

const phones: ReadonlySet<FieldName> = new Set(['contactPhone', 'ownPhone'])
const identities: ReadonlySet<FieldName> = new Set(['idNumber', 'contactIdNumber'])

/** Fields that a scanned number goes into as it is. */
const numbers: ReadonlySet<FieldName> = new Set(['number', 'externalRef', ...phones, ...identities])

export const textOf = (fields: Fields, name: FieldName): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

type Props = {
  readonly name: FieldName
  readonly id?: string
  readonly label?: string
  readonly describedBy?: string | undefined
}

/** What a field says once a quick word was pressed: with it, or without the form of it that stood there. */
function useToggled(): (name: FieldName, word: QuickWord) => string {
  const { language, pick } = useWords()
  const form = useForm()
  return (name, word) => {
    const typed = textOf(form.description.fields, name)
    return toggleWord(typed, wordIn(typed, pick(word)) ?? pick(word), joinOf(name, language))
  }
}

/** A single line of text bound to its field, without a label of its own where a neighbour gives one. */
export function TextField({ name, id, label, describedBy }: Props) {
  const { language } = useWords()
  const form = useForm()
  const emptyText = useEmptyText()
  const quick = quickWordsOf(name, language)
  const toggled = useToggled()
  // No digit is meant in such a field: it presses the quick word in that place.
  const press = (event: KeyboardEvent) => {
    const word = /^[1-9]$/.test(event.key) ? quick[Number(event.key) - 1] : undefined
    if (word === undefined || event.altKey || event.ctrlKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    form.change({ [name]: toggled(name, word) })
  }
  return (
    <Input
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      autoComplete="off"
      inputMode={phones.has(name) ? 'tel' : undefined}
      data-scan={numbers.has(name) ? '' : undefined}
      maxLength={lengthOf(name) ?? undefined}
      placeholder={emptyText(name, label)}
      value={textOf(form.description.fields, name)}
      onKeyDown={quick.length > 0 ? press : undefined}
      onChange={(event) => form.change({ [name]: event.target.value })}
    />
  )
}

/** What is doubtful about the number in a field. Half a telephone number is not wrong yet: it is judged when the field is left. */
export function useNumberDoubt(name: FieldName) {
  const form = useForm()
  const [inside, setInside] = useState(false)
  const waits = inside && phones.has(name)
  return {
    doubt: waits ? null : numberDoubt(name, textOf(form.description.fields, name)),
    watch: { onFocus: () => setInside(true), onBlur: () => setInside(false) },
  }
}

/** A labelled line of text with the words that one click adds. */
export function TextLine({ name }: { readonly name: FieldName }) {
  const { pick } = useWords()
  const label = useLabel()
  const form = useForm()
  const { doubt, watch } = useNumberDoubt(name)
  return (
    <Labelled
      label={label(name, form.kind)}
      needed={isNeeded(form.kind, name)}
      wrong={doubt === null ? undefined : pick(doubt)}
    >
      {(id, note) => (
        <div className="with-quick" {...watch}>
          <TextField name={name} id={id} describedBy={note} />
          <QuickWords name={name} />
        </div>
      )}
    </Labelled>
  )
}

function QuickWords({ name }: { readonly name: FieldName }) {
  const { language, pick } = useWords()
  const form = useForm()
  const words = quickWordsOf(name, language)
  const toggled = useToggled()
  const typed = textOf(form.description.fields, name)
  if (words.length === 0) return null
  return (
    <div className="quick">
      {words.map((word, at) => (
        // Out of the Tab order: whoever is at the keyboard types the word faster.
        <button
          key={word.en}
          type="button"
          tabIndex={-1}
          aria-pressed={wordIn(typed, pick(word)) !== null}
          onClick={() => form.change({ [name]: toggled(name, word) })}
        >
          {word.hex !== undefined && <span className="swatch" style={{ background: word.hex }} />}
          {shortWord(pick(word))}
          <sub aria-hidden="true">{at + 1}</sub>
        </button>
      ))}
    </div>
  )
}

/** Characters left from which the line says how many. */
const roomToTell = 20

/** The first line of every form: whatever the person at the counter says, in one breath. */
export function FreeLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const input = useRef<InputRef>(null)
  const said = textOf(form.description.fields, 'title')
  const room = (lengthOf('title') ?? Number.POSITIVE_INFINITY) - said.length
  useEffect(() => {
    // A late entry begins with the hour on its slip, which has the focus already.
    const own = input.current?.input
    if (own?.closest('form')?.contains(document.activeElement) !== true) own?.focus()
  }, [])
  return (
    <div className="free-line">
      <Input
        ref={input}
        size="large"
        aria-label={label('title')}
        autoComplete="off"
        maxLength={lengthOf('title') ?? undefined}
        placeholder={t(`free.${form.kind}`)}
        value={said}
        // Always there: an input that gains one loses the focus.
        suffix={
          <span className="free-room" role="status">
            {room <= roomToTell && t(room > 0 ? 'free.room' : 'free.full', { room, name: label('description') })}
          </span>
        }
        onChange={(event) => form.change({ title: event.target.value })}
      />
    </div>
  )
}

/** A longer text; Enter is a new line here, Ctrl+Enter saves. */
export function LongLine({ name }: { readonly name: FieldName }) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const emptyText = useEmptyText()
  return (
    <Labelled label={label(name, form.kind)} hint={t('form.longHint')} needed={isNeeded(form.kind, name)}>
      {(id, note) => (
        <Input.TextArea
          id={id}
          aria-describedby={note}
          placeholder={emptyText(name)}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={lengthOf(name) ?? undefined}
          value={textOf(form.description.fields, name)}
          onChange={(event) => form.change({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
}
