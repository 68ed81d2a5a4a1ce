import type { FieldName } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { useWords } from '../i18n/index.ts'
import { useLabel } from './field-label.ts'

/** What the form calls these fields; of a window of time the line, not its two ends. */
export function useNeededNames(): (kind: Kind, names: readonly FieldName[]) => string[] {
  const { t } = useWords()
  const label = useLabel()
  return (kind, names) =>
    names
      .filter((name) => name !== 'eventTo' || !names.includes('eventFrom'))
      .map((name) => (name === 'eventFrom' ? t(`when.${kind}`) : label(name, kind)))
}
