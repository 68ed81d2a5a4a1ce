import { useNow } from '../hooks/now.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { stampText } from '../words/time.ts'

/** What stands on top of every printed screen, and only there: where, when and by whom it was printed. */
export function PrintHead() {
  const { t } = useWords()
  const { venueName, deskName, desk, operator, timeZone, practice } = useDesk()
  const now = useNow(5_000)
  return (
    <p className="print-head">
      <strong>
        {[practice ? t('practice.badge') : null, venueName, deskName ?? desk].filter(Boolean).join(' · ')}
      </strong>
      <span className="figures">{t('print.at', { at: stampText(now, timeZone) })}</span>
      <span>{t('print.by', { name: operator.name, badge: operator.badge })}</span>
      <span>{t('print.masked')}</span>
    </p>
  )
}
