import './legal.css'
import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly find: RecordView; readonly report: string | null }

/** For a find on the release screen: that its year is over, and what is to be paid for it. */
export function LegalNotes(props: Props) {
  return (
    <div className="legal-notes">
      <PeriodOver find={props.find} />
      <CostsNote {...props} />
    </div>
  )
}

/** Said before anything is typed: the counter cannot release it any more, and what to do with whoever came. */
function PeriodOver({ find }: { readonly find: RecordView }) {
  const { t } = useWords()
  const clock = useQuery(api.notices.ofRecord.queryOptions({ input: { id: find.id } })).data
  const over = clock?.section === 'due'
  if (!over || clock.through === null) return null
  return (
    <div className="problem" role="alert">
      {t('legal.over', { day: clock.through })}
    </div>
  )
}

/** What whoever claims a find has to pay before it is handed over: costs of keeping it, and a reward that was promised (art. 317). */
function CostsNote({ find, report }: Props) {
  const { t } = useWords()
  const promised = useQuery(api.records.get.queryOptions({ input: { id: report ?? '' }, enabled: report !== null }))
    .data?.fields.rewardPromised
  const { necessaryCosts, waivesReward, donatesReward } = find.fields
  const costs = necessaryCosts ?? 0
  const reward = promised ?? 0
  const wish =
    donatesReward === true
      ? t('legal.wish.donates')
      : waivesReward === true
        ? t('legal.wish.waives')
        : waivesReward === false
          ? t('legal.wish.claims')
          : null
  if (costs === 0 && reward === 0 && waivesReward !== false) return null
  return (
    <section className="legal-costs" aria-label={t('legal.costs')}>
      <p>
        <b>{t('legal.costs')}</b>
      </p>
      {costs > 0 && <p>{t('legal.costsToPay', { costs })}</p>}
      {reward > 0 && <p>{t(waivesReward === true ? 'legal.rewardWaived' : 'legal.rewardToPay', { reward })}</p>}
      {wish !== null && <p>{wish}</p>}
      <p className="quiet">{t('legal.articleCosts')}</p>
    </section>
  )
}
