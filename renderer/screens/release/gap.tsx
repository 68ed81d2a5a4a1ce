import type { NeedCode } from '../../../core/release/requirements.ts'
import { useWords } from '../../i18n/index.ts'
import type { Gaps } from './form.ts'

/** What is still missing of a need that has no field of its own. */
export function Gap({ need, gaps }: { readonly need: NeedCode; readonly gaps: Gaps }) {
  const { t } = useWords()
  const missing = gaps.get(need)
  return missing === undefined ? null : <p className="hint hint-wrong">{t('release.missing', { missing })}</p>
}
