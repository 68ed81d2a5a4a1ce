import './intake.css'
import './close-set.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { type Fields, fieldNames } from '../../../core/records/fields.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { useLabel } from '../../components/field-label.ts'
import { Waiting } from '../../components/waiting.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'
import { changedFields, changedSets, FormProvider } from './form.ts'
import { FormFoot } from './form-foot.tsx'
import { FormLines } from './form-lines.tsx'
import { type FormState, useFormState } from './form-state.ts'
import { FormTop } from './form-top.tsx'
import { useStoredDraft } from './intake.tsx'
import { basisAsOpened, basisOf, clashing, linesSince, renewed, unmasked } from './renew.ts'
import { type Renewal, RenewedNote } from './renewed-note.tsx'
import { type Sought, SoughtProvider, seek } from './seek.ts'
import { StillNeeded } from './still-needed.tsx'
import { useClashes } from './use-clashes.ts'

/** Changes a record; masked fields stay masked and are only sent when something new is typed into them. */
export function Edit() {
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const draft = search.get('draft')
  const record = useQuery(api.records.get.queryOptions({ input: { id }, refetchOnMount: 'always' }))
  // What is remembered of it may be older than the draft that was put aside.
  const fresh = record.isFetchedAfterMount || record.isError
  if (draft === null) return <Navigate replace to={`/record/${id}/edit?${withDraft(search)}`} />
  return (
    <Asked query={record} page>
      {(found) => (fresh ? <WithDraft key={draft} record={found} draft={draft} /> : <Waiting lines={8} />)}
    </Asked>
  )
}

/** The draft's name stands in the address, beside the field that is asked for. */
function withDraft(search: URLSearchParams): URLSearchParams {
  const begun = new URLSearchParams(search)
  begun.set('draft', crypto.randomUUID())
  return begun
}

function WithDraft({ record, draft }: { readonly record: RecordView; readonly draft: string }) {
  const stored = useStoredDraft(draft)
  if (!stored.ready) return <Waiting lines={8} />
  return <Opened record={record} draft={draft} stored={stored.draft} />
}

type Begin = { readonly record: RecordView; readonly draft: string; readonly stored: DraftView | null }

/** The form as it was opened: what it writes to its own draft does not come back as one to be taken up. */
function Opened({ record, draft, stored }: Begin) {
  const [takenUp] = useState(stored)
  // The form stays on the version it was opened on; a newer one comes only when the clerk asks for it.
  const [opened, setOpened] = useState(record)
  const [renewal, setRenewal] = useState<{ typed: DraftView; came: Renewal | null } | null>(null)
  const renew = (latest: RecordView, typed: DraftView, came: Renewal | null) => {
    setOpened(latest)
    setRenewal({ typed, came })
  }
  return (
    <EditForm
      key={renewal?.typed.savedAt ?? ''}
      record={opened}
      draft={draft}
      stored={renewal?.typed ?? takenUp}
      resumed={takenUp !== null && renewal === null}
      renewed={renewal?.came ?? null}
      renew={renew}
    />
  )
}

const split = (record: RecordView): { open: Fields; masked: Fields } => {
  const hidden = new Set<string>(record.masked)
  const masked = Object.entries(record.fields).filter(([name]) => hidden.has(name))
  return { open: unmasked(record), masked: Object.fromEntries(masked) as Fields }
}

/** The field that the address asks for, where it names one. */
const soughtIn = (asked: string | null): Sought | null => {
  const field = fieldNames.find((name) => name === asked)
  return field === undefined ? null : seek(field)
}

type Props = {
  readonly record: RecordView
  readonly draft: string
  readonly stored: DraftView | null
  /** True for a draft just taken up again: what came in between is brought in before it is shown. */
  readonly resumed: boolean
  readonly renewed: Renewal | null
  readonly renew: (latest: RecordView, typed: DraftView, came: Renewal | null) => void
}

/**
 * What was typed, on the record as it stands now: when another window was faster, and when a draft is taken up again. A merge
 * brings fields without making the record's description newer, so that a draft of the same version may be behind all the same.
 */
