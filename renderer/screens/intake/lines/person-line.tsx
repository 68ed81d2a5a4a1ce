import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { isNeeded } from '../../../../core/records/needed.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { LineLabel } from '../../../components/line-label.tsx'
import { useWords } from '../../../i18n/index.ts'
import { groupOfAge, parseAge, quickAges } from '../../../words/age.ts'
import { useForm } from '../form.ts'

/** Age, group and sex: three things seen at a glance, so that they are one line of buttons. */
export function PersonLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { age, ageGroup, sex } = form.description.fields
  const choose = (value: number | null) =>
    form.change({ age: value, ageGroup: value === null ? (ageGroup ?? null) : groupOfAge(value) })
  return (
    <>
      <Labelled label={label('age')} needed={isNeeded(form.kind, 'age')}>
        {(id) => (
          <div className="together">
            <AgeField id={id} />
            <Choice
              bare
              label={t('form.quickAge')}
              options={quickAges.map((value) => ({ value, label: String(value) }))}
              value={age}
              choose={choose}
            />
          </div>
        )}
      </Labelled>
      <div className="line">
        <LineLabel text={label('sex')} needed={isNeeded(form.kind, 'sex')} />
        <div className="line-field together answers">
          <Choice
            bare
            digits
            label={label('sex')}
            options={(['male', 'female'] as const).map((value) => ({ value, label: t(`choice.sex.${value}`) }))}
            value={sex}
            choose={(value) => form.change({ sex: value })}
          />
          <span className="line-inner" aria-hidden="true">
            {label('ageGroup')}
          </span>
          <Choice
            bare
            digits
            label={label('ageGroup')}
            options={(['child', 'adult', 'elder'] as const).map((value) => ({
              value,
              label: t(`choice.ageGroup.${value}`),
            }))}
            value={ageGroup}
            choose={(value) => form.change({ ageGroup: value })}
          />
        </div>
      </div>
    </>
  )
}

function AgeField({ id }: { readonly id: string }) {
  const { t } = useWords()
  const form = useForm()
  const { age, ageGroup } = form.description.fields
  const [typed, setTyped] = useState(age == null ? '' : String(age))
  useEffect(() => setTyped((now) => (parseAge(now) === (age ?? null) ? now : age == null ? '' : String(age))), [age])
  const type = (text: string) => {
    setTyped(text)
    const years = parseAge(text)
    const wrong = text.trim() !== '' && years === null
    form.unfinished('age', wrong ? t('form.notAge') : null)
    form.change({ age: years, ageGroup: years === null ? (ageGroup ?? null) : groupOfAge(years) })
  }
  const wrong = typed.trim() !== '' && parseAge(typed) === null
  return (
    <Input
      id={id}
      className="tiny figures"
      inputMode="numeric"
      maxLength={6}
      aria-invalid={wrong}
      status={wrong ? 'warning' : ''}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  )
}
