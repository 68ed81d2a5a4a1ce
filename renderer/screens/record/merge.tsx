import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { RecordPicker } from '../../components/record-picker.tsx'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Two records found to be one: the other is searched by number or words. Can be undone by a supervisor. */
export function Merge({ record, close }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [other, setOther] = useState<RecordView | null>(null)
  const merge = useMutation(
    api.records.merge.mutationOptions({
      onSuccess: (merged) => {
        void queries.invalidateQueries()
        close()
        void navigate(`/record/${merged.id}`)
      },
    }),
  )
  return (
    <ReasonDialog
      title={t('merge.title', { no: record.no })}
      submitLabel={t('merge.submit')}
      ready={other !== null}
      reasonNeeded={false}
      pending={merge.isPending}
      error={merge.error}
      submit={(reason) => other !== null && merge.mutate({ ids: [record.id, other.id], reason })}
      close={close}
    >
      <RecordPicker
        label={t('merge.other')}
        hint={t('merge.hint')}
        kinds={[record.kind]}
        except={record.id}
        value={other}
        choose={setOther}
      />
    </ReasonDialog>
  )
}
