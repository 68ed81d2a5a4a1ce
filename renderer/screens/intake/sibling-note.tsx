import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useWhereWhen } from '../../components/record-line.tsx'
import { useWords } from '../../i18n/index.ts'

/** Which record this one is of the same family with, and what is taken over from it: the desk does that, so names stay masked. */
export function SiblingNote({ id }: { readonly id: string }) {
  const { t } = useWords()
  const where = useWhereWhen()
  const sibling = useQuery(api.records.get.queryOptions({ input: { id } }))
  if (sibling.data === undefined) return null
  const { fields, no } = sibling.data
  const said = [fields.contactName, fields.contactPhone, where(sibling.data)].filter((part) => part != null)
  return (
    <p className="sibling-note" role="note">
      {t('sibling.note', { no, said: said.join(' · ') })}
    </p>
  )
}
