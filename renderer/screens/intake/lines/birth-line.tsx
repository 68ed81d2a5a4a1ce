import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { isBirthDate } from '../../../../core/records/check.ts'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useWords } from '../../../i18n/index.ts'
import { groupOfAge } from '../../../words/age.ts'
import { ageOn, parseDay } from '../../../words/time.ts'
import { useEmptyText, useForm } from '../form.ts'

const dateOf = (text: string): string | null => {
  const day = parseDay(text)
  return day !== null && isBirthDate(day, Date.now()) ? day : null
}

/** A date of birth as it is typed: 20190601, 2019-6-1. Where nobody said the age, it tells that too. */
export function BirthLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { birthDate, age } = form.description.fields
  const emptyText = useEmptyText()
  const [typed, setTyped] = useState(birthDate ?? '')
  // Picked between two versions: the field follows; what is being typed by hand is left alone.
  useEffect(() => setTyped((now) => (dateOf(now) === (birthDate ?? null) ? now : (birthDate ?? ''))), [birthDate])
  const type = (text: string) => {
    setTyped(text)
    const day = dateOf(text)
    form.unfinished('birthDate', text.trim() !== '' && day === null ? t('form.notDay') : null)
    const years = day === null || age != null ? null : ageOn(day, Date.now())
    form.change({ birthDate: day, ...(years === null ? {} : { age: years, ageGroup: groupOfAge(years) }) })
  }
  const wrong = typed.trim() !== '' && dateOf(typed) === null
  return (
    <Labelled label={label('birthDate')} wrong={wrong ? t('form.notDay') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          className="narrow figures"
          aria-invalid={wrong}
          aria-describedby={note}
          maxLength={12}
          placeholder={emptyText('birthDate', '2019-06-01')}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Labelled>
  )
}
