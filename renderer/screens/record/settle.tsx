import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { initialState, nextStates, type State } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

const endings = (record: RecordView): State[] => {
  const first = initialState(record.kind)
  return [first, ...nextStates(record.kind, first).map((row) => row.to)]
}

/** Two desks closed the same record differently: a supervisor says which stands. */
export function Settle({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { operator } = useDesk()
  const [asking, setAsking] = useState(false)
  const [to, setTo] = useState<State>(record.state)
  const settle = useMutation(
    api.records.settle.mutationOptions({
      onSuccess: () => {
        setAsking(false)
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <section className="card conflict" role="alert" aria-label={t('record.conflict')}>
      <p>{t('settle.text')}</p>
      {mayDo(operator.role, 'records.settle') ? (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('settle.open')}
        </Button>
      ) : (
        <p className="quiet">{t('settle.supervisor')}</p>
      )}
      {asking && (
        <ReasonDialog
          title={t('settle.title', { no: record.no })}
          submitLabel={t('settle.submit')}
          pending={settle.isPending}
          error={settle.error}
          submit={(reason) => settle.mutate({ id: record.id, to, reason })}
          close={() => setAsking(false)}
        >
          <Choice
            label={t('settle.to')}
            required
            options={endings(record).map((state) => ({ value: state, label: t(`state.${state}`) }))}
            value={to}
            choose={(state) => setTo(state ?? to)}
          />
        </ReasonDialog>
      )}
    </section>
  )
}
