import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { outcomesAfter } from '../../../core/records/outcomes.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { type TimeSaid, TimeSaidField } from '../../components/time-said.tsx'
import { isComposing } from '../../hooks/composing.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** What became of an incident, one key each: a dispute that was logged unsettled is settled an hour later. */
export function OutcomeDialog({ record, close }: Props) {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const [when, setWhen] = useState<TimeSaid>(null)
  const outcomes = outcomesAfter(record.fields)
  const edit = useMutation(
    api.records.edit.mutationOptions({
      onSuccess: ({ fields }) => {
        close()
        offer({ record, what: ({ t }) => t(`choice.outcome.${fields.outcome ?? 'unsettled'}`) })
        return queries.invalidateQueries()
      },
    }),
  )
  const give = (outcome: NonNullable<Fields['outcome']>) => {
    if (edit.isPending || when === undefined) return
    const fields = { outcome, outcomeAt: when ?? Date.now() }
    edit.mutate({ id: record.id, version: record.version, idempotencyKey: key, fields })
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    const inText = event.target instanceof HTMLInputElement
    const outcome = inText && !event.altKey ? undefined : outcomes[Number(event.key) - 1]
    if (outcome === undefined) return
    event.preventDefault()
    give(outcome)
  }
  return (
    <Dialog title={t('outcome.title', { no: record.no })} close={close}>
      <form className="closing" onSubmit={(event) => event.preventDefault()} onKeyDown={onKey}>
        <p className="quiet">{headline(record, words)}</p>
        <div className="closing-ways">
          {outcomes.map((outcome, index) => (
            <Button key={outcome} size="large" block autoFocus={index === 0} onClick={() => give(outcome)}>
              {t(`choice.outcome.${outcome}`)} <Key>{String(index + 1)}</Key>
            </Button>
          ))}
        </div>
        <TimeSaidField label={t('closing.when')} hint={t('closing.hint')} change={setWhen} />
        <ProblemNote error={edit.error} />
        <div className="form-buttons">
          <Button onClick={close}>
            {t('action.cancel')} <Key>Esc</Key>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
