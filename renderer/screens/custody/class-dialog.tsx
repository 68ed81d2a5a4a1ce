import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { custodyRules } from '../../../core/custody/rules.ts'
import type { CustodyClass } from '../../../core/vocabulary/categories.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { yuanSaid } from '../../words/money.ts'

const classes = Object.keys(custodyRules) as CustodyClass[]

/** Changes how a found thing is kept and goes over the counter, where it turns out to be worth more, or less, than was thought. */
export function ChangeClass({ id }: { readonly id: string }) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [open, setOpen] = useState(false)
  const may = mayDo(operator.role, 'records.edit')
  useKeys({ 'alt+l': may ? () => setOpen(true) : undefined })
  if (!may) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {t('custody.changeClass')} <Key>Alt L</Key>
      </Button>
      {open && <ClassDialog id={id} close={() => setOpen(false)} />}
    </>
  )
}

type Props = { readonly id: string; readonly close: () => void }

function ClassDialog({ id, close }: Props) {
  const { t } = useWords()
  const record = useQuery(api.records.get.queryOptions({ input: { id }, refetchOnMount: 'always' }))
  const [asked] = useState(record.dataUpdatedAt)
  return (
    <Dialog title={t('custody.changeClass')} close={close}>
      <Asked query={record}>
        {(found) =>
          // What is remembered may be older than the class that a colleague has just changed.
          record.dataUpdatedAt > asked || record.isError ? <ClassForm record={found} close={close} /> : null
        }
      </Asked>
    </Dialog>
  )
}

function ClassForm({ record, close }: { readonly record: RecordView; readonly close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { id, version, fields } = record
  const [custodyClass, setClass] = useState(fields.custodyClass ?? null)
  const [typed, setTyped] = useState(fields.estimatedValue == null ? '' : String(fields.estimatedValue))
  const [key] = useState(() => crypto.randomUUID())
  const edit = useMutation(
    api.records.edit.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
    }),
  )
  const estimatedValue = yuanSaid(typed, 100_000_000)
  const submit = () => {
    if (estimatedValue === undefined || edit.isPending) return
    edit.mutate({ id, version, fields: { custodyClass, estimatedValue }, idempotencyKey: key })
  }
  return (
    <form
      aria-label={t('custody.changeClass')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(submit)}
    >
      <Choice
        label={t('custody.classOf')}
        digits
        options={classes.map((value) => ({ value, label: t(`custody.class.${value}`) }))}
        value={custodyClass}
        choose={setClass}
      />
      <TypedLine
        label={t('custody.worth')}
        hint={t('custody.classHint')}
        wrong={estimatedValue === undefined ? t('custody.worthWrong') : undefined}
        maxLength={12}
        className="narrow figures"
        value={typed}
        change={setTyped}
      />
      <ProblemNote error={edit.error} />
      <SubmitOrCancel
        label={t('custody.save')}
        submit={submit}
        close={close}
        pending={edit.isPending}
        ready={estimatedValue !== undefined}
      />
    </form>
  )
}