function useRenewal({ record, draft, renew }: Props, state: FormState, version: string, resumed: boolean) {
  return useMutation({
    networkMode: 'always',
    mutationFn: () => Promise.all([client.records.get({ id: record.id }), client.records.history({ id: record.id })]),
    onSuccess: async ([latest, lines]) => {
      await state.keeper.end()
      const onto = { fields: unmasked(latest), sets: latest.sets }
      const typed = state.form.description
      const basis =
        record.version === version && !resumed
          ? basisAsOpened(record, latest, linesSince(lines, version))
          : basisOf(onto, lines, version)
      const description = renewed(basis?.description ?? null, typed, onto)
      const clashes = clashing(basis, typed.fields, onto.fields)
      const draftOn = clashes.length > 0 ? version : latest.version
      const came = { clashes, mine: typed.fields, draftOn }
      const { id: recordId, kind } = record
      const kept = { id: draft, kind, record: recordId, version: latest.version, savedAt: Date.now() }
      const isNews = !resumed || linesSince(lines, version).length > 0
      renew(latest, { ...kept, ...description, photos: [] }, isNews ? came : null)
    },
  })
}

/** Sends the change; what was a draft is none then. */
function useEdit({ record, draft }: Props, { keeper }: FormState) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const discard = useMutation(api.drafts.discard.mutationOptions())
  return useMutation(
    api.records.edit.mutationOptions({
      onSuccess: async () => {
        await keeper.end()
        await discard.mutateAsync({ id: draft }).catch(() => undefined)
        void queries.invalidateQueries()
        await navigate(`/record/${record.id}`)
        offer({ record, what: ({ t }) => t('history.record.edited') })
      },
    }),
  )
}

function EditForm(props: Props) {
  const { record, draft, stored } = props
  const { t } = useWords()
  const navigate = useNavigate()
  const { open, masked } = useMemo(() => split(record), [record])
  const version = stored?.version ?? record.version
  const start = { fields: open, sets: record.sets }
  const draftOn = props.renewed?.draftOn ?? version
  const state = useFormState({ kind: record.kind, draft, stored, start, record: record.id, version: draftOn, masked })
  const { form, keeper, pending } = state
  const renewal = useRenewal(props, state, version, props.resumed)
  const { mutate: bring } = renewal
  useEffect(() => {
    if (props.resumed) bring()
  }, [props.resumed, bring])
  const clashes = useClashes(form, open, props.renewed)
  const label = useLabel()
  const [search] = useSearchParams()
  const [sought] = useState(() => soughtIn(search.get('ask')))
  const [stuck, setStuck] = useState(false)
  const edit = useEdit(props, state)
  const outdated = codeOf(edit.error) === 'record-changed'
  const save = () => {
    // Sent again it would only be refused again.
    if (outdated) {
      if (!renewal.isPending) renewal.mutate()
      return
    }
    const waits = pending.size > 0 || clashes.open.length > 0
    setStuck(waits)
    if (edit.isPending || waits) return
    const { fields, sets } = form.description
    edit.mutate({
      id: record.id,
      version,
      idempotencyKey: draft,
      fields: changedFields(open, fields),
      ...changedSets(record.sets, sets),
    })
  }
  const unpicked = clashes.open.map((name) => t('edit.pickFirst', { what: label(name, record.kind) }))
  const park = async () => {
    await keeper.flush()
    void navigate(`/record/${record.id}`)
  }
  useKeys({ enter: save, escape: () => void park() })
  if (props.resumed && !renewal.isError) return <Waiting lines={8} />
  return (
    <div className="intake intake-alone">
      <form
        className="card intake-form"
        aria-label={t('edit.title', { no: record.no })}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(save)}
      >
        <FormTop title={t('edit.title', { no: record.no })} danger={false} keeper={keeper} draft={draft} />
        {props.renewed && <RenewedNote form={form} theirs={open} renewal={props.renewed} {...clashes} />}
        <FormProvider value={form}>
          <SoughtProvider value={sought}>
            <FormLines />
          </SoughtProvider>
        </FormProvider>
        <FormFoot
          error={renewal.error ?? edit.error ?? keeper.error}
          stuck={stuck ? [...pending.values(), ...unpicked].join(' ') : ''}
          main={{
            label: outdated ? t('edit.renew') : t('form.save'),
            pending: renewal.isPending || edit.isPending,
            run: save,
          }}
          leave={{ label: t('form.park'), run: () => void park() }}
        >
          <StillNeeded form={form} />
        </FormFoot>
      </form>
    </div>
  )
}
