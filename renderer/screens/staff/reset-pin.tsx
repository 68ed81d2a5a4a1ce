import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { OperatorView } from '../../../core/contract/operators.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

/** The way out for a colleague who forgot the PIN; nothing for oneself, for an account that is off, and for who may not. */
export function ResetPin({ person }: { readonly person: OperatorView }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [asking, setAsking] = useState(false)
  if (!mayDo(operator.role, 'operators.resetPin') || !person.active || person.id === operator.id) return null
  return (
    <>
      <Button size="small" aria-label={t('staff.resetOf', { name: person.name })} onClick={() => setAsking(true)}>
        {t('staff.reset')}
      </Button>
      {asking && <Reset person={person} close={() => setAsking(false)} />}
    </>
  )
}

type Props = { readonly person: OperatorView; readonly close: () => void }

/** Asks once, then shows the PIN this one time. */
function Reset({ person, close }: Props) {
  const { t } = useWords()
  const reset = useMutation(api.operators.resetPin.mutationOptions())
  const given = reset.data?.pin
  return (
    <Dialog title={t('staff.resetTitle', { name: person.name, badge: person.badge })} close={close}>
      <div className="stack">
        {given === undefined ? (
          <p>{t('staff.resetText')}</p>
        ) : (
          <>
            <output className="given-pin">{given}</output>
            <p>{t('staff.resetGiven')}</p>
          </>
        )}
        <ProblemNote error={reset.error} />
        <div className="form-buttons">
          {given === undefined ? (
            <>
              <Button
                type="primary"
                autoFocus
                loading={reset.isPending}
                onClick={() => reset.mutate({ id: person.id })}
              >
                {t('staff.reset')} <Key>Enter</Key>
              </Button>
              <Button onClick={close}>
                {t('action.cancel')} <Key>Esc</Key>
              </Button>
            </>
          ) : (
            <Button key="told" type="primary" autoFocus onClick={close}>
              {t('staff.resetTold')} <Key>Enter</Key>
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
