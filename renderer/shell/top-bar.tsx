import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../api.ts'
import { Chip } from '../components/chip.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { DisplayButton } from './display.tsx'
import { SearchBox } from './search-box.tsx'
import { Offline } from './warnings.tsx'

/** Search at the left; at the right who is signed in, and how the desk is shown. */
export function TopBar() {
  return (
    <header className="top">
      <Offline />
      <SearchBox />
      <div className="top-right">
        <Operator />
        <DisplayButton />
        <LanguageSwitch />
      </div>
    </header>
  )
}

function Operator() {
  const { t } = useWords()
  const { operator } = useDesk()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const signOut = useMutation(
    api.operators.signOut.mutationOptions({
      // The next person must not see what the last one opened, not even for a moment.
      onSuccess: async () => {
        await navigate('/')
        await queries.resetQueries()
      },
    }),
  )
  return (
    <>
      <span className="top-operator">
        <span>{operator.name}</span>
        <span className="top-badge figures">{operator.badge}</span>
        <Chip tone="blue">{t(`role.${operator.role}`)}</Chip>
      </span>
      <button type="button" className="plain" onClick={() => signOut.mutate({})}>
        {t('action.signOut')}
      </button>
    </>
  )
}
