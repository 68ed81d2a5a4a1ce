import './record.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { openMs } from '../../../core/photos.ts'
import { wayNames } from '../../../core/records/closings.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { stillNeeded } from '../../../core/records/needed.ts'
import { isClosed } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { FieldList } from '../../components/field-list.tsx'
import { Key } from '../../components/key.tsx'
import { useNeededNames } from '../../components/needed-names.ts'
import { LateChip, StateChip } from '../../components/record-line.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { RecordPhotos } from '../../photos/record-photos.tsx'
import { formWaits } from '../../words/form-waits.ts'
import { headline } from '../../words/records.ts'
import { stampText } from '../../words/time.ts'
import { CallsOf } from '../calls/calls-of.tsx'
import { Posting } from '../calls/posting.tsx'
import { RecordCustody } from '../custody/record-custody.tsx'
import { ClockCard } from '../legal/clock-card.tsx'
import { Actions } from './actions.tsx'
import { CandidatesOf } from './candidates-of.tsx'
import { Claims } from './claims.tsx'
import { DoublesOf } from './doubles-of.tsx'
import { History } from './history.tsx'
import { Joined } from './joined.tsx'
import { Links } from './links.tsx'
import { Notes } from './notes.tsx'
import { Settle } from './settle.tsx'

/** One record: what is said, what may be done, who it may be, and what became of it. */
export function RecordPage() {
  const { id = '' } = useParams()
  const record = useQuery(api.records.get.queryOptions({ input: { id } }))
  return (
    <Asked page query={record}>
      {(found) => <Page key={found.id} record={found} />}
    </Asked>
  )
}

function Page({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const { state } = useLocation()
  const [opened, setOpened] = useState<Fields | null>(null)
  useEffect(() => {
    if (opened === null) return
    const timer = setTimeout(() => setOpened(null), openMs)
    return () => clearTimeout(timer)
  }, [opened])
  return (
    <div className="record">
      <div className="stack">
        {formWaits(state) && (
          <p className="form-waits" role="status">
            {t('record.formWaits')} <Key>Esc</Key>
          </p>
        )}
        <Head record={record} />
        {record.conflict && <Settle record={record} />}
        <Card title={t('record.fields')} aside={opened !== null && t('reveal.openFor')}>
          <FieldList record={record} opened={opened ?? undefined} />
          <Wanted record={record} />
        </Card>
        <RecordPhotos record={record} />
        <History record={record} />
      </div>
      <div className="stack">
        <ClockCard record={record} />
        {record.kind === 'found-item' && <RecordCustody record={record} />}
        <Links record={record} />
        <Joined record={record} />
        <DoublesOf record={record} />
        <CandidatesOf record={record} />
        <Notes record={record} />
        {record.kind !== 'incident' && <CallsOf record={record} />}
        <Claims record={record} />
        <Posting record={record} />
      </div>
      <Actions record={record} open={setOpened} />
    </div>
  )
}

/** What the register still wants, while there is time to ask; it stops nothing. */
function Wanted({ record }: { readonly record: RecordView }) {
  const { t, list } = useWords()
  const names = useNeededNames()(record.kind, stillNeeded(record.kind, record.fields))
  if (names.length === 0 || isClosed(record.state)) return null
  return <p className="wanted hint hint-wrong">{t('record.stillNeeded', { what: list(names) })}</p>
}

function Head({ record }: { readonly record: RecordView }) {
  const words = useWords()
  const { t, pick, list } = words
  const { timeZone } = useDesk()
  return (
    <header className="record-head">
      <h1>
        {headline(record, words)} <span className="row-no">{record.no}</span> <StateChip record={record} />{' '}
        {record.closing !== null && <Chip>{pick(wayNames[record.closing])}</Chip>} <LateChip record={record} />
      </h1>
      <p className="quiet">
        {t(`kind.${record.kind}`)} ·{' '}
        {t('record.registered', { at: stampText(record.createdAt, timeZone), by: record.createdBy ?? '–' })} ·{' '}
        {t('record.changed', { at: stampText(record.updatedAt, timeZone) })}
      </p>
      {record.mergedInto === null && record.joined.length > 0 && (
        <p role="status">{t('record.joined', { no: list(record.joined) })}</p>
      )}
      {record.mergedInto !== null && (
        <p role="status" className="form-buttons">
          <Link to={`/record/${record.mergedInto}`}>{t('record.mergedInto')}</Link>
        </p>
      )}
    </header>
  )
}
