import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeptPhoto, RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import type { DraftKeeper } from '../../hooks/draft.ts'
import { rememberZone } from '../../words/zones-used.ts'

type NewRecord = Pick<RecordView, 'kind' | 'fields' | 'sets'> & {
  readonly photos: readonly KeptPhoto[]
  readonly sibling?: string
}

export type Create = {
  readonly isPending: boolean
  readonly error: unknown
  readonly save: (record: NewRecord) => Promise<void>
}

/** Makes a record of a draft, under the draft's name, so that the same save sent twice is one record; `done` gets it. */
export function useCreate(draft: string, keeper: DraftKeeper, done: (record: RecordView) => void): Create {
  const queries = useQueryClient()
  const create = useMutation(
    api.records.create.mutationOptions({
      onSuccess: async (record) => {
        // From here on a late draft would bring back a form that is a record already.
        await keeper.end()
        if (record.fields.zone != null) rememberZone(localStorage, record.fields.zone)
        done(record)
        void queries.invalidateQueries({ queryKey: api.records.key() })
        void queries.invalidateQueries({ queryKey: api.drafts.key() })
      },
    }),
  )
  const save = async ({ photos, ...record }: NewRecord) => {
    await keeper.flush()
    const sent = { ...record, photos: [...photos], idempotencyKey: draft, draft }
    await create.mutateAsync(sent).catch(() => undefined)
  }
  return { isPending: create.isPending, error: create.error, save }
}
