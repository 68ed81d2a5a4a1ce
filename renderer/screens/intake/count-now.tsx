import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { yuanOf } from '../../../core/custody/cash.ts'
import { custodyClassOf } from '../../../core/release/lane.ts'
import { api } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'
import { CashDialog } from '../custody/cash-dialog.tsx'

/** There is money in it: cash, or a sum that was said. */
const holdsMoney = ({ kind, fields }: RecordView): boolean =>
  kind === 'found-item' && (custodyClassOf(fields) === 'cash' || (fields.amount ?? 0) > 0)

export type CountNow = {
  /** Begins the count where one is due; undefined once two have counted. */
  readonly start: (() => void) | undefined
  readonly money: boolean
  readonly asking: boolean
  readonly close: () => void
}

/** The count by two that belongs to the intake of money, while the finder still stands there. */
export function useCountNow(record: RecordView): CountNow {
  const money = holdsMoney(record)
  const [asking, setAsking] = useState(false)
  const kept = useKept(record.id, money)
  const due = money && kept.data?.held != null && kept.data.counts.length === 0
  return { money, asking, start: due ? () => setAsking(true) : undefined, close: () => setAsking(false) }
}

const useKept = (id: string, enabled: boolean) =>
  useQuery(api.custody.ofRecord.queryOptions({ input: { id }, enabled }))

/** That the money waits for its count, or what was counted. */
export function CountNote({ record, count }: { readonly record: RecordView; readonly count: CountNow }) {
  const { t } = useWords()
  const kept = useKept(record.id, count.money).data
  if (kept === undefined) return null
  const [counted] = kept.counts
  return (
    <div className="saved-count" role="status">
      {counted === undefined ? (
        <>
          <p>{t('custody.countFirst')}</p>
          <Button type="primary" size="large" onClick={count.start}>
            {t('custody.countNow')} <Key>Enter</Key>
          </Button>
        </>
      ) : (
        <p>
          {kept.seal === null
            ? t('custody.countedNow', { sum: yuanOf(counted.sum) })
            : t('custody.countedSealed', { sum: yuanOf(counted.sum), seal: kept.seal.seal })}
        </p>
      )}
      {count.asking && <CashDialog kept={kept} id={record.id} said={record.fields.amount} close={count.close} />}
    </div>
  )
}
