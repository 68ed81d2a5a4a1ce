import './intake.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Key } from '../../components/key.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { changedFields, changedSets, FormProvider } from './form.ts'
import { FormFoot } from './form-foot.tsx'
import { FormLines } from './form-lines.tsx'
import { useFormState } from './form-state.ts'
import { FormTop } from './form-top.tsx'
import { useStoredDraft } from './intake.tsx'

/** Changes a record; masked fields stay masked and are only sent when something new is typed into them. */
export function Edit() {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const draft = search.get('draft')
  const record = useQuery(api.records.get.queryOptions({ input: { id }, refetchOnMount: 'always' }))
  if (draft === null) return <Navigate replace to={`/record/${id}/edit?draft=${crypto.randomUUID()}`} />
  return <Asked query={record}>{(found) => <WithDraft key={draft} record={found} draft={draft} />}</Asked>
}

function WithDraft({ record, draft }: { readonly record: RecordView; readonly draft: string }) {
  const { t } = useWords()
  const stored = useStoredDraft(draft)
  // The form stays on the version it was opened on; a newer one must not slip in under it.
  const [opened] = useState(record)
  if (!stored.ready) return <p className="quiet">{t('state.loading')}</p>
  return <EditForm record={opened} draft={draft} stored={stored.draft} />
}

const split = (record: RecordView): { open: Fields; masked: Fields } => {
  const hidden = new Set<string>(record.masked)
  const entries = Object.entries(record.fields) as [FieldName, Fields[FieldName]][]
  return {
    open: Object.fromEntries(entries.filter(([name, value]) => !hidden.has(name) && value !== null)) as Fields,
    masked: Object.fromEntries(entries.filter(([name]) => hidden.has(name))) as Fields,
  }
}

type Props = { readonly record: RecordView; readonly draft: string; readonly stored: DraftView | null }

function EditForm({ record, draft, stored }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { open, masked } = useMemo(() => split(record), [record])
  const version = stored?.version ?? record.version
  const start = { fields: open, sets: record.sets }
  const { form, keeper, pending } = useFormState({
    kind: record.kind,
    draft,
    stored,
    start,
    record: record.id,
    version,
    masked,
  })
  const [stuck, setStuck] = useState(false)
  const discard = useMutation(api.drafts.discard.mutationOptions())
  const edit = useMutation(
    api.records.edit.mutationOptions({
      onSuccess: async () => {
        await keeper.end()
        await discard.mutateAsync({ id: draft }).catch(() => undefined)
        void queries.invalidateQueries()
        void navigate(`/record/${record.id}`)
      },
    }),
  )
  const save = () => {
    setStuck(pending.size > 0)
    if (edit.isPending || pending.size > 0) return
    const { fields, sets } = form.description
    edit.mutate({
      id: record.id,
      version,
      idempotencyKey: draft,
      fields: changedFields(open, fields),
      ...changedSets(record.sets, sets),
    })
  }
  const park = async () => {
    await keeper.flush()
    void navigate(`/record/${record.id}`)
  }
  useKeys({ enter: save, escape: () => void park() })
  return (
    <div className="intake intake-alone">
      <form
        className="card intake-form"
        aria-label={t('edit.title', { no: record.no })}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(save)}
      >
        <FormTop title={t('edit.title', { no: record.no })} danger={false} keeper={keeper} draft={draft} />
        <FormProvider value={form}>
          <FormLines />
        </FormProvider>
        <FormFoot error={edit.error ?? keeper.error} stuck={stuck ? [...pending.values()].join(' ') : ''}>
          <Button type="primary" size="large" loading={edit.isPending} onClick={save}>
            {t('form.save')} <Key>Enter</Key>
          </Button>
          <Button size="large" onClick={() => void park()}>
            {t('form.park')} <Key>Esc</Key>
          </Button>
        </FormFoot>
      </form>
    </div>
  )
}
