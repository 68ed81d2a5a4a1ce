import { Link } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { Card } from '../../components/card.tsx'
import { Rows } from '../../components/rows.tsx'
import { useWords } from '../../i18n/index.ts'
import { headline, looks } from '../../words/records.ts'

/** What was saved in this row, newest first, each with the way to correct it. */
export function BatchList({ records }: { readonly records: readonly RecordView[] }) {
  const words = useWords()
  const { t } = words
  return (
    <Card title={t('batch.saved')} count={records.length}>
      <Rows label={t('batch.saved')}>
        {records.map((record) => (
          <li key={record.id} className="batch-row">
            <span>
              <strong className="figures">{record.no}</strong> {headline(record, words)}{' '}
              <span className="quiet">{looks(record, 1)}</span>
            </span>
            <Link data-row to={`/record/${record.id}/edit`}>
              {t('record.edit')}
            </Link>
          </li>
        ))}
      </Rows>
      {records.length === 0 && <p className="quiet">{t('batch.none')}</p>}
    </Card>
  )
}
