import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { counterpartOf } from '../../../core/records/kinds.ts'
import { isActive } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { DoubleRow } from '../../components/double-row.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

/** Records that likely tell the same case; nothing where there are none, which is nearly always. */
export function DoublesOf({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const enabled = counterpartOf(record.kind) !== null && isActive(record.state) && record.mergedInto === null
  const found = useQuery(api.doubles.forRecord.queryOptions({ input: { id: record.id }, enabled }))
  const doubles = enabled ? (found.data ?? []) : []
  const to = (other: RecordView): string => `/same/${record.id}/${other.id}`
  const [first] = doubles
  useKeys({ d: first === undefined ? undefined : () => void navigate(to(first.record)) })
  if (doubles.length === 0) return null
  return (
    <Card title={t('double.title')} count={doubles.length}>
      <Rows label={t('double.title')}>
        {doubles.map((double, at) => (
          <DoubleRow key={double.record.id} double={double} to={to(double.record)} {...(at === 0 && { keyed: 'D' })} />
        ))}
      </Rows>
    </Card>
  )
}
