import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type FieldName, type Fields, longText } from '../../../../core/records/fields.ts'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { isComposing } from '../../../hooks/composing.ts'
import { useWords } from '../../../i18n/index.ts'
import { useForm } from '../form.ts'
import { quickWordsOf, shortWord, toggleWord } from '../quick-words.ts'

const limits: Partial<Record<FieldName, number>> = {
  description: longText,
  externalRef: 80,
  name: 80,
  number: 64,
  health: 400,
  selfStated: 400,
  contactName: 80,
  contactPhone: 40,
  contactRelation: 40,
}
const limitOf = (name: FieldName): number => limits[name] ?? 120

export const textOf = (fields: Fields, name: FieldName): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

type Props = { readonly name: FieldName; readonly id?: string; readonly label?: string }

/** A single line of text bound to its field, without a label of its own where a neighbour gives one. */
export function TextField({ name, id, label }: Props) {
  const { t, language, pick } = useWords()
  const form = useForm()
  const hidden = form.masked[name]
  const quick = quickWordsOf(name, language)
  // A digit is no colour: it presses the quick word in that place.
  const press = (event: KeyboardEvent) => {
    const word = /^[1-9]$/.test(event.key) ? quick[Number(event.key) - 1] : undefined
    if (word === undefined || event.altKey || event.ctrlKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    form.change({ [name]: toggleWord(textOf(form.description.fields, name), pick(word), language) })
  }
  return (
    <Input
      id={id}
      aria-label={label}
      autoComplete="off"
      inputMode={name === 'contactPhone' ? 'tel' : undefined}
      maxLength={limitOf(name)}
      placeholder={typeof hidden === 'string' ? t('form.masked', { value: hidden }) : label}
      value={textOf(form.description.fields, name)}
      onKeyDown={quick.length > 0 ? press : undefined}
      onChange={(event) => form.change({ [name]: event.target.value })}
    />
  )
}

/** A labelled line of text with the words that one click adds. */
export function TextLine({ name }: { readonly name: FieldName }) {
  const label = useLabel()
  const form = useForm()
  return (
    <Labelled label={label(name, form.kind)}>
      {(id) => (
        <div className="with-quick">
          <TextField name={name} id={id} />
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
          aria-pressed={typed.includes(pick(word))}
          onClick={() => form.change({ [name]: toggleWord(typed, pick(word), language) })}
        >
          <span className="swatch" style={{ background: word.hex }} />
          {shortWord(pick(word))}
          <sub aria-hidden="true">{at + 1}</sub>
        </button>
      ))}
    </div>
  )
}

/** The first line of every form: whatever the person at the counter says, in one breath. */
export function FreeLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const input = useRef<InputRef>(null)
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
        maxLength={limitOf('title')}
        placeholder={t(`free.${form.kind}`)}
        value={textOf(form.description.fields, 'title')}
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
  return (
    <Labelled label={label(name, form.kind)} hint={t('form.longHint')}>
      {(id, note) => (
        <Input.TextArea
          id={id}
          aria-describedby={note}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={limitOf(name)}
          value={textOf(form.description.fields, name)}
          onChange={(event) => form.change({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
}
