import '../intake/intake.css'
import '../intake/close-set.css'
import './batch.css'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { BatchForm } from './batch-form.tsx'
import { BatchList } from './batch-list.tsx'
import { commonOf } from './common.ts'

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
        first={saved.length === 0}
        done={(record, byHand) => {
          setSaved((before) => [record, ...before])
          setTurn({ draft: crypto.randomUUID(), start: commonOf(byHand) })
        }}
      />
      <BatchList records={saved} />
    </div>
  )
}
