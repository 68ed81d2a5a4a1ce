import './custody.css'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { Ages } from './ages.tsx'
import { Places } from './places.tsx'
import { PutAway } from './put-away.tsx'
import { StockTaking } from './stock-taking.tsx'
import { Transfers } from './transfers.tsx'

const parts = [
  { name: 'put', right: 'custody.put', Part: PutAway },
  { name: 'places', right: 'custody.places', Part: Places },
  { name: 'ages', right: 'custody.held', Part: Ages },
  { name: 'stock', right: 'custody.takeStock', Part: StockTaking },
  { name: 'transfer', right: 'custody.transfers', Part: Transfers },
] as const

/** Everything about where things lie: putting away, places, how long they lie, stock-taking, handing on. */
export function Custody() {
  const { t } = useWords()
  const { operator } = useDesk()
  const { part } = useParams()
  const navigate = useNavigate()
  const open = parts.filter(({ right }) => mayDo(operator.role, right))
  const shown = open.find(({ name }) => name === part) ?? open[0]!
  const go = (name: string) => () => void navigate(`/custody/${name}`, { replace: true })
  useKeys(Object.fromEntries(open.map(({ name }, index) => [`alt+${index + 1}`, go(name)])))
  return (
    <div className="stack custody">
      <header className="custody-head">
        <h1>{t('custody.title')}</h1>
        <nav className="together" aria-label={t('custody.parts')}>
          {open.map(({ name }, index) => (
            <Button
              key={name}
              type={name === shown.name ? 'primary' : 'default'}
              aria-current={name === shown.name ? 'page' : undefined}
              onClick={go(name)}
            >
              {t(`custody.part.${name}`)} <Key>{`Alt ${index + 1}`}</Key>
            </Button>
          ))}
        </nav>
      </header>
      <shown.Part key={shown.name} />
    </div>
  )
}
