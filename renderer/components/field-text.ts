import type { RecordView } from '../../core/contract/shapes.ts'
import type { FieldName, Fields } from '../../core/records/fields.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords, type Words } from '../i18n/index.ts'
import { categoryName } from '../words/category.ts'
import { stampText } from '../words/time.ts'
import { zoneName } from '../words/zone.ts'

function enumText(name: FieldName, fields: Fields, { t }: Words): string | null {
  switch (name) {
    case 'sex':
      return fields.sex == null ? null : t(`sex.${fields.sex}`)
    case 'ageGroup':
      return fields.ageGroup == null ? null : t(`ageGroup.${fields.ageGroup}`)
    case 'incidentType':
      return fields.incidentType == null ? null : t(`incidentType.${fields.incidentType}`)
    case 'outcome':
      return fields.outcome == null ? null : t(`outcome.${fields.outcome}`)
    case 'glasses':
      return fields.glasses == null ? null : t(fields.glasses ? 'answer.yes' : 'answer.no')
    default:
      return null
  }
}

/** A field's value as it is read at the counter; null where nobody said it. */
export function useFieldText(): (record: Pick<RecordView, 'fields'>, name: FieldName) => string | null {
  const words = useWords()
  const { zones, timeZone } = useDesk()
  return ({ fields }, name) => {
    const value = fields[name]
    if (value === null || value === undefined || value === '') return null
    switch (name) {
      case 'zone':
        return zoneName(zones, String(value), words)
      case 'category':
        return categoryName(String(value), words)
      case 'eventFrom':
      case 'eventTo':
      case 'reportedAt':
        return stampText(Number(value), timeZone)
      case 'age':
        return words.t('person.age', { age: Number(value) })
      case 'heightCm':
        return `${value} cm`
      default:
        return enumText(name, fields, words) ?? String(value)
    }
  }
}
