import { stillNeeded } from '../../../core/records/needed.ts'
import { useNeededNames } from '../../components/needed-names.ts'
import { useWords } from '../../i18n/index.ts'
import type { Form } from './form.ts'

/** That nothing stops the save, and what the register wants before the case is closed: two lines, cut rather than grown. */
export function StillNeeded({ form }: { readonly form: Form }) {
  const { t, list } = useWords()
  const { kind, description, masked } = form
  const names = useNeededNames()(kind, stillNeeded(kind, { ...masked, ...description.fields }))
  const what = list(names)
  return (
    <span className="still-needed quiet" title={what}>
      <span>{t('form.nothingNeeded')}</span>
      {names.length > 0 && <span>{t('form.stillNeeded', { count: names.length, what })}</span>}
    </span>
  )
}
