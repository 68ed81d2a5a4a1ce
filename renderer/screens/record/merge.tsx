import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { RecordPicker } from '../../components/record-picker.tsx'
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
      <div className="form-buttons">
        <Button type="primary" disabled={other === null} onClick={compare}>
          {t('merge.compare')} <Key>Enter</Key>
        </Button>
        <Button onClick={close}>
          {t('action.cancel')} <Key>Esc</Key>
        </Button>
      </div>
    </Dialog>
  )
}
