import { stillNeeded } from '../../../core/records/needed.ts'
import { useLabel } from '../../components/field-label.ts'
import { useWords } from '../../i18n/index.ts'
import type { Form } from './form.ts'

/** That nothing stops the save, and what the paper register will want before the case is closed. One line, so that nothing moves. */
export function StillNeeded({ form }: { readonly form: Form }) {
  const { t } = useWords()
  const label = useLabel()
  const { kind, description, masked } = form
  const open = stillNeeded(kind, { ...masked, ...description.fields }).map((name) => label(name, kind))
  const what = open.join(t('history.comma'))
  return (
    <span className="still-needed quiet" title={what}>
      {t('form.nothingNeeded')}
      {open.length > 0 && (
        <>
          <br />
          {t('form.stillNeeded', { what })}
        </>
      )}
    </span>
  )
}
