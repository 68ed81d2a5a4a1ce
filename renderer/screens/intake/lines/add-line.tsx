import { Input } from 'antd'
import { type FieldName, lengthOf } from '../../../../core/records/fields.ts'
import { isNeeded } from '../../../../core/records/needed.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useDesk } from '../../../hooks/status.ts'
import { useWords } from '../../../i18n/index.ts'
import { clockText } from '../../../words/time.ts'
import { useEmptyText, useForm } from '../form.ts'
import { TextField, textOf } from './text-line.tsx'

const bodily = ['well', 'fever', 'hurt', 'tired', 'doctor'] as const
const wanted = ['water', 'food', 'toilet', 'warmth', 'quiet'] as const
const given = ['water', 'food', 'toilet', 'rest', 'doctor'] as const

type AddsProps = { readonly words: readonly string[]; readonly label: string; readonly add: (word: string) => void }

/** Words that are added to a text in which digits may stand too: reached by Tab, and then by their digits. */
const Adds = ({ words, label, add }: AddsProps) => (
  <Choice
    bare
    digits
    label={label}
    options={words.map((word) => ({ value: word, label: word }))}
    value={null}
    choose={(word) => word !== null && add(word)}
  />
)

/** A state in words, 38.5 度 among them. */
export function StateLine({ name }: { readonly name: 'bodyState' | 'needs' }) {
  const { t, list } = useWords()
  const label = useLabel()
  const form = useForm()
  const words = name === 'bodyState' ? bodily.map((one) => t(`body.${one}`)) : wanted.map((one) => t(`need.${one}`))
  const add = (word: string) => {
    const typed = textOf(form.description.fields, name)
    if (typed.includes(word)) return
    form.change({ [name]: typed === '' ? word : list([typed, word]) })
  }
  return (
    <Labelled label={label(name)} needed={isNeeded(form.kind, name)}>
      {(id) => (
        <div className="with-quick">
          <TextField name={name} id={id} />
          <Adds words={words} label={t('form.quickWords', { what: label(name) })} add={add} />
        </div>
      )}
    </Labelled>
  )
}

/** What was done for somebody in care, a line each with its time; a button writes both. */
export function CareLogLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { timeZone } = useDesk()
  const name: FieldName = 'careLog'
  const typed = textOf(form.description.fields, name)
  const emptyText = useEmptyText()
  const add = (word: string) => {
    const line = `${clockText(Date.now(), Date.now(), timeZone)} ${word}`
    form.change({ [name]: typed.trim() === '' ? line : `${typed.trimEnd()}\n${line}` })
  }
  return (
    <Labelled label={label(name)} hint={t('form.longHint')}>
      {(id, note) => (
        <div className="stacked">
          <Input.TextArea
            id={id}
            aria-describedby={note}
            rows={4}
            maxLength={lengthOf(name) ?? undefined}
            placeholder={emptyText(name, t('form.careHint'))}
            value={typed}
            onChange={(event) => form.change({ [name]: event.target.value })}
          />
          <Adds
            words={given.map((one) => t(`care.${one}`))}
            label={t('form.quickWords', { what: label(name) })}
            add={add}
          />
        </div>
      )}
    </Labelled>
  )
}
