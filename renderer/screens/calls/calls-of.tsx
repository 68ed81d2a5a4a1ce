import './calls.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { AttemptDialog } from './attempt-dialog.tsx'
import { AttemptLine } from './attempt-line.tsx'

/** Who tried to reach the owner of this record, and what is next; C writes the next attempt down. */
export function CallsOf({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [calling, setCalling] = useState(false)
  const attempts = useQuery(api.contacts.ofRecord.queryOptions({ input: { id: record.id } }))
  const may = record.kind !== 'incident' && record.mergedInto === null && mayDo(operator.role, 'contacts.attempt')
  useKeys({ c: may ? () => setCalling(true) : undefined })
  const button = may && (
    <Button size="small" onClick={() => setCalling(true)}>
      {t('calls.add')} <Key>C</Key>
    </Button>
  )
  return (
    <Card title={t('calls.ofRecord')} count={attempts.data?.length} aside={button}>
      <Asked query={attempts} empty={t('calls.none')}>
        {(rows) => (
          <ol className="notes" aria-label={t('calls.ofRecord')}>
            {rows.map((attempt) => (
              <li key={attempt.entry}>
                <AttemptLine attempt={attempt} />
              </li>
            ))}
          </ol>
        )}
      </Asked>
      {calling && (
        <AttemptDialog record={record} earlier={attempts.data?.length ?? 0} close={() => setCalling(false)} />
      )}
    </Card>
  )
}
