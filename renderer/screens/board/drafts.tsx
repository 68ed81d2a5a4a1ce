import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { DraftLines } from '../../components/draft-lines.tsx'
import { useWords } from '../../i18n/index.ts'

/** What was begun and put aside; not shown when there is none. */
export function Drafts() {
  const { t } = useWords()
  const drafts = useQuery(api.drafts.list.queryOptions())
  if ((drafts.data ?? []).length === 0) return null
  return (
    <Card title={t('drafts.title')} count={drafts.data?.length}>
      <DraftLines />
    </Card>
  )
}
