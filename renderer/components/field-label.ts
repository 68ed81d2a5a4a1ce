import type { FieldName, SetName } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { fieldLabels } from '../../core/records/labels.ts'
import { useWords } from '../i18n/index.ts'

/** A field's label, the one that a refusal of the desk names it by; the two times are called differently in each register. */
export function useLabel(): (name: FieldName | SetName, kind?: Kind) => string {
  const { t, pick } = useWords()
  return (name, kind) =>
    kind !== undefined && (name === 'eventFrom' || name === 'eventTo')
      ? t(`field.${name}.${kind}`)
      : pick(fieldLabels[name])
}
