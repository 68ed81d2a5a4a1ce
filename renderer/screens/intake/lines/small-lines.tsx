import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useWords } from '../../../i18n/index.ts'
import { useForm } from '../form.ts'
import { TextField } from './text-line.tsx'

/** Who reports or brings it: name, telephone, relation in one line. */
export function ContactLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  return (
    <div className="line">
      <span className="line-label" aria-hidden="true">
        {t(`contact.${form.kind}`)}
      </span>
      <div className="line-field thirds">
        <TextField name="contactName" label={label('contactName')} />
        <TextField name="contactPhone" label={label('contactPhone')} />
        {form.kind !== 'incident' && <TextField name="contactRelation" label={label('contactRelation')} />}
      </div>
    </div>
  )
}

/** What people show with a hand: small children in tens of centimetres. */
const quickHeights = [80, 90, 100, 110, 120, 130, 150, 160] as const

const ranges = { heightCm: [30, 230], amount: [0, 100_000_000] } as const

function numberIn(name: keyof typeof ranges, text: string): number | null {
  const [least, most] = ranges[name]
  const number = Number(text)
  return text.trim() !== '' && number >= least && number <= most ? number : null
}

/** A number within its range; anything else is said and not sent. */
export function NumberLine({ name }: { readonly name: keyof typeof ranges }) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const value = form.description.fields[name]
  const [typed, setTyped] = useState(value == null ? '' : String(value))
  const [least, most] = ranges[name]
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
    <Labelled label={label(name)} wrong={wrong ? t('form.notInRange', { least, most }) : undefined}>
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

export function GlassesLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { glasses } = form.description.fields
  return (
    <Choice
      label={label('glasses')}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))}
      value={glasses == null ? null : glasses ? 'yes' : 'no'}
      choose={(value) => form.change({ glasses: value === null ? null : value === 'yes' })}
    />
  )
}

export function IncidentTypeLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  return (
    <Choice
      label={label('incidentType')}
      options={(['medical', 'dispute', 'other'] as const).map((value) => ({
        value,
        label: t(`incidentType.${value}`),
      }))}
      value={form.description.fields.incidentType}
      choose={(value) => form.change({ incidentType: value })}
    />
  )
}

export function OutcomeLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  return (
    <Choice
      label={label('outcome')}
      options={(['helped', 'hospital', 'mediated', 'unsettled'] as const).map((value) => ({
        value,
        label: t(`outcome.${value}`),
      }))}
      value={form.description.fields.outcome}
      choose={(value) => form.change({ outcome: value })}
    />
  )
}
