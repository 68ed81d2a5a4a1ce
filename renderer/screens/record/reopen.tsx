import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { State } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly record: RecordView; readonly to: State; readonly close: () => void }

/** Opens a closed case again, with a reason: a supervisor's act, who may also confirm at a clerk's screen. */
export function Reopen({ record, to, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { operator } = useDesk()
  const { offer } = useUndo()
  const [second, setSecond] = useState(nobody)
  const [key] = useState(() => crypto.randomUUID())
  const move = useMutation(
    api.records.move.mutationOptions({
      onSuccess: () => {
        close()
        offer({ record, what: ({ t }) => t('record.reopen') })
        return queries.invalidateQueries()
      },
    }),
  )
  const alone = operator.role === 'supervisor'
  const other = secondOf(second)
  const submit = (reason: string) =>
    move.mutate({ id: record.id, to, reason, idempotencyKey: key, ...(other === undefined ? {} : { second: other }) })
  return (
    <ReasonDialog
      title={t('reopen.title', { no: record.no })}
      submitLabel={t('record.reopen')}
      ready={alone || other !== undefined}
      pending={move.isPending}
      error={move.error}
      submit={submit}
      close={close}
    >
      <p className="quiet">{t('move.back', { state: t(`state.${to}`) })}</p>
      {!alone && (
        <>
          <p>{t('reopen.supervisor')}</p>
          <SecondPersonFields value={second} change={setSecond} />
        </>
      )}
    </ReasonDialog>
  )
}
