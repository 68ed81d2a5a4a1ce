import { Link } from 'react-router'
import { useWords } from '../../i18n/index.ts'

/** An address that leads nowhere, or a screen that broke: back to the board, nothing was changed. */
export function Missing() {
  const { t } = useWords()
  return (
    <section className="card" aria-label={t('missing.title')}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <Link to="/">{t('nav.board')}</Link>
    </section>
  )
}
