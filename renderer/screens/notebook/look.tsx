import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { NotebookPreview, NotebookProgress } from '../../../core/contract/notebooks.ts'
import type { Mapping } from '../../../core/notebook/target.ts'
import { client } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import type { Book } from './notebook.tsx'
import { Questions } from './questions.tsx'
import { RefusedButton } from './refused-button.tsx'
import { RowTable, verdictTones } from './row-table.tsx'

type Props = {
  readonly book: Book
  readonly mapping: Mapping
  readonly preview: NotebookPreview
  readonly back: (mapping: Mapping) => void
  readonly looked: (mapping: Mapping, preview: NotebookPreview) => void
  readonly entered: (progress: NotebookProgress) => void
}

/** What would happen, before anything does: the figures, what must be answered, every row with a problem, the first rows. */
export function Look({ book, mapping, preview, back, looked, entered }: Props) {
  const { t } = useWords()
  const [update, setUpdate] = useState(false)
  const { counts } = preview
  const answer = useMutation({
    networkMode: 'always',
    mutationFn: async (zones: Mapping['zones']) => {
      const settled = { ...mapping, zones: { ...mapping.zones, ...zones } }
      return { settled, preview: await client.notebooks.preview({ id: book.id, mapping: settled }) }
    },
    onSuccess: ({ settled, preview: next }) => looked(settled, next),
  })
  const enter = useMutation({
    networkMode: 'always',
    mutationFn: () => client.notebooks.enter({ id: book.id, update }),
    onSuccess: entered,
  })
  const work = counts.new + (update ? counts.changed : 0)
  const ready = counts.asks === 0 && work > 0
  const begin = () => {
    if (ready && !enter.isPending) enter.mutate()
  }
  useKeys({ 'ctrl+enter': begin, escape: () => back(mapping) })
  return (
    <>
      <div className="notebook-counts" role="status">
        {(['new', 'same', 'changed', 'asks', 'refused'] as const).map((verdict) => (
          <Chip key={verdict} tone={counts[verdict] > 0 ? verdictTones[verdict] : 'plain'}>
            {t(`verdict.row.${verdict}`)} {counts[verdict]}
          </Chip>
        ))}
        <span className="quiet">{t('notebook.total', { rows: counts.total })}</span>
      </div>
      {counts.asks > 0 && (
        <Questions
          key={preview.questions.map(({ place }) => place).join()}
          preview={preview}
          pending={answer.isPending}
          answer={(zones) => answer.mutate(zones)}
        />
      )}
      <ProblemNote error={answer.error} />
      {preview.problems.length > 0 && (
        <Card
          title={t('notebook.problems')}
          count={preview.problemsInAll}
          aside={counts.refused > 0 && <RefusedButton id={book.id} />}
        >
          <RowTable rows={preview.problems} />
          {preview.problemsInAll > preview.problems.length && (
            <p className="quiet">{t('notebook.more', { rows: preview.problemsInAll - preview.problems.length })}</p>
          )}
        </Card>
      )}
      <Card title={t('notebook.first')}>
        <RowTable rows={preview.first} />
      </Card>
      <div className="form-buttons notebook-foot">
        <Button type="primary" size="large" disabled={!ready} loading={enter.isPending} onClick={begin}>
          {t('notebook.enter', { rows: work })} <Key>Ctrl Enter</Key>
        </Button>
        <Button size="large" onClick={() => back(mapping)}>
          {t('notebook.backToColumns')} <Key>Esc</Key>
        </Button>
        {counts.changed > 0 && (
          <Checkbox checked={update} onChange={(event) => setUpdate(event.target.checked)}>
            {t('notebook.update', { rows: counts.changed })}
          </Checkbox>
        )}
        {counts.asks > 0 && <span className="hint">{t('notebook.answerFirst')}</span>}
        <ProblemNote error={enter.error} />
      </div>
    </>
  )
}
