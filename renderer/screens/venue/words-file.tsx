import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import {
  longestWordsFile,
  type WordsFile as Read,
  readWordsFile,
  wordsAsCsv,
  wordsAsJson,
  wordsToAdd,
} from '../../../core/vocabulary/words-file.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FileButton } from '../../components/file-button.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { downloadText } from '../../files.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

/** The words as a file for another desk, and such a file taken in. */
export function WordsFile() {
  const { t } = useWords()
  const { words, venueName } = useDesk()
  const [read, setRead] = useState<Read | null>(null)
  const name = `${venueName ?? 'venue'}-${t('ours.words')}`
  const table = () => downloadText(`${name}.csv`, wordsAsCsv(words), 'text/csv')
  const json = () => downloadText(`${name}.json`, wordsAsJson(words), 'application/json')
  useKeys({ e: table, j: json })
  // What is more than can be read would only fill the memory.
  const take = async ([file]: readonly File[]) => {
    if (file !== undefined) setRead(readWordsFile(await file.slice(0, longestWordsFile * 4).text()))
  }
  return (
    <>
      <Button size="large" disabled={words.length === 0} onClick={table}>
        {t('ours.exportCsv')} <Key>E</Key>
      </Button>
      <Button size="large" disabled={words.length === 0} onClick={json}>
        {t('ours.exportJson')} <Key>J</Key>
      </Button>
      <FileButton
        size="large"
        label={t('ours.import')}
        at="I"
        accept=".csv,.txt,.json,text/csv,application/json"
        take={(files) => void take(files)}
      />
      {read !== null && <TakeIn read={read} close={() => setRead(null)} />}
    </>
  )
}

const shown = 8

/** What a file would add, before anything is written. */
function TakeIn({ read, close }: { readonly read: Read; readonly close: () => void }) {
  const { t, pick } = useWords()
  const { words } = useDesk()
  const set = useMutation(api.venue.setWords.mutationOptions({ onSuccess: close }))
  const { added, changed, same } = wordsToAdd(words, read.words)
  const all = [...added, ...changed]
  const write = () => set.mutate({ words: all.map(({ word, means }) => ({ word, means: [...means] })) })
  return (
    <Dialog title={t('ours.import')} close={close}>
      <p>
        {t('ours.importCounts', { added: added.length, changed: changed.length, same, refused: read.refused.length })}
      </p>
      {changed.length > 0 && <p className="quiet">{t('ours.importKeeps')}</p>}
      {read.refused.length > 0 && (
        <ul>
          {read.refused.slice(0, shown).map(({ row, word, why }) => (
            <li key={row}>
              {t('ours.importRow', { row, word })} {pick(why)}
            </li>
          ))}
        </ul>
      )}
      {read.refused.length > shown && (
        <p className="quiet">{t('ours.importMore', { more: read.refused.length - shown })}</p>
      )}
      <ProblemNote error={set.error} />
      <SubmitOrCancel
        large
        autoFocus
        label={t('ours.importWrite', { count: all.length })}
        submit={write}
        close={close}
        ready={all.length > 0}
        pending={set.isPending}
      />
    </Dialog>
  )
}
