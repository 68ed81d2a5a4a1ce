import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
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
      <div className="form-buttons">
        <Button type="primary" autoFocus loading={unmerge.isPending} onClick={() => unmerge.mutate({ id: record.id })}>
          {t('record.unmerge')} <Key>Enter</Key>
        </Button>
        <Button onClick={close}>
          {t('action.cancel')} <Key>Esc</Key>
        </Button>
      </div>
    </Dialog>
  )
}
