import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { isActive } from '../../core/records/states.ts'
import { api } from '../api.ts'
import { Key } from '../components/key.tsx'
import { ProblemNote } from '../components/problem.tsx'
import { useKeys } from '../hooks/keys.ts'
import { type Done, UndoContext, type Undoing } from '../hooks/undo.ts'
import { useWords } from '../i18n/index.ts'

type Told = { readonly done: Done; readonly undone: boolean }

/** Keeps what was done last in reach of one key, on whatever screen: no question beforehand, a way back afterwards. */
export function UndoProvider({ children }: { readonly children: (bar: ReactNode) => ReactNode }) {
  const queries = useQueryClient()
  const [told, setTold] = useState<Told | null>(null)
  const undo = useMutation(api.records.undo.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const { mutate, reset } = undo
  const undoing = useMemo<Undoing>(
    () => ({
      offer: (done) => {
        reset()
        setTold({ done, undone: false })
      },
      undo: (record, entry) => {
        setTold((before) =>
          before?.done.record.id === record.id ? before : { done: { record, what: '' }, undone: false },
        )
        const named = entry === undefined ? {} : { entry }
        const onSuccess = () => setTold({ done: { record, what: '' }, undone: true })
        mutate({ id: record.id, idempotencyKey: crypto.randomUUID(), ...named }, { onSuccess })
      },
    }),
    [mutate, reset],
  )
  const bar =
    told === null ? null : (
      <UndoBar
        told={told}
        error={undo.error}
        undo={() => undoing.undo(told.done.record)}
        close={() => {
          reset()
          setTold(null)
        }}
      />
    )
  return <UndoContext value={undoing}>{children(bar)}</UndoContext>
}

type Props = {
  readonly told: Told
  readonly error: unknown
  readonly undo: () => void
  readonly close: () => void
}

function UndoBar({ told: { done, undone }, error, undo, close }: Props) {
  const { t } = useWords()
  const offered = !undone && done.what !== ''
  useKeys({ 'ctrl+z': offered ? undo : undefined })
  return (
    <aside className="undo-bar" aria-label={t('undo.label')}>
      <p role="status">
        {undone && t('undo.undone', { no: done.record.no })}
        {offered && t('undo.done', { no: done.record.no, what: done.what })}
      </p>
      {done.closed === true && !undone && <StillOpen id={done.record.id} />}
      <ProblemNote error={error} />
      <div className="undo-bar-end">
        {offered && (
          <Button size="small" onClick={undo}>
            {t('undo.undo')} <Key>Ctrl Z</Key>
          </Button>
        )}
        <Button size="small" type="text" onClick={close}>
          {t('undo.close')}
        </Button>
      </div>
    </aside>
  )
}

/** The others of a group whose one was closed: a brother still sought must not be forgotten in the joy over the first. */
function StillOpen({ id }: { readonly id: string }) {
  const { t } = useWords()
  const linked = useQuery(api.links.list.queryOptions({ input: { id } }))
  const open = (linked.data ?? []).filter(({ record }) => isActive(record.state))
  if (open.length === 0) return null
  return (
    <p className="undo-bar-group">
      {t('links.stillOpen', { n: open.length })}{' '}
      {open.map(({ role, record }) => (
        <Link key={`${role} ${record.id}`} to={`/record/${record.id}`}>
          {record.no}
        </Link>
      ))}
    </p>
  )
}
