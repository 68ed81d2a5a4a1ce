import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { base64Of } from './file-text.ts'
import type { Book } from './notebook.tsx'

async function openBook(file: File): Promise<Book> {
  const id = crypto.randomUUID()
  const name = file.name.slice(0, 200)
  const { sheets } = await client.notebooks.open({ id, name, base64: await base64Of(file) })
  return { id, name, sheets }
}

/** The file: chosen, or dropped on the card. */
export function ChooseFile({ opened }: { readonly opened: (book: Book) => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const open = useMutation({ networkMode: 'always', mutationFn: openBook, onSuccess: opened })
  const choose = () => input.current?.click()
  useKeys({ o: choose, escape: () => void navigate('/staff') })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file !== undefined && !open.isPending) open.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <Card title={t('notebook.step.file')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's short cut, the button beside it does the same by key */}
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{t('notebook.drop')}</p>
        <Button type="primary" size="large" loading={open.isPending} onClick={choose}>
          {t('notebook.choose')} <Key>O</Key>
        </Button>
        <p className="quiet">{t('notebook.formats')}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.tsv,.txt"
          aria-label={t('notebook.choose')}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        {open.isPending && <p role="status">{t('notebook.reading')}</p>}
      </div>
      <ProblemNote error={open.error} />
    </Card>
  )
}
