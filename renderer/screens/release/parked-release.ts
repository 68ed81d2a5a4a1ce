import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { type DraftKeeper, useDraft } from '../../hooks/draft.ts'
import { blankRelease, type ReleaseForm } from './form.ts'

/** The release of this find that was put aside, asked fresh; `ready` once the desk has answered, also when it could not. */
export function useParkedRelease(find: string): { ready: boolean; draft: DraftView | null } {
  const drafts = useQuery(api.drafts.list.queryOptions({ refetchOnMount: 'always' }))
  const ready = drafts.isFetchedAfterMount || drafts.isError
  return { ready, draft: drafts.data?.find(({ release }) => release?.find === find) ?? null }
}

type Begin = { readonly find: RecordView; readonly report: string | null; readonly parked: DraftView | null }

export type KeptRelease = {
  readonly form: ReleaseForm
  readonly change: (form: ReleaseForm) => void
  readonly keeper: DraftKeeper
  readonly draft: string
  readonly find: string
  readonly report: string | null
  /** Something was put in, so that leaving parks it. */
  readonly touched: boolean
}

/** A release kept as a draft while it is filled in. What was verified stays; the second person's badge and PIN never leave the page. */
export function useKeptRelease({ find, report, parked }: Begin): KeptRelease {
  const keeper = useDraft()
  const [draft] = useState(() => parked?.id ?? crypto.randomUUID())
  const [touched, setTouched] = useState(parked !== null)
  const [form, setForm] = useState<ReleaseForm>(() => ({
    ...blankRelease(find.kind === 'found-person'),
    ...parked?.release?.form,
  }))
  const change = (next: ReleaseForm) => {
    setForm(next)
    setTouched(true)
    const { second: _never, ...kept } = next
    const release = { find: find.id, no: find.no, report, form: { ...kept, stays: [...kept.stays] } }
    keeper.note({ id: draft, kind: find.kind, record: null, version: null, fields: {}, sets: {}, photos: [], release })
  }
  return { form, change, keeper, draft, touched, find: find.id, report }
}
