import { Link, useNavigate } from 'react-router'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { starts } from '../words/starts.ts'

/** The big starts, each one key away; a missing person is the one in red. The sixth is many finds of one finder. */
export function Starts() {
  const { t } = useWords()
  const navigate = useNavigate()
  useKeys({
    ...Object.fromEntries(starts.map(({ key, kind }) => [key, () => void navigate(`/intake/${kind}`)] as const)),
    6: () => void navigate('/batch'),
  })
  return (
    <nav className="starts" aria-label={t('board.starts')}>
      {starts.map(({ key, kind }) => (
        <Link key={kind} to={`/intake/${kind}`} className={kind === 'missing-person' ? 'start start-danger' : 'start'}>
          <strong>{t(`start.${kind}`)}</strong>
          <span aria-hidden="true">{t('board.press', { key })}</span>
        </Link>
      ))}
      <Link to="/batch" className="start">
        <strong>{t('batch.start')}</strong>
        <span aria-hidden="true">{t('board.press', { key: '6' })}</span>
      </Link>
    </nav>
  )
}
