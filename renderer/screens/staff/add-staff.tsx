import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { type operatorKinds, type Role, roles } from '../../../core/contract/operators.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'

type Form = {
  readonly name: string
  readonly badge: string
  readonly pin: string
  readonly kind: (typeof operatorKinds)[number]
  readonly role: Role
}
const blank: Form = { name: '', badge: '', pin: '', kind: 'auxiliary', role: 'clerk' }

/** A new account with a first PIN, which its owner changes. */
export function AddStaff() {
  const { t } = useWords()
  const queries = useQueryClient()
  const [form, setForm] = useState<Form>(blank)
  const add = useMutation(
    api.operators.add.mutationOptions({
      onSuccess: (_answer, { name, badge }) => {
        setForm(blank)
        setAdded({ name, badge })
        return queries.invalidateQueries({ queryKey: api.operators.key() })
      },
    }),
  )
  const [added, setAdded] = useState<Pick<Form, 'name' | 'badge'> | null>(null)
  const complete = form.name.trim() !== '' && form.badge.trim() !== '' && form.pin !== ''
  const submit = () => {
    if (complete && !add.isPending) add.mutate(form)
  }
  const line = (name: 'name' | 'badge' | 'pin') => (
    <Labelled key={name} label={t(`operator.${name}`)} hint={name === 'pin' ? t('setUp.pinHint') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          aria-describedby={note}
          type={name === 'pin' ? 'password' : 'text'}
          autoComplete={name === 'pin' ? 'new-password' : 'off'}
          maxLength={name === 'name' ? 40 : 20}
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.target.value })}
        />
      )}
    </Labelled>
  )
  return (
    <Card title={t('staff.add')}>
      <form aria-label={t('staff.add')} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
        {(['name', 'badge', 'pin'] as const).map(line)}
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
        <Choice
          label={t('operator.role')}
          required
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={form.role}
          choose={(role) => setForm({ ...form, role: role ?? form.role })}
        />
        <ProblemNote error={add.error} />
        {added !== null && !add.isPending && <p role="status">{t('staff.added', added)}</p>}
        <Button type="primary" disabled={!complete} loading={add.isPending} onClick={submit}>
          {t('staff.addSubmit')} <Key>Enter</Key>
        </Button>
      </form>
    </Card>
  )
}
