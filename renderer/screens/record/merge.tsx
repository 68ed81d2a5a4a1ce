import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Labelled } from '../../components/labelled.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Two records found to be one: the other is searched by number or words. Can be undone by a supervisor. */
export function Merge({ record, close }: Props) {
  const words = useWords()
  const { t } = words
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [text, setText] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const found = useQuery(
    api.search.query.queryOptions({ input: { text, kind: record.kind, limit: 20 }, enabled: text.trim() !== '' }),
  )
  const merge = useMutation(
    api.records.merge.mutationOptions({
      onSuccess: (merged) => {
        void queries.invalidateQueries()
        close()
        void navigate(`/record/${merged.id}`)
      },
    }),
  )
  const options = (found.data?.records ?? [])
    .filter((row) => row.id !== record.id && row.mergedInto === null)
    .map((row) => ({ value: row.id, label: [row.no, headline(row, words), looks(row, 2)].filter(Boolean).join(' · ') }))
  return (
    <ReasonDialog
      title={t('merge.title', { no: record.no })}
      submitLabel={t('merge.submit')}
      ready={other !== null}
      reasonNeeded={false}
      pending={merge.isPending}
      error={merge.error ?? found.error}
      submit={(reason) => other !== null && merge.mutate({ ids: [record.id, other], reason })}
      close={close}
    >
      <Labelled label={t('merge.other')} hint={t('merge.hint')}>
        {(id, note) => (
          <Select
            id={id}
            aria-describedby={note}
            className="wide"
            showSearch={{ filterOption: false, onSearch: setText }}
            placeholder={t('search.label')}
            options={options}
            value={other}
            onChange={setOther}
            getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
          />
        )}
      </Labelled>
    </ReasonDialog>
  )
}
