import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../../api.ts'
import { draftKeys, draftName, draftPath, newestFirst, useDraftKeys } from '../../components/draft-lines.tsx'
import { Key } from '../../components/key.tsx'
import { useWords } from '../../i18n/index.ts'

/** What else was put aside, newest first, each one key away. Leaving this form writes its own draft. */
export function Parked({ draft }: { readonly draft: string }) {
  const words = useWords()
  const { t } = words
  const navigate = useNavigate()
  const drafts = useQuery(api.drafts.list.queryOptions())
  const others = (drafts.data ?? []).filter((row) => row.id !== draft)
  const near = newestFirst(others).slice(0, draftKeys)
  useDraftKeys(near)
  if (others.length === 0) return null
  return (
    <span className="parked">
      <span className="parked-count">{t('form.otherDrafts', { others: others.length })}</span>
      {near.map((row, index) => (
        <button
          key={row.id}
          type="button"
          className="plain"
          tabIndex={-1}
          title={`${t(`kind.${row.kind}`)} ${draftName(row, words)}`}
          onClick={() => void navigate(draftPath(row))}
        >
          <span className="parked-name">{draftName(row, words)}</span>
          <Key>{`Alt ${index + 1}`}</Key>
        </button>
      ))}
    </span>
  )
}
