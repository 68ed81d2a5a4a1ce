import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Takes a merge back: both records stand again as they were. */
export function Unmerge({ record, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const unmerge = useMutation(
    api.records.unmerge.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        close()
      },
    }),
  )
  return (
    <Dialog title={t('record.unmerge')} close={close}>
      <p>{t('unmerge.text')}</p>
      <ProblemNote error={unmerge.error} />
      <SubmitOrCancel
        autoFocus
        label={t('record.unmerge')}
        submit={() => unmerge.mutate({ id: record.id })}
        close={close}
        pending={unmerge.isPending}
      />
    </Dialog>
  )
}
