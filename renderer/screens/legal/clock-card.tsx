import './legal.css'
import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { useWords } from '../../i18n/index.ts'
import { ClockText } from './shelf.tsx'

/** Where a find on the shelf stands with the law: claimable through, due on, by which articles; nothing for any other record. */
export function ClockCard({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const shelved = record.kind === 'found-item' && (record.state === 'in-custody' || record.state === 'announced')
  const clock = useQuery(
    api.notices.ofRecord.queryOptions({ input: { id: record.id }, enabled: shelved && record.mergedInto === null }),
  ).data
  if (!shelved || clock == null) return null
  return (
    <Card title={t('legal.title')} aside={<Chip>{t(`legal.section.${clock.section}`)}</Chip>}>
      <p className="legal-dates">
        <ClockText clock={clock} />
      </p>
      {clock.notice !== null && clock.notice.place !== '' && (
        <p className="quiet">{t('legal.hangs', { place: clock.notice.place })}</p>
      )}
      <p className="quiet">{t(clock.notice === null ? 'legal.articleNotice' : 'legal.articleYear')}</p>
    </Card>
  )
}
