import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { useWords } from '../../i18n/index.ts'

// A draft's line is read by the free line, whose lists of sounds the first page does not wait for.
const DraftLines = lazy(() => import('../../components/draft-lines.tsx').then((m) => ({ default: m.DraftLines })))

/** What was begun and put aside; not shown when there is none. */
export function Drafts() {
  const { t } = useWords()
  const drafts = useQuery(api.drafts.list.queryOptions())
  if ((drafts.data ?? []).length === 0) return null
  return (
    <Card title={t('drafts.title')} count={drafts.data?.length}>
      <Suspense fallback={<p className="quiet">{t('state.loading')}</p>}>
        <DraftLines />
      </Suspense>
    </Card>
  )
}
