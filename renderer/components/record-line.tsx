import { memo } from 'react'
import { Link } from 'react-router'
import type { RecordView } from '../../core/contract/shapes.ts'
import type { FieldName } from '../../core/records/fields.ts'
import { sideOf } from '../../core/records/kinds.ts'
import { happenedAt } from '../../core/records/late.ts'
import { isActive } from '../../core/records/states.ts'
import { useDesk, useEveryZone } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { headline, looks } from '../words/records.ts'
import { clockText } from '../words/time.ts'
import { zoneName } from '../words/zone-name.ts'
import { Chip, type Tone } from './chip.tsx'
import { useLabel } from './field-label.ts'

const stateTone = (record: RecordView): Tone => {
  if (record.conflict) return 'red'
  if (!isActive(record.state)) return 'plain'
  return sideOf(record.kind) === 'find' ? 'green' : 'blue'
}

/** State of a record in a word; a conflict comes before everything. One from an old notebook says so. */
export function StateChip({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  return (
    <>
      <Chip tone={stateTone(record)}>{record.conflict ? t('record.conflict') : t(`state.${record.state}`)}</Chip>
      {record.stopped && <Chip tone="red">{t('record.stopped')}</Chip>}
      {record.imported && <Chip>{t('record.imported')}</Chip>}
    </>
  )
}

/** That a record was entered later from paper, with the slip's number where it has one. */
export function LateChip({ record }: { readonly record: Pick<RecordView, 'fields'> }) {
  const { t } = useWords()
  const { externalRef, reportedAt: then } = record.fields
  if (then == null) return null
  return <Chip tone="plain">{externalRef == null ? t('late.word') : t('late.wordOf', { slip: externalRef })}</Chip>
}

/** Where it was, by zone and place; empty where nobody said it. */
export function useWhere(): (record: Pick<RecordView, 'fields'>) => string {
  const words = useWords()
  const zones = useEveryZone()
  return ({ fields: { zone, place } }) => {
    if (zone == null) return place ?? ''
    const name = zoneName(zones, zone, words)
    // Said in full the place names its zone itself: 下熊猫馆 · 下熊猫馆里头 would only read longer.
    if (place?.startsWith(name)) return place
    const said = place === zones.find(({ id }) => id === zone)?.zh ? null : place
    return [name, said].filter(Boolean).join(' · ')
  }
}

/** Where and when, on the venue's clock. */
export function useWhereWhen(): (record: Pick<RecordView, 'fields' | 'createdAt'>) => string {
  const desk = useDesk()
  const where = useWhere()
  return ({ fields, createdAt }) => {
    const at = happenedAt({ fields, createdAt })
    return [where({ fields }), clockText(at, desk.now, desk.timeZone)].filter(Boolean).join(' · ')
  }
}

// Masked as they are, they tell why a search by name or number found this line.
const called = ({ fields }: RecordView): string[] =>
  [fields.name, fields.contactName, fields.contactPhone].filter((value) => value != null && value !== '') as string[]

type LineProps = {
  readonly record: RecordView
  readonly to?: string
  /** The field that answered what was typed, which a masked value does not show. */
  readonly held?: { readonly field: FieldName; readonly atEnd: boolean } | undefined
}

/** One record as a link of two lines: what it is and where it stands, how it looks and where it was. */
export const RecordLine = memo(function RecordLine({ record, to, held }: LineProps) {
  const label = useLabel()
  const words = useWords()
  const where = useWhereWhen()
  return (
    <li>
      <Link className="row" data-row to={to ?? `/record/${record.id}`}>
        <span className="row-head">
          <Chip>{words.t(`kind.${record.kind}`)}</Chip>
          <strong>{headline(record, words)}</strong>
          <StateChip record={record} />
          <LateChip record={record} />
          {held !== undefined && (
            <Chip tone={held.atEnd ? 'blue' : 'plain'}>
              {words.t(held.atEnd ? 'search.heldAtEnd' : 'search.heldWithin', {
                field: label(held.field, record.kind),
              })}
            </Chip>
          )}
          <span className="row-no">{record.no}</span>
        </span>
        <span className="row-look">{looks(record)}</span>
        <span className="row-where">{[where(record), ...called(record)].join(' · ')}</span>
      </Link>
    </li>
  )
})
