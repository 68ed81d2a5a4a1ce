import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { StatusView } from '../../../core/contract/desk.ts'
import type { OperatorView } from '../../../core/contract/operators.ts'
import { api } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import type { Link } from '../../hooks/events.ts'
import { usePractice } from '../../hooks/practice.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'
import { DisplayButton } from '../../shell/display.tsx'
import { QuickCardButton } from '../../shell/quick-card.tsx'
import { beginShift } from '../../words/zone.ts'
import { ChoosePin, nothing } from './choose-pin.tsx'

/** The practice desk holds nobody's data, so its sign-in stands on the screen. */
const practiceSignIn = { badge: '900001', pin: '482916' }

type Props = {
  readonly status: StatusView
  readonly link: Link
  /** Who was signed in when the desk was started again; their screens wait behind this one. */
  readonly before: OperatorView | null
}

// Where the last one was is none of the next one's business.
const leaveTheirScreen = (): void => window.history.replaceState(null, '', '#/')

/** Badge and PIN, nothing else. */
export function SignIn({ status, link, before }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [badge, setBadge] = useState(status.practice ? practiceSignIn.badge : (before?.badge ?? ''))
  const [pin, setPin] = useState(status.practice ? practiceSignIn.pin : '')
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState(nothing)
  const signIn = useMutation(
    api.operators.signIn.mutationOptions({
      onSuccess: (operator) => {
        if (before === null || before.id !== operator.id) beginShift(sessionStorage)
        if (before !== null && before.id !== operator.id) leaveTheirScreen()
        return queries.invalidateQueries()
      },
      onError: (error) => {
        const code = codeOf(error)
        if (code === 'pin-to-choose') setChoosing(true)
        if (code === 'wrong-pin') setChoosing(false)
        setChosen(nothing)
        if (code === 'pin-to-choose' || code === 'weak-pin' || code === 'same-pin') return
        setPin('')
      },
    }),
  )
  const back = () => {
    setChoosing(false)
    setPin('')
    signIn.reset()
  }
  const submit = () => {
    // A card reader ends the badge with an Enter.
    if (badge.trim() !== '' && pin === '') return document.getElementById('pin')?.focus()
    if (badge.trim() === '' || signIn.isPending) return
    if (!choosing) return signIn.mutate({ badge: badge.trim(), pin })
    if (chosen.pin !== '' && chosen.again === '') return document.getElementById('again')?.focus()
    if (chosen.pin !== '' && chosen.pin === chosen.again)
      signIn.mutate({ badge: badge.trim(), pin, newPin: chosen.pin })
  }
  return (
    <main className="door">
      <form
        className="door-card"
        aria-label={t('signIn.title')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <p className="door-venue">{[status.venueName, status.deskName].filter(Boolean).join(' · ')}</p>
        <h1>{t('signIn.title')}</h1>
        {status.practice && <p className="practice-note">{t('practice.signIn', practiceSignIn)}</p>}
        {before !== null && (
          <p className="practice-note" role="status">
            {t('signIn.again', { name: before.name })}
          </p>
        )}
        {choosing ? (
          <ChoosePin badge={badge.trim()} chosen={chosen} change={setChosen} back={back} />
        ) : (
          <>
            <label htmlFor="badge">{t('operator.badge')}</label>
            <Input
              id="badge"
              size="large"
              autoFocus={before === null}
              autoComplete="username"
              maxLength={20}
              value={badge}
              onChange={(event) => setBadge(event.target.value)}
            />
            <label htmlFor="pin">{t('operator.pin')}</label>
            <Input
              id="pin"
              size="large"
              autoFocus={before !== null}
              type="password"
              inputMode="numeric"
              autoComplete="current-password"
              maxLength={20}
              value={pin}
              onChange={(event) => setPin(event.target.value)}
            />
          </>
        )}
        <ProblemNote error={codeOf(signIn.error) === 'pin-to-choose' ? null : signIn.error} />
        {link === 'offline' && <p role="status">{t('link.offline')}</p>}
        <Button type="primary" size="large" block loading={signIn.isPending} onClick={submit}>
          {t('signIn.submit')} <Key>Enter</Key>
        </Button>
        {choosing && (
          <Button onClick={back}>
            {t('action.back')} <Key>Esc</Key>
          </Button>
        )}
        <SignInFoot practice={status.practice} />
      </form>
    </main>
  )
}

function SignInFoot({ practice }: { readonly practice: boolean }) {
  const { t } = useWords()
  const change = usePractice()
  return (
    <>
      {!practice && (
        <Button block loading={change.isPending} onClick={() => change.mutate({ on: true })}>
          {t('practice.enter')}
        </Button>
      )}
      <div className="door-foot">
        <QuickCardButton />
        <DisplayButton />
        <LanguageSwitch />
      </div>
      <ProblemNote error={change.error} />
    </>
  )
}
