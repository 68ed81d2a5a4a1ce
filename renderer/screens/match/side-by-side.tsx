import { Link } from 'react-router'
import type { ReasonView, RecordView } from '../../../core/contract/shapes.ts'
import { useLabel } from '../../components/field-label.ts'
import { StateChip } from '../../components/record-line.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { RevealPhotos } from '../../photos/reveal-photos.tsx'
import { SidePhoto } from '../../photos/side.tsx'
import { clockText } from '../../words/time.ts'
import { evidenceRows, type Row, type Topic } from './evidence.ts'
import { EvidenceCell } from './evidence-cell.tsx'
import { useTopicText } from './topic-text.ts'

type Pair = { readonly report: RecordView; readonly find: RecordView; readonly reasons: readonly ReasonView[] }

/** Two witnesses side by side, one line a topic. */
export function SideBySide({ report, find, reasons }: Pair) {
  const { t } = useWords()
  return (
    <div className="card compare-card">
      <table className="compare">
        <thead>
          <tr>
            <th scope="col" className="compare-topic">
              <span className="spoken">{t('compare.field')}</span>
            </th>
            <Side record={report} title={t(`side.${report.kind}`)} />
            <Side record={find} title={t(`side.${find.kind}`)} />
            <th scope="col" className="compare-evidence">
              {t('compare.evidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          <PhotoRow report={report} find={find} />
          {evidenceRows(report, find, reasons).map((row) => (
            <CompareRow key={row.topic?.key ?? 'together'} row={row} report={report} find={find} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Side({ record, title }: { readonly record: RecordView; readonly title: string }) {
  const { t } = useWords()
  const { now, timeZone } = useDesk()
  const { contactPhone } = record.fields
  // Where and when are lines of their own below.
  return (
    <th scope="col">
      <div className="side-head">
        {title} <StateChip record={record} />
      </div>
      <div className="side-head quiet">
        <Link className="row-no" to={`/record/${record.id}`} tabIndex={-1}>
          {record.no}
        </Link>{' '}
        <span>{t('match.registered', { at: clockText(record.createdAt, now, timeZone) })}</span>{' '}
        {contactPhone != null && contactPhone !== '' && <span>{contactPhone}</span>}
      </div>
    </th>
  )
}

/** Both first pictures, large; no line where neither side has one. */
function PhotoRow({ report, find }: { readonly report: RecordView; readonly find: RecordView }) {
  const { t } = useWords()
  if (report.photos + find.photos === 0) return null
  const none = <span className="quiet">{t('photo.none')}</span>
  return (
    <tr>
      <th scope="row">{t('photo.title')}</th>
      <td>{report.photos === 0 ? none : <SidePhoto record={report} />}</td>
      <td>{find.photos === 0 ? none : <SidePhoto record={find} />}</td>
      <td className="compare-evidence">
        <RevealPhotos records={[report, find]} keyed={report.masked.length + find.masked.length === 0} />
      </td>
    </tr>
  )
}

/** Name of a line. */
function useTopicName(): (topic: Topic | null) => string {
  const { t } = useWords()
  const label = useLabel()
  return (topic) => {
    if (topic === null) return t('compare.together')
    switch (topic.key) {
      case 'words':
      case 'where':
      case 'when':
        return t(`compare.${topic.key}`)
      default:
        return label(topic.key)
    }
  }
}

function CompareRow({
  row,
  report,
  find,
}: {
  readonly row: Row
  readonly report: RecordView
  readonly find: RecordView
}) {
  const { t } = useWords()
  const name = useTopicName()
  const text = useTopicText()
  const [left, right] = row.topic === null ? ['', ''] : [text(report, row.topic), text(find, row.topic)]
  const against = row.reasons.some((reason) => reason.effect === 'contradicts')
  const near = !against && row.reasons.some((reason) => reason.effect === 'near')
  const missing = <span className="quiet">{t('compare.notSaid')}</span>
  return (
    <tr className={against ? 'against' : near ? 'nearly' : undefined}>
      <th scope="row">{name(row.topic)}</th>
      <td>{left ?? missing}</td>
      <td>{right ?? missing}</td>
      <td className="compare-evidence">
        <EvidenceCell reasons={row.reasons} hidden={row.hidden} bothSay={left !== null && right !== null} />
      </td>
    </tr>
  )
}
