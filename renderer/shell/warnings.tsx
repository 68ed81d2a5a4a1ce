import { useLink } from '../hooks/link.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'

/** What an officer should know before trusting this desk, and that it does not answer. */
export function Warnings() {
  const { t, pick } = useWords()
  const { warnings } = useDesk()
  const link = useLink()
  if (warnings.length === 0 && link !== 'offline') return null
  return (
    <div className="warnings" role="alert">
      {link === 'offline' && <p>{t('link.offline')}</p>}
      {warnings.map((warning) => (
        <p key={warning.code}>{pick(warning)}</p>
      ))}
    </div>
  )
}
