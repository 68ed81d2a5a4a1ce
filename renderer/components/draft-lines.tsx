import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { DraftView } from '../../core/contract/drafts.ts'
import { readFreeLine, titleOf } from '../../core/free-line.ts'
import { maskName } from '../../core/privacy.ts'
import type { Fields } from '../../core/records/fields.ts'
import { api } from '../api.ts'
import { type SignedIn, useDesk } from '../hooks/status.ts'
import { useWords, type Words } from '../i18n/index.ts'
import { headline, looks } from '../words/records.ts'
import { clockText } from '../words/time.ts'
import { Asked } from './asked.tsx'
import { Chip } from './chip.tsx'
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
function shownOf({ fields, kind }: DraftView, { zones, timeZone, now }: SignedIn): Fields {
  const line = fields.title ?? ''
  return { ...fields, title: titleOf(line, readFreeLine(line, kind, { zones, timeZone, now })) }
}

/** The drafts of the person at the counter, to take up again or to throw away. */
export function DraftLines() {
  const words = useWords()
  const { t } = words
  const desk = useDesk()
  const queries = useQueryClient()
  const drafts = useQuery(api.drafts.list.queryOptions())
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
            {rows.map((draft) => (
              <li key={draft.id} className="draft">
                <Link className="draft-text" data-row to={draftPath(draft)}>
                  <Chip>{t(`kind.${draft.kind}`)}</Chip> <strong>{draftName(draft, words)}</strong>{' '}
                  <span>{looks({ ...draft, fields: shownOf(draft, desk) }, 2)}</span>{' '}
                  <span className="quiet">
                    {t('drafts.savedAt', { time: clockText(draft.savedAt, desk.now, desk.timeZone) })}
                  </span>
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
