import { Link } from 'react-router'
import { useLink } from '../hooks/link.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'

/** What an officer should know before trusting this desk. */
export function Warnings() {
  const { t, pick } = useWords()
  const { warnings } = useDesk()
  if (warnings.length === 0) return null
  return (
    <div className="warnings" role="alert">
      {warnings.map((warning) => (
        <p key={warning.code}>
          {pick(warning)} {warning.code === 'papers-waiting' && <Link to="/devices">{t('printing.see')}</Link>}
        </p>
      ))}
    </div>
  )
}

/** That the desk does not answer. It lies over the top bar, which is of no use then, so that nothing jumps while somebody types. */
export function Offline() {
  const { t } = useWords()
  const link = useLink()
  if (link !== 'offline') return null
  return (
    <p className="offline" role="alert">
      {t('link.offline')}
    </p>
  )
}
