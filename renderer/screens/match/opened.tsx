import { Button } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { openMs } from '../../../core/photos.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { Key } from '../../components/key.tsx'
import { Reveal } from '../../components/reveal.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

type Both = readonly [RecordView, RecordView]
type Opening = { readonly shown: Both; readonly button: ReactNode; readonly dialog: ReactNode }

/** Two records as far as they were revealed by R, one after the other; opened for a minute as on a record's own page. */
export function useOpened([left, right]: Both): Opening {
  const { t } = useWords()
  const { operator } = useDesk()
  const [asking, setAsking] = useState<RecordView | null>(null)
  const [opened, setOpened] = useState<ReadonlyMap<string, Fields>>(new Map())
  useEffect(() => {
    if (opened.size === 0) return
    const timer = setTimeout(() => setOpened(new Map()), openMs)
    return () => clearTimeout(timer)
  }, [opened])
  const open = (record: RecordView): RecordView => {
    const fields = opened.get(record.id)
    if (fields === undefined) return record
    return { ...record, fields: { ...record.fields, ...fields }, masked: [] }
  }
  const shown: Both = [open(left), open(right)]
  // One side after the other: each is a line of the journal with a reason of its own.
  const next = shown.find(({ masked }) => masked.length > 0)
  const reveal = next !== undefined && mayDo(operator.role, 'records.reveal') ? () => setAsking(next) : undefined
  useKeys({ r: reveal })
  return {
    shown,
    button: reveal !== undefined && next !== undefined && (
      <Button size="large" onClick={reveal}>
        {t('match.reveal', { no: next.no })} <Key>R</Key>
      </Button>
    ),
    dialog: asking !== null && (
      <Reveal
        record={asking}
        open={(fields) => setOpened(new Map([...opened, [asking.id, fields]]))}
        close={() => setAsking(null)}
      />
    ),
  }
}
