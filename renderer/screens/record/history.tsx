import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HistoryLine } from '../../../core/contract/history.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { FieldName, SetName } from '../../../core/records/fields.ts'
import { stateLabels } from '../../../core/records/labels.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { useLabel } from '../../components/field-label.ts'
import { useFieldText } from '../../components/field-text.ts'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk, useEveryZone } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'
import { zoneName } from '../../words/zone-name.ts'
import { sentenceOf } from './history-text.ts'

/** Everything the journal says about this record, asked for only once it is opened. */
export function History({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const toggle = () => setOpen((was) => !was)
  useKeys({ h: toggle })
  const lines = useQuery(api.records.history.queryOptions({ input: { id: record.id }, enabled: open }))
  const button = (
    <Button size="small" aria-expanded={open} onClick={toggle}>
      {t(open ? 'history.close' : 'history.open')} <Key>H</Key>
    </Button>
  )
  return (
    <Card title={t('history.title')} count={open ? lines.data?.length : undefined} aside={button}>
      {open && (
        <Asked query={lines} empty={t('history.none')}>
          {(told) => (
            <ol className="history" aria-label={t('history.title')}>
              {told.map((line) => (
                <Line key={line.entry} line={line} record={record} />
              ))}
            </ol>
          )}
        </Asked>
      )}
    </Card>
  )
}

type Props = { readonly line: HistoryLine; readonly record: RecordView }

function Line({ line, record }: Props) {
  const words = useWords()
  const { t, pick } = words
  const { timeZone } = useDesk()
  const { undo } = useUndo()
  const foreign = line.record !== null && line.record !== record.no ? ` · ${line.record}` : ''
  return (
    <li className={line.undone ? 'undone' : undefined}>
      <div className="quiet">
        {stampText(line.at, timeZone)} · {line.operator ?? t('history.nobody')} · {line.desk}
        {foreign}
      </div>
      <div>
        {sentenceOf(line, words, timeZone)}{' '}
        {line.other !== null && <Link to={`/record/${line.other.id}`}>{line.other.no}</Link>}{' '}
        {line.erased && <Chip tone="plain">{t('history.erased')}</Chip>}
        {line.undo !== null && (
          <Button size="small" onClick={() => undo(record, line.entry)}>
            {t('history.undo')}
          </Button>
        )}
        {line.undone && <Chip tone="amber">{t('history.undone')}</Chip>}
      </div>
      {line.steps.map((step) => (
        <div key={`${step.record} ${step.to}`}>
          {pick(stateLabels[step.from])} → {pick(stateLabels[step.to])}
        </div>
      ))}
      <Changes line={line} record={record} />
      {line.source !== null && (
        <div className="quiet">
          {t('history.source', {
            file: line.source.file ?? t('history.lost'),
            row: line.source.row,
            at: stampText(line.source.written, timeZone),
          })}
        </div>
      )}
      {line.reason !== null && <div className="quiet">{t('history.reason', { reason: line.reason })}</div>}
    </li>
  )
}

/** A first entry says what was told; a later one what stood before as well. */
function Changes({ line, record }: Props) {
  const words = useWords()
  const { t } = words
  const zones = useEveryZone()
  const label = useLabel()
  const text = useFieldText()
  const first = line.action === 'record.created'
  const before = (name: FieldName): string =>
    line.lost.includes(name) ? t('history.lost') : (text({ fields: line.before }, name) ?? t('history.unsaid'))
  const after = (name: FieldName): string => text({ fields: line.after }, name) ?? t('history.unsaid')
  const passed = (name: SetName, sign: string, members: readonly string[] = []) =>
    members.map((id) => <li key={`${sign}${id}`}>{`${label(name)} ${sign} ${zoneName(zones, id, words)}`}</li>)
  const rows = [
    ...line.changed.map((name) => (
      <li key={name} className={line.masked.includes(name) ? 'masked' : undefined}>
        {label(name, record.kind)}
        {t('history.colon')}
        {first ? after(name) : `${before(name)} → ${after(name)}`}
      </li>
    )),
    ...passed('zonesPassed', '+', line.added.zonesPassed),
    ...passed('zonesPassed', '−', line.removed.zonesPassed),
  ]
  return rows.length === 0 ? null : <ul aria-label={t('history.changes', { no: line.record ?? record.no })}>{rows}</ul>
}
