import './intake.css'
import './close-set.css'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams, useSearchParams } from 'react-router'
import type { DraftView } from '../../../core/contract/drafts.ts'
import { type Kind, kinds } from '../../../core/records/kinds.ts'
import { api } from '../../api.ts'
import { Waiting } from '../../components/waiting.tsx'
import { Missing } from '../closed/missing.tsx'
import { IntakeForm } from './intake-form.tsx'

const isKind = (value: string | undefined): value is Kind => kinds.includes(value as Kind)

/** A new case. The draft's name stands in the address, so that a reload brings back what was typed. */
export function Intake() {
  const { kind } = useParams()
  const [search] = useSearchParams()
  const draft = search.get('draft')
  if (!isKind(kind)) return <Missing />
  const sibling = search.get('sibling')
  const late = search.get('late') === '1'
  if (draft === null) {
    const begun = new URLSearchParams(search)
    begun.set('draft', crypto.randomUUID())
    return <Navigate replace to={`/intake/${kind}?${begun}`} />
  }
  return <WithDraft key={draft} kind={kind} draft={draft} sibling={sibling} late={late} />
}

/** The stored draft of this name, asked fresh; `ready` once the desk has answered, also when it could not. */
export function useStoredDraft(id: string): { ready: boolean; draft: DraftView | null; error: unknown } {
  const drafts = useQuery(api.drafts.list.queryOptions({ refetchOnMount: 'always' }))
  const ready = drafts.isFetchedAfterMount || drafts.isError
  return { ready, draft: drafts.data?.find((row) => row.id === id) ?? null, error: drafts.error }
}

type Props = { readonly kind: Kind; readonly draft: string; readonly sibling: string | null; readonly late: boolean }

function WithDraft({ kind, draft, sibling, late }: Props) {
  const stored = useStoredDraft(draft)
  if (!stored.ready) return <Waiting lines={8} />
  const family = sibling ?? stored.draft?.sibling ?? null
  const isLate = late || stored.draft?.fields.reportedAt != null
  return <IntakeForm kind={kind} draft={draft} stored={stored.draft} sibling={family} late={isLate} />
}
