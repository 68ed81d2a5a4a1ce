import { useMutation } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { spellingsOf } from '../../../core/free-line/shorthand.ts'
import { allMeanings, knownAbout } from '../../../core/vocabulary/meanings.ts'
import {
  type MeantView,
  meantBy,
  mostMeanings,
  type VenueWord,
  wordForm,
  wordProblem,
  wordProblems,
} from '../../../core/vocabulary/venue-words.ts'
import { api } from '../../api.ts'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { ReadChip } from './try-line.tsx'

type Props = { readonly word: VenueWord | null; readonly close: () => void }

const meaningOf = ({ type, id }: MeantView): string => `${type}:${id}`

/** Found by either name, and by initials as an input method takes them. */
const fits = ({ zh, en }: MeantView, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase()
  return (
    zh.toLowerCase().includes(wanted) ||
    en.toLowerCase().includes(wanted) ||
    (/^[a-z]{2,}$/.test(wanted) && spellingsOf(zh).some((spelt) => spelt.startsWith(wanted)))
  )
}

/** A word and all it may mean. */
export function WordForm({ word: before, close }: Props) {
  const { t, pick } = useWords()
  const [word, setWord] = useState(before?.word ?? '')
  const [means, setMeans] = useState<readonly string[]>(before?.means ?? [])
  const set = useMutation(api.venue.setWords.mutationOptions({ onSuccess: close }))
  useKeys({ escape: close })
  const problem = wordProblem(word)
  const complete = problem === null && means.length > 0
  const submit = () => {
    if (complete && !set.isPending) set.mutate({ words: [{ word: word.trim(), means: [...means] }] })
  }
  const label = (one: MeantView) => `${t(`ours.kind.${one.type}`)}: ${pick(one)}`
  const chosen = means.flatMap((told) => meantBy(told) ?? [])
  const offered = [...ownMakes(word), ...chosen, ...allMeanings]
  const options = [...new Map(offered.map((one) => [meaningOf(one), one])).values()]
  return (
    <form
      className="venue-form"
      aria-label={t(before === null ? 'ours.addWord' : 'ours.editWord')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Labelled
        label={t('ours.word')}
        wrong={word !== '' && problem !== null ? pick(wordProblems[problem]) : undefined}
      >
        {(id, note) => (
          <Input
            id={id}
            aria-describedby={note}
            autoFocus
            maxLength={80}
            disabled={before !== null}
            value={word}
            onKeyDown={submitOnEnter(submit)}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Labelled>
      <KnownAlready word={word} />
      <Labelled label={t('ours.means')} hint={t('ours.meansHint', { most: mostMeanings })}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            className="wide"
            maxCount={mostMeanings}
            value={[...means]}
            placeholder={t('ours.meansPlaceholder')}
            options={options.map((one) => ({ value: meaningOf(one), label: label(one) }))}
            filterOption={(typed, option) => {
              const meant = meantBy(String(option?.value ?? ''))
              return meant !== null && (fits(meant, typed) || label(meant).includes(typed))
            }}
            onChange={(next: string[]) => setMeans(next)}
          />
        )}
      </Labelled>
      <ProblemNote error={set.error} />
      <SubmitOrCancel
        large
        label={t('ours.save')}
        submit={submit}
        close={close}
        ready={complete}
        pending={set.isPending}
      />
    </form>
  )
}

/** A make or figure that only this venue has is called as the word is. */
function ownMakes(word: string): MeantView[] {
  const form = wordForm(word)
  if (wordProblem(word) !== null) return []
  const own = meantBy(`brand:~${[...form].slice(0, 20).join('')}`)
  return own === null ? [] : [own]
}

/** What the lists know of it: it keeps that meaning, and a longer word hides what stands inside. */
function KnownAlready({ word }: { readonly word: string }) {
  const { t } = useWords()
  const { zones } = useDesk()
  const { same, within } = knownAbout(word.slice(0, 80), zones)
  const shown = same.length > 0 ? same : within
  if (word.trim() === '' || shown.length === 0) return null
  return (
    <p className="venue-known" role="status">
      {t(same.length > 0 ? 'ours.knownSame' : 'ours.knownWithin')}{' '}
      {shown.map((read) => (
        <ReadChip key={read.word} read={read} />
      ))}
    </p>
  )
}
