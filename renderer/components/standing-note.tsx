import type { CandidateView } from '../../core/contract/shapes.ts'
import type { FieldName } from '../../core/records/fields.ts'
import { useWords } from '../i18n/index.ts'
import { useLabel } from './field-label.ts'

/** What a clerk should know of a pair beside its reasons: that the find is proposed to others too, and why a rejected one is back. */
export function StandingNote({ candidate }: { readonly candidate: Pick<CandidateView, 'alsoFor' | 'reopenedBy'> }) {
  const { t, list } = useWords()
  const label = useLabel()
  const { alsoFor, reopenedBy } = candidate
  return (
    <>
      {alsoFor.length > 0 && <span className="standing-note">{t('match.alsoFor', { no: list(alsoFor) })}</span>}
      {reopenedBy.length > 0 && (
        <span className="standing-note">
          {t('match.reopened', { what: list(reopenedBy.map((name) => label(name as FieldName))) })}
        </span>
      )}
    </>
  )
}
