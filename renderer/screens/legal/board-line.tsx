import './board-line.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'
import { legalKey } from '../../shell/places.ts'

const told = ['perishable', 'due', 'soon', 'unnoticed'] as const

/** What the law wants today, in one line under the day's figures. */
export function LegalLine() {
  const { t } = useWords()
  const counts = useQuery(api.notices.counts.queryOptions()).data
  const waiting = told.filter((section) => (counts?.[section] ?? 0) > 0)
  return (
    <Link className="legal-line" to="/legal">
      <span>{t('legal.title')}</span> <Key>{legalKey}</Key>
      {waiting.length === 0 ? (
        <span className="quiet">{t('legal.nothing')}</span>
      ) : (
        waiting.map((section) => (
          <span key={section} className={section === 'perishable' || section === 'due' ? 'legal-now' : 'quiet'}>
            {t(`legal.short.${section}`)} <b className="figures">{counts?.[section]}</b>
          </span>
        ))
      )}
    </Link>
  )
}
