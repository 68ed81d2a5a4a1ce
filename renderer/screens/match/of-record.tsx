import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { sideOf } from '../../../core/records/kinds.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { isWorthALook } from '../../words/weight.ts'
import { type Pair, PairWalk } from './pair-walk.tsx'

/** A pair with the report on the report's side, whichever of the two one came from. */
const pairOf = (record: RecordView, other: string): Pair =>
  sideOf(record.kind) === 'report' ? { report: record.id, find: other } : { report: other, find: record.id }

/** The candidates of one report or find, one after the other, beginning with the one named in the address. */
export function OfRecord() {
  const { id = '', other } = useParams()
  const found = useQuery(api.matches.forRecord.queryOptions({ input: { id, limit: 20 }, refetchOnMount: 'always' }))
  return (
    <Asked query={found} page>
      {({ record, candidates }) => {
        const worth = candidates.filter(isWorthALook)
        if (worth.length === 0 && other === undefined) return <NoCandidates record={record} />
        return (
          <PairWalk
            key={`${id} ${other}`}
            pairs={worth.map((candidate) => pairOf(record, candidate.record.id))}
            first={other === undefined ? undefined : pairOf(record, other)}
          />
        )
      }}
    </Asked>
  )
}

function NoCandidates({ record }: { readonly record: RecordView }) {
  const words = useWords()
  const { t } = words
  return (
    <section className="card">
      <h1>{headline(record, words)}</h1>
      <p className="quiet">{t('match.none')}</p>
      <p className="form-buttons">
        <Link to={`/record/${record.id}`}>{t('match.openRecord', { no: record.no })}</Link>
      </p>
    </section>
  )
}
