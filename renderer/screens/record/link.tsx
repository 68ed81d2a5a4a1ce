import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { kinds } from '../../../core/records/kinds.ts'
import { type LinkRole, rolesBetween } from '../../../core/records/links.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { RecordPicker } from '../../components/record-picker.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly record: RecordView; readonly close: () => void }

/** Another record, and what it is to this one; the likeliest relation is chosen already. */
export function MakeLink({ record, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [other, setOther] = useState<RecordView | null>(null)
  const [role, setRole] = useState<LinkRole | null>(null)
  const make = useMutation(
    api.links.make.mutationOptions({
      onSuccess: () => {
        close()
        if (chosen !== null) offer({ record, what: ({ t }) => t('history.link.made', { role: t(`link.${chosen}`) }) })
        return queries.invalidateQueries()
      },
    }),
  )
  const roles = other === null ? [] : rolesBetween(record.kind, other.kind)
  const chosen = role !== null && roles.includes(role) ? role : (roles[0] ?? null)
  const save = () => {
    if (other !== null && chosen !== null && !make.isPending)
      make.mutate({ from: record.id, to: other.id, role: chosen })
  }
  const title = t('links.makeTitle', { no: record.no })
  return (
    <Dialog title={title} close={close}>
      <form aria-label={title} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(save)}>
        <RecordPicker
          label={t('merge.other')}
          hint={t('links.hint')}
          kinds={kinds}
          except={record.id}
          value={other}
          choose={setOther}
        />
        {roles.length > 0 && (
          <Choice
            label={t('links.role')}
            required
            options={roles.map((value) => ({ value, label: t(`link.${value}`) }))}
            value={chosen}
            choose={setRole}
          />
        )}
        <ProblemNote error={make.error} />
        <SubmitOrCancel
          label={t('links.make')}
          submit={save}
          close={close}
          ready={other !== null}
          pending={make.isPending}
        />
      </form>
    </Dialog>
  )
}
