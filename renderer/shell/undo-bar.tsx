import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { isActive } from '../../core/records/states.ts'
import { api } from '../api.ts'
import { Key } from '../components/key.tsx'
import { ProblemNote } from '../components/problem.tsx'
import { useKeys } from '../hooks/keys.ts'
import { type Done, UndoContext, type Undoing } from '../hooks/undo.ts'
import { useWords } from '../i18n/index.ts'

/** `what` is null where a line of the history was taken back, of which only the end is told. */
type Told = {
  readonly done: Omit<Done, 'what'> & { readonly what: Done['what'] | null }
  readonly undone: boolean
  /** The screen on which it was done: on the next one it is out of place. */
  readonly on: string
}

/** As long as a slip is noticed at once; after that the record's own page takes back. */
const keptMs = 30_000

/** Keeps what was done last in reach of one key, on the screen where it was done: no question beforehand, a way back afterwards. */
export function UndoProvider({ children }: { readonly children: (bar: ReactNode) => ReactNode }) {
  const queries = useQueryClient()
  const [told, setTold] = useState<Told | null>(null)
  const undo = useMutation(api.records.undo.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const { mutate, reset } = undo
  const { pathname } = useLocation()
  const place = useRef(pathname)
  place.current = pathname
  if (told !== null && told.on !== pathname) setTold(null)
  useEffect(() => {
    if (told === null) return
    const gone = setTimeout(() => setTold(null), keptMs)
    return () => clearTimeout(gone)
  }, [told])
  const undoing = useMemo<Undoing>(
    () => ({
      offer: (done) => {
        reset()
        setTold({ done, undone: false, on: place.current })
      },
      undo: (record, entry) => {
        const on = place.current
        setTold((before) =>
          before?.done.record.id === record.id ? before : { done: { record, what: null }, undone: false, on },
        )
        const named = entry === undefined ? {} : { entry }
        const onSuccess = () => setTold({ done: { record, what: null }, undone: true, on })
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
  const words = useWords()
  const { t } = words
  const offered = undone ? null : done.what
  useKeys({ 'ctrl+z': offered === null ? undefined : undo })
  return (
    <aside className="undo-bar" aria-label={t('undo.label')}>
      <p role="status">
        {undone && t('undo.undone', { no: done.record.no })}
        {offered !== null && t('undo.done', { no: done.record.no, what: offered(words) })}
      </p>
      {done.closed === true && !undone && <StillOpen id={done.record.id} />}
      <ProblemNote error={error} />
      <div className="undo-bar-end">
        {offered !== null && (
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
