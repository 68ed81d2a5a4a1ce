import { Button } from 'antd'
import { useWords } from '../i18n/index.ts'
import { problemOf } from '../problem.ts'

/** The desk's own sentence, or ours for a desk that does not answer. */
export function useProblemText(): (error: unknown) => string {
  const { t, pick } = useWords()
  return (error) => {
    const problem = problemOf(error)
    switch (problem.kind) {
      case 'desk':
        return pick(problem.sentence)
      case 'closed':
        return t('problem.closed')
      case 'offline':
        return t('problem.offline')
      case 'odd':
        return t('problem.odd', { message: problem.message })
    }
  }
}

type Props = { readonly error: unknown; readonly retry?: (() => void) | undefined }

/** What went wrong and what to do, announced to a screen reader; nothing where there is no error. */
export function ProblemNote({ error, retry }: Props) {
  const { t } = useWords()
  const text = useProblemText()
  if (error === null || error === undefined) return null
  return (
    <div className="problem" role="alert">
      <span>{text(error)}</span>
      {retry !== undefined && <Button onClick={retry}>{t('action.retry')}</Button>}
    </div>
  )
}
