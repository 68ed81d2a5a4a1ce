import './release.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { ClaimView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { type MakeableNeed, needNames } from '../../../core/release/requirements.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { stampText } from '../../words/time.ts'
import { MakeGood } from './make-good.tsx'

type Owed = { readonly claim: ClaimView; readonly record: RecordView }

/** Handovers that a supervisor let pass with something missing, until it was brought (补签). */
export function Owing() {
  const { t } = useWords()
  const navigate = useNavigate()
  const owing = useQuery(api.claims.owing.queryOptions())
  useKeys({ escape: () => void navigate(-1) })
  return (
    <div className="stack">
      <h1>{t('owing.title')}</h1>
      <Card title={t('owing.open')} count={owing.data?.length}>
        <p className="quiet">{t('owing.text')}</p>
        <Asked query={owing} empty={t('owing.none')}>
          {(rows) => (
            <Rows label={t('owing.open')}>
              {rows.map((one) => (
                <OwedLine key={one.claim.id} {...one} />
              ))}
            </Rows>
          )}
        </Asked>
      </Card>
    </div>
  )
}

function OwedLine({ claim, record }: Owed) {
  const words = useWords()
  const { t, pick } = words
  const { timeZone, operator } = useDesk()
  const [need, setNeed] = useState<MakeableNeed | null>(null)
  const may = mayDo(operator.role, 'claims.makeGood')
  return (
    <li className="owed">
      <div>
        <Link to={`/record/${record.id}`}>
          <strong>{headline(record, words)}</strong> <span className="row-no">{record.no}</span>
        </Link>{' '}
        {claim.claimantName} {claim.claimantPhone}
        <div className="quiet">{stampText(claim.at, timeZone)}</div>
      </div>
      <div className="form-buttons">
        {claim.missing.map((missing) =>
          may ? (
            <Button key={missing} data-row onClick={() => setNeed(missing)}>
              {t('owing.bring', { what: pick(needNames[missing]) })} <Key>Enter</Key>
            </Button>
          ) : (
            <span key={missing}>{pick(needNames[missing])}</span>
          ),
        )}
      </div>
      {need !== null && <MakeGood claim={claim} need={need} close={() => setNeed(null)} />}
    </li>
  )
}
