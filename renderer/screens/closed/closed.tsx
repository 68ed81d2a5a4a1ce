import { Button } from 'antd'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { useProblemText } from '../../components/problem.tsx'
import { useWords } from '../../i18n/index.ts'
import { problemOf } from '../../problem.ts'

type Props = { readonly error: unknown; readonly retry: () => void }

/** What a browser sees that was not let in, or whose desk does not answer: one sentence, and what to do. */
export function Closed({ error, retry }: Props) {
  const { t } = useWords()
  const text = useProblemText()
  const closed = problemOf(error).kind === 'closed'
  return (
    <main className="door">
      <div className="door-card">
        <h1>{closed ? t('closed.title') : t('closed.silent')}</h1>
        <p role="alert">{closed ? t('closed.text') : text(error)}</p>
        <div className="door-foot">
          <Button onClick={retry}>{t('action.retry')}</Button>
          <LanguageSwitch />
        </div>
      </div>
    </main>
  )
}
