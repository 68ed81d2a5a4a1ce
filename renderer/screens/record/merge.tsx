import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { Dialog } from '../../components/dialog.tsx'
import { RecordPicker } from '../../components/record-picker.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Two records found to be one: the other is searched by number or words, and both are seen side by side before they are merged. */
export function Merge({ record, close }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [other, setOther] = useState<RecordView | null>(null)
  const compare = () => {
    if (other === null) return
    close()
    void navigate(`/same/${record.id}/${other.id}`)
  }
  useKeys({ enter: other === null ? undefined : compare })
  return (
    <Dialog title={t('merge.title', { no: record.no })} close={close}>
      <RecordPicker
        label={t('merge.other')}
        hint={t('merge.hint')}
        kinds={[record.kind]}
        except={record.id}
        value={other}
        choose={setOther}
      />
      <SubmitOrCancel
        label={t('merge.compare')}
        submit={compare}
        close={close}
        ready={other !== null}
        pending={false}
      />
    </Dialog>
  )
}
