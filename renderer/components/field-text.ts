import type { RecordView } from '../../core/contract/shapes.ts'
import {
  type ChoiceName,
  type FieldName,
  type Fields,
  isChoice,
  isYesNo,
  type YesNoName,
} from '../../core/records/fields.ts'
import { useDesk, useEveryZone } from '../hooks/status.ts'
import { useWords, type Words } from '../i18n/index.ts'
import { categoryName } from '../words/category.ts'
import { spanText, stampText } from '../words/time.ts'
import { zoneName } from '../words/zone-name.ts'

type ChoiceKey = { [K in ChoiceName]: `choice.${K}.${NonNullable<Fields[K]>}` }[ChoiceName]

/** What the form calls one of a few answers; a missing text is a type error. */
export const choiceText = <K extends ChoiceName>(name: K, value: NonNullable<Fields[K]>, t: Words['t']): string =>
  t(`choice.${name}.${value}` as ChoiceKey)

export const yesNoText = (name: YesNoName, yes: boolean, t: Words['t']): string =>
  t(`choice.${name}.${yes ? 'yes' : 'no'}`)

/** A field's value as it is read at the counter; null where nobody said it. */
export function useFieldText(): (record: Pick<RecordView, 'fields'>, name: FieldName) => string | null {
  const words = useWords()
  const { t } = words
  const zones = useEveryZone()
  const { timeZone } = useDesk()
  return ({ fields }, name) => {
    const value = fields[name]
    if (value === null || value === undefined || value === '') return null
    if (isChoice(name)) return choiceText(name, value as never, t)
    if (isYesNo(name)) return yesNoText(name, value === true, t)
    switch (name) {
      case 'zone':
        return zoneName(zones, String(value), words)
      case 'category':
        return categoryName(String(value), words)
      case 'eventFrom':
      case 'eventTo':
      case 'outcomeAt':
      case 'reportedAt':
        return stampText(Number(value), timeZone)
      case 'age':
        return t('person.age', { age: Number(value) })
      case 'heightCm':
        return `${value} cm`
      default:
        return String(value)
    }
  }
}

/** From when to when, where both are said; null where one of them is not, which then stands under its own name. */
export function useSpanText(): (fields: Pick<Fields, 'eventFrom' | 'eventTo'>) => string | null {
  const { timeZone } = useDesk()
  return ({ eventFrom, eventTo }) =>
    eventFrom == null || eventTo == null ? null : spanText(eventFrom, eventTo, timeZone)
}
