import type { RecordView } from '../../core/contract/shapes.ts'
import { type Fields, fieldsOf } from '../../core/records/fields.ts'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { zoneName } from '../words/zone.ts'
import { useLabel } from './field-label.ts'
import { useFieldText } from './field-text.ts'

type Props = { readonly record: RecordView; readonly opened?: Fields | undefined }

/** Everything said about a record in form order, masked unless it was opened just now. */
export function FieldList({ record, opened = {} }: Props) {
  const words = useWords()
  const label = useLabel()
  const { zones } = useDesk()
  const text = useFieldText()
  const shown = { fields: { ...record.fields, ...opened } }
  const passed = record.sets.zonesPassed ?? []
  return (
    <dl className="fields">
      {fieldsOf(record.kind).map((name) => {
        const value = text(shown, name)
        if (value === null) return null
        const masked = record.masked.includes(name) && opened[name] === undefined
        return (
          <div key={name}>
            <dt>{label(name, record.kind)}</dt>
            <dd className={masked ? 'masked' : opened[name] === undefined ? undefined : 'opened'}>{value}</dd>
          </div>
        )
      })}
      {passed.length > 0 && (
        <div>
          <dt>{label('zonesPassed')}</dt>
          <dd>{passed.map((id) => zoneName(zones, id, words)).join(' · ')}</dd>
        </div>
      )}
    </dl>
  )
}
