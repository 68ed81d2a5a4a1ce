import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Kind } from '../../core/records/kinds.ts'
import { useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { starts } from '../words/starts.ts'

/** The big starts, each one key away; a missing person is the one in red. The sixth is many finds of one finder. */
export function Starts() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [late, setLate] = useState(false)
  const path = (kind: Kind): string => `/intake/${kind}${late ? '?late=1' : ''}`
  useKeys({
    ...Object.fromEntries(starts.map(({ key, kind }) => [key, () => void navigate(path(kind))] as const)),
    7: () => setLate(!late),
    6: () => void navigate('/batch'),
  })
  return (
    <nav className="starts" aria-label={t('board.starts')}>
      {starts.map(({ key, kind }) => (
        <Link
          key={kind}
          to={path(kind)}
          className={kind === 'missing-person' && !late ? 'start start-danger' : 'start'}
        >
          <strong>{late ? t('late.title', { what: t(`start.${kind}`) }) : t(`start.${kind}`)}</strong>
          <span aria-hidden="true">{t('board.press', { key })}</span>
        </Link>
      ))}
      <Link to="/batch" className="start">
        <strong>{t('batch.start')}</strong>
        <span aria-hidden="true">{t('board.press', { key: '6' })}</span>
      </Link>
      <button
        type="button"
        className="start start-late"
        title={t('late.start')}
        aria-pressed={late}
        onClick={() => setLate(!late)}
      >
        <strong>{t('late.word')}</strong>
        <span aria-hidden="true">{t('board.press', { key: '7' })}</span>
      </button>
    </nav>
  )
}
