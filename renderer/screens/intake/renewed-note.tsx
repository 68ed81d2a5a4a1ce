import type { FieldName, Fields } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { useLabel } from '../../components/field-label.ts'
import { useFieldText } from '../../components/field-text.ts'
import { useWords } from '../../i18n/index.ts'
import { changedFields } from './form.ts'

type Props = { readonly kind: Kind; readonly theirs: Fields; readonly mine: Fields }

/** Where a form differs from the newest version that it was put onto. */
export function RenewedNote({ kind, theirs, mine }: Props) {
  const { t } = useWords()
  const label = useLabel()
  const text = useFieldText()
  const names = Object.keys(changedFields(theirs, mine)) as FieldName[]
  const said = (fields: Fields, name: FieldName): string => text({ fields }, name) ?? t('edit.empty')
  if (names.length === 0)
    return (
      <p className="practice-note" role="status">
        {t('edit.renewedNothing')}
      </p>
    )
  return (
    <div className="practice-note" role="status">
      <p>{t('edit.renewed')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            {t('edit.renewedField', { label: label(name, kind), theirs: said(theirs, name), mine: said(mine, name) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
