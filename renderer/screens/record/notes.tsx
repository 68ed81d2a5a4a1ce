import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { isComposing } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

/** What the next one at the counter should know, in order; N adds to it, also where the case is closed. */
export function Notes({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [adding, setAdding] = useState(false)
  const notes = useQuery(api.notes.list.queryOptions({ input: { id: record.id } }))
  const may = mayDo(operator.role, 'notes.add')
  useKeys({ n: may ? () => setAdding(true) : undefined })
  const button = may && !adding && (
    <Button size="small" onClick={() => setAdding(true)}>
      {t('notes.add')} <Key>N</Key>
    </Button>
  )
  return (
    <Card title={t('notes.title')} count={notes.data?.length} aside={button}>
      {adding && <NewNote record={record} close={() => setAdding(false)} />}
      <Asked query={notes} empty={adding ? '' : t('notes.none')}>
        {(rows) => (
          <ol className="notes" aria-label={t('notes.title')}>
            {rows.map((note) => (
              <li key={note.entry}>
                <div className={note.text === null ? 'quiet' : undefined}>{note.text ?? t('history.erased')}</div>
                <NoteFoot note={note} record={record} />
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </Card>
  )
}

type FootProps = {
  readonly note: {
    readonly at: number
    readonly operator: string | null
    readonly desk: string
    readonly record: string
  }
  readonly record: RecordView
}

function NoteFoot({ note, record }: FootProps) {
  const { t } = useWords()
  const { timeZone } = useDesk()
  const parts = [
    stampText(note.at, timeZone),
    note.operator ?? t('history.nobody'),
    note.desk,
    note.record === record.no ? null : note.record,
  ]
  return <div className="quiet">{parts.filter((part) => part !== null).join(' · ')}</div>
}

/** One line, saved by Enter, left by Escape. */
function NewNote({ record, close }: { readonly record: RecordView; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [text, setText] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const add = useMutation(
    api.notes.add.mutationOptions({
      onSuccess: () => {
        close()
        offer({ record, what: ({ t }) => t('notes.added') })
        return queries.invalidateQueries()
      },
    }),
  )
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ id: record.id, text: text.trim(), idempotencyKey: key })
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') close()
    else if (!event.repeat) save()
  }
  return (
    <div className="new-note">
      <Input
        autoFocus
        aria-label={t('notes.text')}
        placeholder={t('notes.text')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <Button type="primary" disabled={text.trim() === ''} loading={add.isPending} onClick={save}>
        {t('form.save')} <Key>Enter</Key>
      </Button>
      <ProblemNote error={add.error} />
    </div>
  )
}
