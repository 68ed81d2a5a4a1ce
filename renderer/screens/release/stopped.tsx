import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { StopView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { reactionNames } from '../../../core/release/reasons.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

type Props = { readonly find: RecordView; readonly stop: StopView }

/** A doubt about who asks for a person: what to do now, and no button that hands over. */
export function Stopped({ find, stop }: Props) {
  const { t, pick } = useWords()
  const navigate = useNavigate()
  const { timeZone, operator } = useDesk()
  const [asking, setAsking] = useState(false)
  const may = mayDo(operator.role, 'claims.clear')
  useKeys({ escape: () => void navigate(`/record/${find.id}`), c: may ? () => setAsking(true) : undefined })
  return (
    <Card title={t('release.stopped')} tone="red" className="stopped">
      <p role="alert">
        <strong>
          {t('release.stoppedBy', {
            reaction: pick(reactionNames[stop.reaction]),
            at: stampText(stop.at, timeZone),
            by: stop.operator ?? '–',
          })}
        </strong>
      </p>
      <ol className="stopped-steps">
        {(['stay', 'apart', 'supervisor', 'police', 'escalate'] as const).map((step) => (
          <li key={step}>{t(`release.stopped.${step}`)}</li>
        ))}
      </ol>
      <div className="form-buttons">
        {may ? (
          <Button size="large" onClick={() => setAsking(true)}>
            {t('release.clear')} <Key>C</Key>
          </Button>
        ) : (
          <p className="quiet">{t('release.clearBy')}</p>
        )}
        <Button size="large" onClick={() => void navigate(`/record/${find.id}`)}>
          {t('release.toRecord')} <Key>Esc</Key>
        </Button>
      </div>
      {asking && <Clear stop={stop.stop} close={() => setAsking(false)} />}
    </Card>
  )
}

function Clear({ stop, close }: { readonly stop: string; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const clear = useMutation(
    api.claims.clear.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        close()
      },
    }),
  )
  return (
    <ReasonDialog
      title={t('release.clear')}
      submitLabel={t('release.clear')}
      pending={clear.isPending}
      error={clear.error}
      submit={(reason) => clear.mutate({ stop, reason })}
      close={close}
    >
      <p className="quiet">{t('release.clearText')}</p>
    </ReasonDialog>
  )
}
