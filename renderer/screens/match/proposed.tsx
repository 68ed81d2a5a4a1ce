import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import type { Contract } from '../../../core/contract/index.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { DoubleRow } from '../../components/double-row.tsx'
import { Rows } from '../../components/rows.tsx'
import { useWords } from '../../i18n/index.ts'
import { PairWalk } from './pair-walk.tsx'

/** Every open pair of the desk worth a look, the likeliest first; above them records that may be one case. */
export function Proposed() {
  const { t } = useWords()
  const pairs = useQuery(api.matches.proposed.queryOptions({ input: { limit: 50 }, refetchOnMount: 'always' }))
  const doubles = useQuery(api.doubles.proposed.queryOptions({ input: { limit: 5 }, refetchOnMount: 'always' }))
  if (pairs.data !== undefined && pairs.data.length === 0)
    return (
      <>
        <Doubles rows={doubles.data ?? []} />
        <section className="card">
          <h1>{t('nav.match')}</h1>
          <p className="quiet">{t('board.nothingProposed')}</p>
        </section>
      </>
    )
  return (
    <>
      <Doubles rows={doubles.data ?? []} />
      <Asked page query={pairs}>
        {(rows) => <PairWalk pairs={rows.map(({ report, find }) => ({ report: report.id, find: find.id }))} />}
      </Asked>
    </>
  )
}

type Proposals = InferContractRouterOutputs<Contract>['doubles']['proposed']

function Doubles({ rows }: { readonly rows: Proposals }) {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <Card title={t('double.title')} count={rows.length}>
      <Rows label={t('double.title')}>
        {rows.map(({ later, earlier, ...double }) => (
          <DoubleRow
            key={`${later.id} ${earlier.id}`}
            double={{ ...double, record: earlier, reopenedBy: [] }}
            beside={later}
            to={`/same/${later.id}/${earlier.id}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
