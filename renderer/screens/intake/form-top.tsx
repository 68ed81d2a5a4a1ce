import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import type { DraftKeeper } from '../../hooks/draft.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'

type Props = { readonly title: string; readonly danger: boolean; readonly keeper: DraftKeeper; readonly draft: string }

/** What is being registered, whether it is on disk, and what else was put aside. */
export function FormTop({ title, danger, keeper, draft }: Props) {
  const { t } = useWords()
  const desk = useDesk()
  const drafts = useQuery(api.drafts.list.queryOptions())
  const others = (drafts.data ?? []).filter((row) => row.id !== draft).length
  return (
    <header className="form-top">
      <h1 className={danger ? 'danger' : undefined}>{title}</h1>
      <p className="quiet" role="status">
        {keeper.savedAt === null
          ? t('form.notSavedYet')
          : t('form.draftSaved', { time: clockText(keeper.savedAt, keeper.savedAt, desk.timeZone) })}
        {others > 0 && (
          <>
            {' · '}
            <Link to="/intake" tabIndex={-1}>
              {t('form.otherDrafts', { others })}
            </Link>
          </>
        )}
      </p>
    </header>
  )
}
