import type { RecordView } from '../../core/contract/shapes.ts'
import { numberDoubt } from '../../core/number-doubt.ts'
import type { FieldName, Fields } from '../../core/records/fields.ts'
import { useEveryZone } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { zoneName } from '../words/zone-name.ts'
import { useLabel } from './field-label.ts'
import { useFieldText, useSpanText } from './field-text.ts'
import { useGroupName } from './group-name.ts'
import { fieldsIn, type Line, layoutOf } from './layout.ts'

type Props = { readonly record: RecordView; readonly opened?: Fields | undefined }

/** Everything said about a record in the groups of its form, masked unless it was opened just now. */
export function FieldList({ record, opened = {} }: Props) {
  const groupName = useGroupName()
  const { first, groups } = layoutOf(record.kind)
  return (
    <>
      <Lines record={record} opened={opened} lines={first} />
      {groups.map(({ name, lines }) => (
        <Lines key={name} record={record} opened={opened} lines={lines} title={groupName(name, record.kind)} />
      ))}
    </>
  )
}

type LinesProps = {
  readonly record: RecordView
  readonly opened: Fields
  readonly lines: readonly Line[]
  readonly title?: string
}

function Lines({ record, opened, lines, title }: LinesProps) {
  const words = useWords()
  const zones = useEveryZone()
  const text = useFieldText()
  const label = useLabel()
  const shown = { fields: { ...record.fields, ...opened } }
  const isMasked = (name: FieldName) => record.masked.includes(name) && opened[name] === undefined
  const span = useSpanText()(shown.fields)
  const said = fieldsIn(lines).flatMap((name) => {
    if (span !== null && name === 'eventFrom')
      return [{ name, title: words.t(`field.when.${record.kind}`), value: span }]
    const value = span !== null && name === 'eventTo' ? null : text(shown, name)
    return value === null ? [] : [{ name, title: label(name, record.kind), value }]
  })
  const passed = lines.includes('zonesPassed') ? (record.sets.zonesPassed ?? []) : []
  if (said.length === 0 && passed.length === 0) return null
  return (
    <>
      {title !== undefined && <h3 className="fields-group">{title}</h3>}
      <dl className="fields">
        {said.map(({ name, title, value }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd className={isMasked(name) ? 'masked' : opened[name] === undefined ? undefined : 'opened'}>
              {value}
              {!isMasked(name) && <Doubt name={name} value={value} />}
            </dd>
          </div>
        ))}
        {passed.length > 0 && (
          <div>
            <dt>{label('zonesPassed')}</dt>
            <dd>{passed.map((id) => zoneName(zones, id, words)).join(' · ')}</dd>
          </div>
        )}
      </dl>
    </>
  )
}

function Doubt({ name, value }: { readonly name: FieldName; readonly value: string }) {
  const { pick } = useWords()
  const doubt = numberDoubt(name, value)
  return doubt === null ? null : <div className="hint hint-wrong">{pick(doubt)}</div>
}
