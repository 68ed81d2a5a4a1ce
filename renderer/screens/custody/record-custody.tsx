import './custody.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { KeptView } from '../../../core/contract/custody.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { yuanOf } from '../../../core/custody/cash.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { Rows } from '../../components/rows.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { clockText } from '../../words/time.ts'
import { CashDialog } from './cash-dialog.tsx'
import { CustodyChips, HeldLine, useLies } from './held-line.tsx'
import { OpenDialog, SealDialog } from './seal-dialog.tsx'

type Question = 'seal' | 'open' | 'count'

/** How a found thing is kept: where it lies, its seal, what was counted, what is in it; each step by its key. */
export function RecordCustody({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const navigate = useNavigate()
  const kept = useQuery(api.custody.ofRecord.queryOptions({ input: { id: record.id } }))
  const [question, setQuestion] = useState<Question | null>(null)
  const here = kept.data?.held != null && mayDo(operator.role, 'custody.put')
  const money =
    kept.data?.held?.custody === 'cash' || (kept.data?.counts.length ?? 0) > 0 || record.fields.category === 'wallet'
  const put = here ? () => void navigate(`/custody/put?id=${record.id}`) : undefined
  const seal = here ? () => setQuestion(kept.data?.seal == null ? 'seal' : 'open') : undefined
  const count = here && money ? () => setQuestion('count') : undefined
  useKeys({ k: put, s: seal, v: count })
  const close = () => setQuestion(null)
  return (
    <Card title={t('custody.card')}>
      <Asked query={kept}>
        {(view) => (
          <>
            <KeptText kept={view} />
            {here && (
              <div className="form-buttons">
                <Button onClick={put}>
                  {t('custody.putAway')} <Key>K</Key>
                </Button>
                <Button onClick={seal}>
                  {t(view.seal === null ? 'custody.sealIt' : 'custody.openIt')} <Key>S</Key>
                </Button>
                {count !== undefined && (
                  <Button onClick={count}>
                    {t('custody.count')} <Key>V</Key>
                  </Button>
                )}
              </div>
            )}
            {question === 'seal' && <SealDialog kept={view} id={record.id} close={close} />}
            {question === 'open' && <OpenDialog kept={view} id={record.id} close={close} />}
            {question === 'count' && (
              <CashDialog kept={view} id={record.id} said={record.fields.amount} close={close} />
            )}
          </>
        )}
      </Asked>
    </Card>
  )
}

function KeptText({ kept }: { readonly kept: KeptView }) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const lies = useLies()
  const { held, seal, counts, contents, two } = kept
  const by = (one: { operator: string | null; witness: string | null }) =>
    [one.operator, one.witness].filter((name) => name !== null).join(' + ')
  const [counted, before] = counts
  return (
    <>
      <dl className="fields">
        {held !== null && (
          <div>
            <dt>{t('custody.lies')}</dt>
            <dd>
              {lies(held)} <CustodyChips held={held} />
            </dd>
          </div>
        )}
        {(seal !== null || two) && (
          <div>
            <dt>{t('custody.seal')}</dt>
            <dd>
              {seal === null
                ? t('custody.noSeal')
                : t('custody.sealedBy', { seal: seal.seal, at: clockText(seal.at, now, timeZone), who: by(seal) })}
            </dd>
          </div>
        )}
        {(counted !== undefined || held?.custody === 'cash') && (
          <div>
            <dt>{t('custody.counted')}</dt>
            <dd>
              {counted === undefined
                ? t('custody.notCounted')
                : t('custody.countedBy', {
                    sum: yuanOf(counted.sum),
                    at: clockText(counted.at, now, timeZone),
                    who: by(counted),
                  })}
              {counted !== undefined && before !== undefined && before.sum !== counted.sum && (
                <span className="danger"> {t('custody.differs', { sum: yuanOf(before.sum) })}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      {contents.length > 0 && (
        <section aria-label={t('custody.contents')}>
          <p className="quiet">
            {t('custody.contents')}: {t('custody.contentsGo')}
          </p>
          <Rows label={t('custody.contents')}>
            {contents.map((one) => (
              <HeldLine key={one.id} held={one} />
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}
