import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'
import { callsKey } from '../../shell/places.ts'

/** How many owners are to be rung now; nothing where nobody is. */
export function CallsLine() {
  const { t } = useWords()
  const waiting = useQuery(api.contacts.list.queryOptions({ refetchInterval: 60_000 })).data
  const n = (waiting?.due.length ?? 0) + (waiting?.first.length ?? 0)
  if (n === 0) return null
  return (
    <p>
      <Link to="/calls">{t('calls.board', { n })}</Link> <Key>{callsKey}</Key>
    </p>
  )
}
