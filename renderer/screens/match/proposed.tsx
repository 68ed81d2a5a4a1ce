import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { useWords } from '../../i18n/index.ts'
import { PairWalk } from './pair-walk.tsx'

/** Every open pair of the desk worth a look, the likeliest first. */
export function Proposed() {
  const { t } = useWords()
  const pairs = useQuery(api.matches.proposed.queryOptions({ input: { limit: 50 }, refetchOnMount: 'always' }))
  if (pairs.data !== undefined && pairs.data.length === 0)
    return (
      <section className="card">
        <h1>{t('nav.match')}</h1>
        <p className="quiet">{t('board.nothingProposed')}</p>
      </section>
    )
  return (
    <Asked page query={pairs}>
      {(rows) => <PairWalk pairs={rows.map(({ report, find }) => ({ report: report.id, find: find.id }))} />}
    </Asked>
  )
}
