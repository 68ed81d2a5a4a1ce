import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { setUpInput, venueTemplates } from '../../../core/contract/desk.ts'
import type { operatorKinds } from '../../../core/contract/operators.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { LanguageSwitch } from '../../components/language-switch.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { focusFirstWrong } from '../../hooks/first-wrong.ts'
import { usePractice } from '../../hooks/practice.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { DisplayButton } from '../../shell/display.tsx'
import { QuickCardButton } from '../../shell/quick-card.tsx'

type SetUp = (typeof setUpInput)['_output']
type Venue = (typeof venueTemplates)[number]
type Staff = (typeof operatorKinds)[number]
type TextName = 'venueName' | 'desk' | 'deskName' | 'name' | 'badge' | 'pin' | 'pinAgain'

type Form = Record<TextName, string> & { venue: Venue; kind: Staff }
const blank: Form = {
  venue: 'zoo',
  venueName: '',
  desk: 'A1',
  deskName: '',
  name: '',
  badge: '',
  pin: '',
  pinAgain: '',
  kind: 'police',
}

const needed: readonly TextName[] = ['venueName', 'desk', 'deskName', 'name', 'badge', 'pin', 'pinAgain']
const labels: Record<TextName, WordKey> = {
  venueName: 'setUp.venueName',
  desk: 'setUp.desk',
  deskName: 'setUp.deskName',
  name: 'operator.name',
  badge: 'operator.badge',
  pin: 'operator.pin',
  pinAgain: 'setUp.pinAgain',
}
const hints: Partial<Record<TextName, WordKey>> = { desk: 'setUp.deskHint', pin: 'setUp.pinHint' }

const inputOf = (form: Form): SetUp => ({
  venue: form.venue,
  venueName: form.venueName.trim(),
  desk: form.desk.trim(),
  deskName: form.deskName.trim(),
  supervisor: { name: form.name.trim(), badge: form.badge.trim(), pin: form.pin, kind: form.kind },
})

/** Sets the desk up once: where it stands, what it is called, and the first supervisor; or leads to the practice desk. */
export function FirstRun() {
  const { t } = useWords()
  const queries = useQueryClient()
  const [form, setForm] = useState<Form>(blank)
  const [tried, setTried] = useState(false)
  const setUp = useMutation(api.desk.setUp.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  const wrong = (name: TextName): string | undefined => {
    if (!tried) return undefined
    if (form[name].trim() === '') return t('form.needed')
    return name === 'pinAgain' && form.pin !== form.pinAgain ? t('setUp.pinDiffers') : undefined
  }
  const submit = () => {
    setTried(true)
    const complete = needed.every((name) => form[name].trim() !== '') && form.pin === form.pinAgain
    if (!complete) return focusFirstWrong()
    if (!setUp.isPending) setUp.mutate(inputOf(form))
  }
  const line = (name: TextName) => (
    <TextLine
      key={name}
      name={name}
      value={form[name]}
      wrong={wrong(name)}
      change={(value) => setForm({ ...form, [name]: name === 'desk' ? value.toUpperCase() : value })}
    />
  )
  return (
    <main className="door">
      <form
        className="door-card door-wide"
        aria-label={t('setUp.title')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <header className="door-head">
          <h1>{t('setUp.title')}</h1>
          <QuickCardButton />
          <DisplayButton />
          <LanguageSwitch />
        </header>
        <p className="quiet">{t('setUp.text')}</p>
        <Choice
          label={t('setUp.venue')}
          required
          options={(['zoo', 'stadium', 'street', 'empty'] as const).map((value) => ({
            value,
            label: t(`venue.${value}`),
          }))}
          value={form.venue}
          choose={(venue) => setForm({ ...form, venue: venue ?? form.venue })}
        />
        {(['venueName', 'desk', 'deskName'] as const).map(line)}
        <h2>{t('setUp.supervisor')}</h2>
        <Choice
          label={t('operator.kind')}
          required
          options={(['police', 'auxiliary', 'venue'] as const).map((value) => ({
            value,
            label: t(`operatorKind.${value}`),
          }))}
          value={form.kind}
          choose={(kind) => setForm({ ...form, kind: kind ?? form.kind })}
        />
        {(['name', 'badge', 'pin', 'pinAgain'] as const).map(line)}
        <ProblemNote error={setUp.error} />
        <Button type="primary" size="large" block loading={setUp.isPending} onClick={submit}>
          {t('setUp.submit')} <Key>Enter</Key>
        </Button>
        <Practice />
      </form>
    </main>
  )
}

type LineProps = {
  readonly name: TextName
  readonly value: string
  readonly wrong: string | undefined
  readonly change: (value: string) => void
}

function TextLine({ name, value, wrong, change }: LineProps) {
  const { t } = useWords()
  const hint = hints[name]
  const secret = name === 'pin' || name === 'pinAgain'
  return (
    <Labelled label={t(labels[name])} wrong={wrong} hint={hint === undefined ? undefined : t(hint)}>
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          aria-invalid={wrong !== undefined}
          autoFocus={name === 'venueName'}
          type={secret ? 'password' : 'text'}
          autoComplete={secret ? 'new-password' : 'off'}
          maxLength={name === 'desk' ? 8 : name === 'venueName' || name === 'deskName' ? 60 : 20}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  )
}

function Practice() {
  const { t } = useWords()
  const practice = usePractice()
  return (
    <>
      <div className="door-foot">
        <Button loading={practice.isPending} onClick={() => practice.mutate({ on: true })}>
          {t('practice.enter')}
        </Button>
        <span className="quiet" role="status">
          {practice.isPending ? t('practice.opening') : t('practice.what')}
        </span>
      </div>
      <ProblemNote error={practice.error} />
    </>
  )
}
