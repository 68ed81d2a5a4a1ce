import './calls.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { WaitingCall } from '../../../core/contract/contacts.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { StateChip } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { AttemptDialog } from './attempt-dialog.tsx'
import { AttemptLine } from './attempt-line.tsx'

type Line = { readonly record: RecordView; readonly waiting: WaitingCall | null }

/** Owners who went home: whom to ring now, whom nobody has rung yet, and who waits for later. */
export function Calls() {
  const { t } = useWords()
  const { operator } = useDesk()
  const waiting = useQuery(api.contacts.list.queryOptions({ refetchInterval: 60_000 }))
  const [calling, setCalling] = useState<Line | null>(null)
  const may = mayDo(operator.role, 'contacts.attempt')
  const due = waiting.data?.due.map((one) => ({ record: one.record, waiting: one })) ?? []
  const first = waiting.data?.first.map((record) => ({ record, waiting: null })) ?? []
  const later = waiting.data?.later.map((one) => ({ record: one.record, waiting: one })) ?? []
  const next = due[0] ?? first[0]
  useKeys({ c: may && next !== undefined ? () => setCalling(next) : undefined })
  const group = (title: string, empty: string, lines: readonly Line[], leads: boolean) => (
    <Card title={title} count={lines.length}>
      {lines.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <Rows label={title}>
          {lines.map((line, at) => (
            <CallLine
              key={line.record.id}
              line={line}
              call={may ? () => setCalling(line) : null}
              byKey={leads && at === 0}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
  return (
    <div className="stack calls">
      <h1>{t('calls.title')}</h1>
      <Asked query={waiting}>
        {() => (
          <>
            {group(t('calls.due'), t('calls.noneDue'), due, due.length > 0)}
            {group(t('calls.first'), t('calls.noneFirst'), first, due.length === 0)}
            {group(t('calls.later'), t('calls.noneLater'), later, false)}
          </>
        )}
      </Asked>
      {calling !== null && (
        <AttemptDialog record={calling.record} earlier={calling.waiting?.times ?? 0} close={() => setCalling(null)} />
      )}
    </div>
  )
}

type LineProps = { readonly line: Line; readonly call: (() => void) | null; readonly byKey: boolean }

function CallLine({ line: { record, waiting }, call, byKey }: LineProps) {
  const words = useWords()
  const { t } = words
  return (
    <li className="call-line">
      <div>
        <Link className="row" data-row to={`/record/${record.id}`}>
          <span className="row-head">
            <strong>{headline(record, words)}</strong> <StateChip record={record} />
            <span className="row-no">{record.no}</span>
          </span>
          <span className="row-where">
            {[record.fields.contactName, record.fields.contactPhone].filter(Boolean).join(' · ')}
          </span>
        </Link>
        {waiting !== null && (
          <div className="call-last">
            <AttemptLine attempt={waiting.last} />
          </div>
        )}
      </div>
      <div className="call-side">
        {waiting !== null && <span className="quiet">{t('calls.times', { n: waiting.times })}</span>}
        {call !== null && (
          <Button onClick={call}>
            {t('calls.add')} {byKey && <Key>C</Key>}
          </Button>
        )}
      </div>
    </li>
  )
}
