import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { client } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { FileButton } from '../../components/file-button.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { base64Of } from '../../files.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
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
  const [over, setOver] = useState(false)
  const open = useMutation({ networkMode: 'always', mutationFn: openBook, onSuccess: opened })
  useKeys({ escape: () => void navigate('/staff') })
  const take = (files: Iterable<File>) => {
    const [file] = files
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
        <FileButton
          type="primary"
          size="large"
          loading={open.isPending}
          label={t('notebook.choose')}
          at="O"
          accept=".xlsx,.csv,.tsv,.txt"
          take={take}
        />
        <p className="quiet">{t('notebook.formats')}</p>
        {open.isPending && <p role="status">{t('notebook.reading')}</p>}
      </div>
      <ProblemNote error={open.error} />
    </Card>
  )
}
