import { Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import {
  type ChoiceName,
  choicesOf,
  type Fields,
  type NumberName,
  rangeOf,
  ruleOf,
  type YesNoName,
} from '../../../../core/records/fields.ts'
import { isNeeded } from '../../../../core/records/needed.ts'
import { outcomesOffered } from '../../../../core/records/outcomes.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { choiceText, yesNoText } from '../../../components/field-text.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { LineLabel } from '../../../components/line-label.tsx'
import { useWords } from '../../../i18n/index.ts'
import { useForm } from '../form.ts'
import { TextField, useNumberDoubt } from './text-line.tsx'

/** Who reports or brings it: name, telephone, relation in one line. */
export function ContactLine() {
  const { t, pick } = useWords()
  const label = useLabel()
  const form = useForm()
  const note = useId()
  const { doubt, watch } = useNumberDoubt('contactPhone')
  // Whoever finds a thing is nobody's relative; what was noted once still shows.
  const isRelated = form.kind !== 'incident' && form.kind !== 'found-item'
  return (
    <div className="line">
      <LineLabel text={t(`contact.${form.kind}`)} needed={isNeeded(form.kind, 'contactName')} />
      <div className="line-field thirds">
        <TextField name="contactName" label={label('contactName')} />
        <div {...watch}>
          <TextField
            name="contactPhone"
            label={label('contactPhone')}
            describedBy={doubt === null ? undefined : note}
          />
          {doubt !== null && (
            <div id={note} className="hint hint-wrong">
              {pick(doubt)}
            </div>
          )}
        </div>
        {(isRelated || form.description.fields.contactRelation != null) && (
          <TextField name="contactRelation" label={label('contactRelation')} />
        )}
      </div>
    </div>
  )
}

/** What people show with a hand: small children in tens of centimetres. */
const quickHeights = [80, 90, 100, 110, 120, 130, 150, 160] as const

type Counted = Extract<
  NumberName,
  'heightCm' | 'amount' | 'estimatedValue' | 'quantity' | 'necessaryCosts' | 'rewardPromised'
>

function numberIn(name: Counted, text: string): number | null {
  const read = ruleOf(name).schema.safeParse(text.trim() === '' ? null : Number(text))
  return read.success ? (read.data as number) : null
}

/** A number within its range; anything else is said and not sent. */
export function NumberLine({ name }: { readonly name: Counted }) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const value = form.description.fields[name]
  const [typed, setTyped] = useState(value == null ? '' : String(value))
  const { least, most } = rangeOf(name)
  // Filled from the free line or a button: the field follows; what is being typed by hand is left alone.
  useEffect(() => {
    setTyped((now) => (numberIn(name, now) === (value ?? null) ? now : String(value ?? '')))
  }, [name, value])
  const wrong = typed.trim() !== '' && numberIn(name, typed) === null
  const type = (text: string) => {
    setTyped(text)
    const why = text.trim() !== '' && numberIn(name, text) === null ? t('form.notInRange', { least, most }) : null
    form.unfinished(name, why)
    form.change({ [name]: numberIn(name, text) })
  }
  return (
    <Labelled
      label={label(name)}
      needed={isNeeded(form.kind, name)}
      wrong={wrong ? t('form.notInRange', { least, most }) : undefined}
    >
      {(id, note) => (
        <div className="together">
          <Input
            id={id}
            className="narrow figures"
            inputMode="decimal"
            maxLength={12}
            aria-invalid={wrong}
            aria-describedby={note}
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
          {name === 'heightCm' && (
            <Choice
              bare
              digits
              label={t('form.quickHeight')}
              options={quickHeights.map((cm) => ({ value: cm, label: String(cm) }))}
              value={value}
              choose={(cm) => type(cm === null ? '' : String(cm))}
            />
          )}
        </div>
      )}
    </Labelled>
  )
}

/** One of a few answers, by button or digit. */
export function ChoiceLine<K extends ChoiceName>({
  name,
  options = choicesOf(name),
}: {
  readonly name: K
  readonly options?: readonly NonNullable<Fields[K]>[]
}) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  return (
    <Choice<string>
      digits
      label={label(name)}
      needed={isNeeded(form.kind, name)}
      options={options.map((value) => ({ value, label: choiceText(name, value, t) }))}
      value={form.description.fields[name]}
      choose={(value) => form.change({ [name]: value })}
    />
  )
}

export function YesNoLine({ name }: { readonly name: YesNoName }) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const value = form.description.fields[name]
  return (
    <Choice
      digits
      label={label(name)}
      needed={isNeeded(form.kind, name)}
      options={(['yes', 'no'] as const).map((answer) => ({
        value: answer,
        label: yesNoText(name, answer === 'yes', t),
      }))}
      value={value == null ? null : value ? 'yes' : 'no'}
      choose={(answer) => form.change({ [name]: answer === null ? null : answer === 'yes' })}
    />
  )
}

/** Only the outcomes that the type can have, and the one that stands already. */
export const OutcomeLine = () => <ChoiceLine name="outcome" options={outcomesOffered(useForm().description.fields)} />
