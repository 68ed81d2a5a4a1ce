import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { Choice } from '../../components/choice.tsx'
import { useLabel } from '../../components/field-label.ts'
import { useFieldText } from '../../components/field-text.ts'
import { useWords } from '../../i18n/index.ts'
import { changedFields, type Form } from './form.ts'

/** What came of putting a form onto the newest version. */
export type Renewal = {
  /** Fields that both changed, and as this clerk had them. */
  readonly clashes: readonly FieldName[]
  readonly mine: Fields
  /**
   * The version that the draft stays on: the old one as long as a clash waits for its answer, so that a form put aside in between
   * asks again instead of taking this clerk's side, or the emptiness of a field that the other only brought.
   */
  readonly draftOn: string
}
export type Side = 'theirs' | 'mine'

type Props = {
  readonly form: Form
  readonly theirs: Fields
  readonly renewal: Renewal
  readonly picked: ReadonlyMap<FieldName, Side>
  readonly pick: (name: FieldName, side: Side) => void
}

/** Where a form differs from the newest version: what is only this clerk's, and side by side what both changed. */
export function RenewedNote({ form, theirs, renewal, picked, pick }: Props) {
  const { t } = useWords()
  const label = useLabel()
  const text = useFieldText()
  const { kind, description, masked } = form
  const { clashes, mine } = renewal
  const said = (fields: Fields, name: FieldName): string => text({ fields }, name) ?? t('edit.empty')
  const latest = { ...masked, ...theirs }
  const names = (Object.keys(changedFields(theirs, description.fields)) as FieldName[]).filter(
    (name) => !clashes.includes(name),
  )
  if (names.length === 0 && clashes.length === 0)
    return (
      <p className="practice-note" role="status">
        {t('edit.renewedNothing')}
      </p>
    )
  return (
    <div className="practice-note">
      {clashes.length > 0 && (
        <fieldset className="clashes" aria-label={t('edit.clash')}>
          <p role="status">{t('edit.clash')}</p>
          {clashes.map((name) => (
            <Choice<Side>
              key={name}
              required
              digits
              label={label(name, kind)}
              options={[
                { value: 'theirs', label: t('edit.theirs', { value: said(latest, name) }) },
                { value: 'mine', label: t('edit.mine', { value: said(mine, name) }) },
              ]}
              value={picked.get(name)}
              choose={(side) => side !== null && pick(name, side)}
            />
          ))}
        </fieldset>
      )}
      {names.length > 0 && <p role="status">{t('edit.renewed')}</p>}
      <ul>
        {names.map((name) => (
          <li key={name}>
            {t('edit.renewedField', {
              label: label(name, kind),
              theirs: said(latest, name),
              mine: said(description.fields, name),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
