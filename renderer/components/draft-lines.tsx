import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import type { DraftView } from '../../core/contract/drafts.ts'
import { readFreeLine, titleOf } from '../../core/free-line.ts'
import { maskName } from '../../core/privacy.ts'
import type { Fields } from '../../core/records/fields.ts'
import { api } from '../api.ts'
import { useKeys } from '../hooks/keys.ts'
import { type SignedIn, useDesk } from '../hooks/status.ts'
import { useWords, type Words } from '../i18n/index.ts'
import { headline, looks } from '../words/records.ts'
import { clockText } from '../words/time.ts'
import { Asked } from './asked.tsx'
import { Chip } from './chip.tsx'
import { Key } from './key.tsx'
import { ProblemNote } from './problem.tsx'
import { Rows } from './rows.tsx'

/** Where a draft is taken up again. */
export function draftPath({
  id,
  kind,
  record,
  release,
}: Pick<DraftView, 'id' | 'kind' | 'record' | 'release'>): string {
  if (release !== undefined)
    return `/release/${release.find}${release.report === null ? '' : `?report=${release.report}`}`
  return record === null ? `/intake/${kind}?draft=${id}` : `/record/${record}/edit?draft=${id}`
}

/** What a draft is called: what it describes, or whose release it is; a claimant by the first character of the name only. */
export function draftName(draft: DraftView, words: Words): string {
  if (draft.release === undefined) return headline(draft, words)
  const { no, form } = draft.release
  return words.t('drafts.release', { no, who: form.name === '' ? '' : maskName(form.name) }).trim()
}

/** A draft's line as others may read it over the clerk's shoulder: without the names and numbers in it. */
function shownOf({ fields, kind }: DraftView, { zones, words, timeZone, now }: SignedIn): Fields {
  const line = fields.title ?? ''
  return { ...fields, title: titleOf(line, readFreeLine(line, kind, { zones, words, timeZone, now })) }
}

/** How many of the newest drafts a key takes up: Alt and their place. */
export const draftKeys = 2

export const newestFirst = (drafts: readonly DraftView[]): DraftView[] =>
  drafts.toSorted((a, b) => b.savedAt - a.savedAt)

/** Binds Alt+1 and Alt+2 to the newest of these drafts, which are shown with their keys. */
export function useDraftKeys(newest: readonly DraftView[]): void {
  const navigate = useNavigate()
  useKeys(
    Object.fromEntries(
      newest
        .slice(0, draftKeys)
        .map((draft, index) => [`alt+${index + 1}`, () => void navigate(draftPath(draft))] as const),
    ),
  )
}

/** The drafts of the person at the counter, newest first, to take up again or to throw away. */
export function DraftLines() {
  const words = useWords()
  const { t } = words
  const desk = useDesk()
  const queries = useQueryClient()
  const drafts = useQuery(api.drafts.list.queryOptions())
  useDraftKeys(newestFirst(drafts.data ?? []))
  const discard = useMutation(
    api.drafts.discard.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.drafts.key() }),
    }),
  )
  return (
    <>
      <ProblemNote error={discard.error} />
      <Asked query={drafts} empty={t('drafts.none')}>
        {(rows) => (
          <Rows label={t('drafts.title')}>
            {newestFirst(rows).map((draft, index) => (
              <li key={draft.id} className="draft">
                <Link className="draft-text" data-row to={draftPath(draft)}>
                  <Chip>{t(`kind.${draft.kind}`)}</Chip> <strong>{draftName(draft, words)}</strong>{' '}
                  <span>{looks({ ...draft, fields: shownOf(draft, desk) }, 2)}</span>{' '}
                  <span className="quiet">
                    {t('drafts.savedAt', { time: clockText(draft.savedAt, desk.now, desk.timeZone) })}
                  </span>{' '}
                  {index < draftKeys && <Key>{`Alt ${index + 1}`}</Key>}
                </Link>
                <button type="button" className="plain" onClick={() => discard.mutate({ id: draft.id })}>
                  {t('drafts.discard')}
                </button>
              </li>
            ))}
          </Rows>
        )}
      </Asked>
    </>
  )
}
