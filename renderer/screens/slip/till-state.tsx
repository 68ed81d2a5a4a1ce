import { printProblems } from '../../../core/printing.ts'
import { useWords } from '../../i18n/index.ts'
import type { Till } from './use-till.ts'

/** What became of the paper at the receipt printer: a fault there is said, and holds nobody up. */
export function TillState({ till: { printer, job } }: { readonly till: Till }) {
  const { t, pick } = useWords()
  if (printer === undefined || job === undefined) return null
  const { name } = printer
  if (job.problem !== null) {
    return <p role="status">{t('printing.stuck', { name, why: pick(printProblems[job.problem]) })}</p>
  }
  return (
    <p role="status" className="quiet">
      {t(job.state === 'waiting' ? 'printing.sending' : 'printing.sent', { name })}
    </p>
  )
}
