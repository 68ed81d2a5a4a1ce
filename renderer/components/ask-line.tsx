import './ask-line.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { mayDo } from '../../core/access.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { isActive } from '../../core/records/states.ts'
import { api } from '../api.ts'
import { useKeys } from '../hooks/keys.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { Key } from './key.tsx'

/** What to ask next about a stored record, so that its candidates can be told apart; A opens the record at that field. */
export function AskLine({ record }: { readonly record: RecordView }) {
  const { t, pick } = useWords()
  const { operator } = useDesk()
  const navigate = useNavigate()
  const may = mayDo(operator.role, 'matches.askOf') && isActive(record.state)
  const asked = useQuery(api.matches.askOf.queryOptions({ input: { id: record.id }, enabled: may }))
  const question = may ? (asked.data ?? null) : null
  const to = `/record/${record.id}/edit?ask=${question?.field ?? ''}`
  useKeys({ a: question === null ? undefined : () => void navigate(to) })
  if (question === null) return null
  return (
    <Link className="ask-line" to={to} title={t('ask.why')}>
      <span>{t('ask.title')}</span> <strong>{pick(question)}</strong> <Key>A</Key>
    </Link>
  )
}
