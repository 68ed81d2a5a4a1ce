import '../intake/intake.css'
import './batch.css'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { BatchForm } from './batch-form.tsx'
import { BatchList } from './batch-list.tsx'

/** What one finder says once for everything on the counter. */
const common: readonly FieldName[] = [
  'zone',
  'place',
  'eventFrom',
  'eventTo',
  'contactName',
  'contactPhone',
  'contactRelation',
  'contactUnit',
  'contactIdNumber',
  'waivesReward',
  'finderSigned',
  'receivedBy',
  'storage',
]

const commonOf = (fields: Fields): Fields =>
  Object.fromEntries(common.flatMap((name) => (fields[name] == null ? [] : [[name, fields[name]]]))) as Fields

type Turn = { readonly draft: string; readonly start: Fields }

/** Many finds of one finder: who, where and when once, then one line a thing. Each is a record of its own. */
export function Batch() {
  const [turn, setTurn] = useState<Turn>(() => ({ draft: crypto.randomUUID(), start: {} }))
  const [saved, setSaved] = useState<readonly RecordView[]>([])
  return (
    <div className="intake">
      <BatchForm
        key={turn.draft}
        draft={turn.draft}
        start={turn.start}
        done={(record, byHand) => {
          setSaved((before) => [record, ...before])
          setTurn({ draft: crypto.randomUUID(), start: commonOf(byHand) })
        }}
      />
      <BatchList records={saved} />
    </div>
  )
}
