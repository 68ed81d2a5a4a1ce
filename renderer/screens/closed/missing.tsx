import { Button } from 'antd'
import { useNavigate, useRouteError } from 'react-router'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'

/** An address that leads nowhere, or a screen that broke: what to do, and that nothing was changed. */
export function Missing() {
  const { t } = useWords()
  const navigate = useNavigate()
  // Null where nothing failed: the router's own type does not say so.
  const broke = useRouteError() != null
  return (
    <section className="card stack missing">
      <h1>{broke ? t('missing.broke') : t('missing.title')}</h1>
      <p>{broke ? t('missing.brokeText') : t('missing.text')}</p>
      <div className="form-buttons">
        {broke && (
          <Button type="primary" size="large" onClick={() => location.reload()}>
            {t('action.retry')}
          </Button>
        )}
        <Button type={broke ? 'default' : 'primary'} size="large" onClick={() => void navigate('/')}>
          {t('saved.board')} <Key>F6</Key>
        </Button>
      </div>
    </section>
  )
}
