import type { DraftKeeper } from '../../hooks/draft.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'
import { Parked } from './parked.tsx'

type Props = { readonly title: string; readonly danger: boolean; readonly keeper: DraftKeeper; readonly draft: string }

/** What is being registered, whether it is on disk, and what else was put aside. */
export function FormTop({ title, danger, keeper, draft }: Props) {
  const { t } = useWords()
  const desk = useDesk()
  return (
    <header className="form-top">
      <h1 className={danger ? 'danger' : undefined}>{title}</h1>
      <p className="quiet" role="status">
        <span className="form-saved">
          {keeper.savedAt === null
            ? t('form.notSavedYet')
            : t('form.draftSaved', { time: clockText(keeper.savedAt, keeper.savedAt, desk.timeZone) })}
        </span>
        <Parked draft={draft} />
      </p>
    </header>
  )
}
