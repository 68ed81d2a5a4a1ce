import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

/** Lists of the counter, one key each: what is owed of the papers, and the identity documents that wait for their holders. */
export function CounterLists() {
  const { t } = useWords()
  const navigate = useNavigate()
  const owing = useQuery(api.claims.owing.queryOptions()).data?.length ?? 0
  const to = (path: string) => () => void navigate(path)
  useKeys({ b: to('/owing'), i: to('/documents') })
  return (
    <Card title={t('board.lists')}>
      <div className="form-buttons">
        <Link className="list-link" to="/owing">
          {t('owing.title')} {owing > 0 && <Chip tone="amber">{owing}</Chip>} <Key>B</Key>
        </Link>
        <Link className="list-link" to="/documents">
          {t('held.title')} <Key>I</Key>
        </Link>
      </div>
    </Card>
  )
}
