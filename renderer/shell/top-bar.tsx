import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../api.ts'
import { Chip } from '../components/chip.tsx'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { useLink } from '../hooks/link.ts'
import { useNow } from '../hooks/now.ts'
import { usePractice } from '../hooks/practice.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { stampText } from '../words/time.ts'
import { DisplayButton } from './display.tsx'
import { SearchBox } from './search-box.tsx'

/** Search at the left; at the right whether the desk answers, where it stands, the time there, and who is signed in. */
export function TopBar() {
  return (
    <header className="top">
      <SearchBox />
      <div className="top-right">
        <DeskState />
        <Operator />
        <DisplayButton />
        <LanguageSwitch />
      </div>
    </header>
  )
}

function DeskState() {
  const { t } = useWords()
  const { practice, deskName, timeZone } = useDesk()
  const link = useLink()
  const now = useNow(5_000)
  const leave = usePractice()
  return (
    <>
      <span className={`link link-${link}`} role="status">
        {link === 'offline' ? t('link.offlineShort') : t('link.online')}
      </span>
      {practice ? (
        <>
          <Chip tone="amber">{t('practice.badge')}</Chip>
          <button type="button" className="plain" onClick={() => leave.mutate({ on: false })}>
            {t('practice.leaveShort')}
          </button>
        </>
      ) : (
        <span className="top-desk">{deskName}</span>
      )}
      <time className="figures">{stampText(now, timeZone).slice(5)}</time>
    </>
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
        {operator.name} {operator.badge} <Chip tone="blue">{t(`role.${operator.role}`)}</Chip>
      </span>
      <button type="button" className="plain" onClick={() => signOut.mutate({})}>
        {t('action.signOut')}
      </button>
    </>
  )
}
