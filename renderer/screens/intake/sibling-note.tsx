import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWhere, useWhereWhen } from '../../components/record-line.tsx'
import { useWords } from '../../i18n/index.ts'

/** Which record this one is of the same family with, and what is taken over from it: the desk does that, so names stay masked. */
export function SiblingNote({ id }: { readonly id: string }) {
  const { t } = useWords()
  const [where, whereWhen] = [useWhere(), useWhereWhen()]
  const sibling = useQuery(api.records.get.queryOptions({ input: { id } }))
  if (sibling.data === undefined) return null
  const { fields, no } = sibling.data
  // The hour of the report is not the hour it happened, and is not taken over.
  const timed = fields.eventFrom != null || fields.eventTo != null
  const place = timed ? whereWhen(sibling.data) : where(sibling.data)
  const said = [fields.contactName, fields.contactPhone, place].filter((part) => part != null && part !== '')
  return (
    <p className="sibling-note" role="note">
      {t('sibling.note', { no, said: said.join(' · ') })}
    </p>
  )
}
