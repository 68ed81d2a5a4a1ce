import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Rows } from '../../components/rows.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'

/** Who else told this case, and where: each record of a merged case keeps its own reporter, who is opened and called from there. */
export function Joined({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const enabled = record.joined.length > 0 || record.mergedInto !== null
  const joined = useQuery(api.doubles.joined.queryOptions({ input: { id: record.id }, enabled }))
  const others = (joined.data ?? []).filter(({ id }) => id !== record.id)
  if (!enabled || others.length === 0) return null
  return (
    <Card title={t('joined.title')} count={others.length}>
      <Rows label={t('joined.title')}>
        {others.map(({ id, no, desk, createdAt, fields }) => (
          <li key={id}>
            <Link className="row" data-row to={`/record/${id}`}>
              <span>
                <strong>{fields.contactName ?? t('joined.nobody')}</strong> {fields.contactRelation}{' '}
                {fields.contactPhone}
              </span>
              <span className="row-where">
                {no} · {t('double.from', { desk, at: clockText(createdAt, now, timeZone) })}
              </span>
            </Link>
          </li>
        ))}
      </Rows>
    </Card>
  )
}
