import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { knownAbout } from '../../../core/vocabulary/meanings.ts'
import { meantBy, type VenueWord } from '../../../core/vocabulary/venue-words.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { ReadChip } from './try-line.tsx'
import { WordForm } from './word-form.tsx'
import { WordsFile } from './words-file.tsx'

/** The venue's own words and what each means. */
export function Words() {
  const { t } = useWords()
  const { words } = useDesk()
  const [open, setOpen] = useState<VenueWord | 'new' | null>(null)
  useKeys({ w: () => setOpen('new') })
  return (
    <Card title={t('ours.words')} count={words.length}>
      <p className="quiet">{t('ours.wordsHint')}</p>
      <div className="venue-buttons">
        <Button type="primary" size="large" onClick={() => setOpen('new')}>
          {t('ours.addWord')} <Key>W</Key>
        </Button>
        <WordsFile />
      </div>
      {open !== null && (
        <WordForm
          key={open === 'new' ? '' : open.word}
          word={open === 'new' ? null : open}
          close={() => setOpen(null)}
        />
      )}
      {words.length === 0 ? (
        <p className="empty">{t('ours.noWords')}</p>
      ) : (
        <table className="venue-table">
          <HeadRow names={[t('ours.word'), t('ours.means'), t('ours.inLists'), t('ours.doing')]} />
          <tbody>
            {words.map((word) => (
              <WordRow key={word.word} word={word} edit={() => setOpen(word)} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function WordRow({ word, edit }: { readonly word: VenueWord; readonly edit: () => void }) {
  const { t, pick } = useWords()
  const { zones } = useDesk()
  const set = useMutation(api.venue.setWords.mutationOptions())
  const { same } = knownAbout(word.word, zones)
  const means = word.means.flatMap((told) => meantBy(told) ?? [])
  return (
    <tr>
      <th scope="row">{word.word}</th>
      <td>{means.map((one) => `${t(`ours.kind.${one.type}`)}: ${pick(one)}`).join(' · ')}</td>
      <td>
        {same.map((read) => (
          <ReadChip key={read.word} read={read} />
        ))}
      </td>
      <td className="venue-doing">
        <Button aria-label={t('ours.editOf', { name: word.word })} onClick={edit}>
          {t('ours.edit')}
        </Button>
        <Button
          aria-label={t('ours.retireOf', { name: word.word })}
          loading={set.isPending}
          onClick={() => set.mutate({ words: [{ word: word.word, means: null }] })}
        >
          {t('ours.retire')}
        </Button>
        <ProblemNote error={set.error} />
      </td>
    </tr>
  )
}
