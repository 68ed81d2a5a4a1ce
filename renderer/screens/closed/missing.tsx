import { Button } from 'antd'
import { Link, useRouteError } from 'react-router'
import { useWords } from '../../i18n/index.ts'

/** An address that leads nowhere, or a screen that broke: what to do, and that nothing was changed. */
export function Missing() {
  const { t } = useWords()
  const broke = useRouteError() !== undefined
  return (
    <section className="card stack missing">
      <h1>{broke ? t('missing.broke') : t('missing.title')}</h1>
      <p>{broke ? t('missing.brokeText') : t('missing.text')}</p>
      <div className="form-buttons">
        {broke && <Button onClick={() => location.reload()}>{t('action.retry')}</Button>}
        <Link to="/">{t('saved.board')}</Link>
      </div>
    </section>
  )
}
