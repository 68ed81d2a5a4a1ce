import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { NotebookProgress } from '../../../core/contract/notebooks.ts'
import { api, client } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import type { Book } from './notebook.tsx'
import { RefusedButton } from './refused-button.tsx'

type Props = { readonly book: Book; readonly start: NotebookProgress; readonly again: () => void }

const everyMs = 500

/** How far it is, with a stop; then what came of it. */
export function Running({ book, start, again }: Props) {
  const { t, pick } = useWords()
  const asked = useQuery(
    api.notebooks.progress.queryOptions({
      input: { id: book.id },
      initialData: start,
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? everyMs : false),
    }),
  )
  const stop = useMutation({
    networkMode: 'always',
    mutationFn: () => client.notebooks.stop({ id: book.id }),
    onSuccess: () => asked.refetch(),
  })
  const progress = asked.data
  const running = progress.state === 'running'
  const halt = () => {
    if (running && !stop.isPending) stop.mutate()
  }
  useKeys(running ? { escape: halt } : { enter: again, escape: again })
  return (
    <Card title={t(`notebook.state.${progress.state}`)}>
      <progress
        className="notebook-bar"
        max={Math.max(1, progress.total)}
        value={progress.done}
        aria-label={t('notebook.step.running')}
      />
      <p className="figures">{t('notebook.done', { done: progress.done, total: progress.total })}</p>
      <p role="status">{running ? t('notebook.beside') : t('notebook.result', counted(progress))}</p>
      {progress.problem !== null && (
        <p className="problem" role="alert">
          {pick(progress.problem)}
        </p>
      )}
      {(progress.state === 'stopped' || progress.state === 'failed') && <p>{t('notebook.goOn')}</p>}
      <ProblemNote error={asked.error ?? stop.error} />
      <div className="form-buttons">
        {running ? (
          <Button size="large" loading={stop.isPending} onClick={halt}>
            {t('notebook.stop')} <Key>Esc</Key>
          </Button>
        ) : (
          <>
            <Button type="primary" size="large" autoFocus onClick={again}>
              {t('notebook.again')} <Key>Enter</Key>
            </Button>
            {progress.refused > 0 && <RefusedButton id={book.id} />}
            <Link to="/search">{t('nav.search')}</Link>
          </>
        )}
      </div>
    </Card>
  )
}

const counted = ({ imported, unchanged, updated, changed, refused }: NotebookProgress) => ({
  imported,
  unchanged,
  updated,
  changed,
  refused,
})
