import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import Fuse from 'fuse.js'
import { useMemo, useState } from 'react'
import type { RecordView } from '../../core/contract/shapes.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { api } from '../api.ts'
import { useWords } from '../i18n/index.ts'
import { headline, looks } from '../words/records.ts'
import { Labelled } from './labelled.tsx'
import { ProblemNote } from './problem.tsx'

type Props = {
  readonly label: string
  readonly hint: string
  /** Kinds offered while nothing is typed. */
  readonly kinds: readonly Kind[]
  readonly except: string
  readonly value: RecordView | null
  readonly choose: (record: RecordView) => void
}

const shown = 20

/** Another record by its number or its looks: those still open at hand, everything else by the search. */
export function RecordPicker({ label, hint, kinds, except, value, choose }: Props) {
  const words = useWords()
  const [text, setText] = useState('')
  const atHand = useQueries({
    queries: kinds.map((kind) => api.records.active.queryOptions({ input: { kind, limit: 200 } })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  })
  const found = useQuery(api.search.query.queryOptions({ input: { text, limit: shown }, enabled: text.trim() !== '' }))
  const near = useMemo(() => {
    const rows = atHand.map((record) => ({ record, text: lineOf(record, words) }))
    if (text.trim() === '') return rows.map((row) => row.record)
    const fuse = new Fuse(rows, { keys: ['text'], threshold: 0.3, ignoreLocation: true })
    return fuse.search(text.trim().slice(0, 32)).map(({ item }) => item.record)
  }, [atHand, text, words])
  const records = new Map([...(found.data?.records ?? []), ...near].map((record) => [record.id, record]))
  const offered = [...records.values()]
    .filter((record) => record.id !== except && record.mergedInto === null && kinds.includes(record.kind))
    .slice(0, shown)
  return (
    <>
      <Labelled label={label} hint={hint}>
        {(id, note) => (
          <Select
            id={id}
            data-scan=""
            aria-describedby={note}
            className="wide"
            autoFocus
            showSearch={{ filterOption: false, onSearch: setText }}
            placeholder={words.t('search.label')}
            options={offered.map((record) => ({ value: record.id, label: lineOf(record, words) }))}
            value={value?.id ?? null}
            onChange={(picked) => {
              const record = records.get(picked)
              if (record !== undefined) choose(record)
            }}
            getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
          />
        )}
      </Labelled>
      <ProblemNote error={found.error} />
    </>
  )
}

const lineOf = (record: RecordView, words: ReturnType<typeof useWords>): string =>
  [record.no, headline(record, words), looks(record, 2)].filter(Boolean).join(' · ')
