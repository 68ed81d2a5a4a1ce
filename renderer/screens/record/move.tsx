import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { movesOf } from '../../../core/records/moves.ts'
import type { State } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Withdraws, closes, announces, hands over to others or takes back, always with a reason. */
export function Move({ record, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [moves] = useState(() => movesOf(record))
  const [to, setTo] = useState<State | null>(moves.length === 1 ? (moves[0]?.to ?? null) : null)
  const [second, setSecond] = useState(nobody)
  const [key] = useState(() => crypto.randomUUID())
  const move = useMutation(
    api.records.move.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        close()
        if (to !== null) offer({ record, what: ({ t }) => t(`state.${to}`), closed: true })
      },
    }),
  )
  const asksSecond = to === 'handed-over' || codeOf(move.error)?.startsWith('second-person') === true
  const submit = (reason: string) => {
    const other = secondOf(second)
    if (to !== null)
      move.mutate({ id: record.id, to, reason, idempotencyKey: key, ...(other === undefined ? {} : { second: other }) })
  }
  return (
    <ReasonDialog
      title={t('move.title', { no: record.no })}
      submitLabel={t('move.submit')}
      ready={to !== null}
      pending={move.isPending}
      error={move.error}
      submit={submit}
      close={close}
    >
      <Choice
        label={t('move.to')}
        required
        digits
        options={moves.map((row) => ({
          value: row.to,
          label: t(`state.${row.to}`),
        }))}
        value={to}
        choose={setTo}
      />
      {asksSecond && <SecondPersonFields value={second} change={setSecond} />}
    </ReasonDialog>
  )
}
