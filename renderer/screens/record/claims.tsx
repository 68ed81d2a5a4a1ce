import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import { documentNames, relationNames } from '../../../core/claim.ts'
import type { ClaimView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { sideOf } from '../../../core/records/kinds.ts'
import { needNames } from '../../../core/release/requirements.ts'
import { listed } from '../../../core/sentence.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

/** Every handover of this record, also those that were taken back. */
export function Claims({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const claims = useQuery(
    api.claims.forRecord.queryOptions({ input: { id: record.id }, enabled: sideOf(record.kind) !== 'log' }),
  )
  if (sideOf(record.kind) === 'log') return null
  return (
    <Card title={t('claims.title')} count={claims.data?.length}>
      <Asked query={claims} empty={t('claims.none')}>
        {(rows) => (
          <ul className="claims" aria-label={t('claims.title')}>
            {rows.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </ul>
        )}
      </Asked>
    </Card>
  )
}

function Claim({ claim }: { readonly claim: ClaimView }) {
  const { t, pick } = useWords()
  const { timeZone, operator } = useDesk()
  const [asking, setAsking] = useState(false)
  const staff = useQuery(api.operators.list.queryOptions())
  const takesBack = !claim.reversed && mayDo(operator.role, 'claims.reverse')
  // A record has one handover at most that was not taken back.
  useKeys({ x: takesBack ? () => setAsking(true) : undefined })
  const witness = staff.data?.find((person) => person.id === claim.witness)
  return (
    <li>
      <div className="row-head">
        <strong>{claim.claimantName}</strong> {pick(relationNames[claim.relation])} {claim.claimantPhone}
        {claim.reversed && <Chip tone="red">{t('claims.reversed')}</Chip>}
      </div>
      <div className="quiet">
        {stampText(claim.at, timeZone)} · {pick(documentNames[claim.documentType])} {claim.documentNumber}
        {claim.witness !== null &&
          ` · ${t('claims.witness', { name: witness === undefined ? claim.witness : `${witness.name} ${witness.badge}` })}`}
      </div>
      {!claim.reversed && claim.missing.length > 0 && (
        <div className="row-head">
          <Chip tone="amber">{t('owing.title')}</Chip>
          <Link to="/owing">{pick(listed(claim.missing.map((need) => needNames[need])))}</Link>
        </div>
      )}
      <div className="form-buttons">
        {claim.slip !== null && <Link to={`/slip/${claim.slip}`}>{t('claims.slip', { slip: claim.slip })}</Link>}
        {takesBack && (
          <Button size="small" danger onClick={() => setAsking(true)}>
            {t('claims.reverse')} <Key>X</Key>
          </Button>
        )}
      </div>
      {asking && <Reverse claim={claim} close={() => setAsking(false)} />}
    </li>
  )
}

function Reverse({ claim, close }: { readonly claim: ClaimView; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const reverse = useMutation(
    api.claims.reverse.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        close()
      },
    }),
  )
  return (
    <ReasonDialog
      title={t('claims.reverseTitle')}
      submitLabel={t('claims.reverse')}
      danger
      pending={reverse.isPending}
      error={reverse.error}
      submit={(reason) => reverse.mutate({ claim: claim.id, reason })}
      close={close}
    >
      <p className="quiet">{t('claims.reverseText')}</p>
    </ReasonDialog>
  )
}
