import './notebook.css'
import { useEffect, useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { NotebookPreview, NotebookProgress } from '../../../core/contract/notebooks.ts'
import type { Mapping } from '../../../core/notebook/target.ts'
import { client } from '../../api.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { ChooseFile } from './choose-file.tsx'
import { Columns } from './columns.tsx'
import { Look } from './look.tsx'
import { Running } from './running.tsx'

export type Book = {
  readonly id: string
  readonly name: string
  readonly sheets: readonly { readonly name: string; readonly rows: number }[]
}

/** How far the clerk is with a notebook; each step holds what the ones before it settled. */
type Step =
  | { readonly at: 'file' }
  | { readonly at: 'columns'; readonly book: Book; readonly mapping: Mapping | null }
  | { readonly at: 'look'; readonly book: Book; readonly mapping: Mapping; readonly preview: NotebookPreview }
  | { readonly at: 'running'; readonly book: Book; readonly progress: NotebookProgress }

const order = ['file', 'columns', 'look', 'running'] as const

/** A register of before comes in: file, what its columns are, what would happen, and then it happens. */
export function Notebook() {
  const { t } = useWords()
  const { operator } = useDesk()
  const [step, setStep] = useState<Step>({ at: 'file' })
  const id = step.at === 'file' ? null : step.book.id
  useEffect(() => {
    if (id === null) return
    return () => void client.notebooks.close({ id }).catch(() => undefined)
  }, [id])
  if (!mayDo(operator.role, 'notebooks.open')) return <p className="quiet">{t('notebook.notYours')}</p>
  return (
    <div className="stack">
      <header>
        <h1>{t('notebook.title')}</h1>
        <p className="quiet">
          {t('notebook.step', { at: order.indexOf(step.at) + 1, of: order.length })} {t(`notebook.step.${step.at}`)}
          {step.at !== 'file' && ` · ${step.book.name}`}
        </p>
      </header>
      <Shown step={step} go={setStep} />
    </div>
  )
}

function Shown({ step, go }: { readonly step: Step; readonly go: (step: Step) => void }) {
  switch (step.at) {
    case 'file':
      return <ChooseFile opened={(book) => go({ at: 'columns', book, mapping: null })} />
    case 'columns':
      return (
        <Columns
          book={step.book}
          start={step.mapping}
          back={() => go({ at: 'file' })}
          looked={(mapping, preview) => go({ at: 'look', book: step.book, mapping, preview })}
        />
      )
    case 'look':
      return (
        <Look
          {...step}
          back={(mapping) => go({ at: 'columns', book: step.book, mapping })}
          looked={(mapping, preview) => go({ ...step, mapping, preview })}
          entered={(progress) => go({ at: 'running', book: step.book, progress })}
        />
      )
    case 'running':
      return <Running book={step.book} start={step.progress} again={() => go({ at: 'file' })} />
  }
}
