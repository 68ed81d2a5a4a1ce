import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'

const blank = { pin: '', newPin: '', again: '' }

/** One's own PIN, changed with the old one. */
export function OwnPin() {
  const { t } = useWords()
  const [form, setForm] = useState(blank)
  const change = useMutation(api.operators.changePin.mutationOptions({ onSuccess: () => setForm(blank) }))
  const differs = form.again !== '' && form.newPin !== form.again
  const complete = form.pin !== '' && form.newPin !== '' && form.newPin === form.again
  const submit = () => {
    if (complete && !change.isPending) change.mutate({ pin: form.pin, newPin: form.newPin })
  }
  const line = (name: keyof typeof blank) => (
    <Labelled
      key={name}
      label={t(`pin.${name}`)}
      wrong={name === 'again' && differs ? t('setUp.pinDiffers') : undefined}
      hint={name === 'newPin' ? t('setUp.pinHint') : undefined}
    >
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          type="password"
          autoComplete={name === 'pin' ? 'current-password' : 'new-password'}
          maxLength={20}
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <Card title={t('pin.title')}>
      <form aria-label={t('pin.title')} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
        {(['pin', 'newPin', 'again'] as const).map(line)}
        <ProblemNote error={change.error} />
        {change.isSuccess && form.pin === '' && <p role="status">{t('pin.changed')}</p>}
        <Button disabled={!complete} loading={change.isPending} onClick={submit}>
          {t('pin.submit')}
        </Button>
      </form>
    </Card>
  )
}
