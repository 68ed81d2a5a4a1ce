import { Card } from '../../components/card.tsx'
import { DraftLines } from '../../components/draft-lines.tsx'
import { Starts } from '../../components/starts.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

/** Which kind of case begins, or which draft goes on. */
export function Start() {
  const { t } = useWords()
  useKeys({ arrowdown: () => document.querySelector<HTMLElement>('#main [data-row]')?.focus() })
  return (
    <div className="stack">
      <h1>{t('nav.intake')}</h1>
      <Starts />
      <Card title={t('drafts.title')}>
        <DraftLines />
      </Card>
    </div>
  )
}
