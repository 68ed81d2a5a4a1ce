import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { KeptView } from '../../../core/contract/custody.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly kept: KeptView; readonly id: string; readonly close: () => void }
type StepProps = Props & {
  readonly title: string
  readonly label: string
  readonly limit: number
  readonly scanned?: boolean
  readonly submitLabel: string
  readonly step: {
    readonly mutate: (told: { said: string; second?: { badge: string; pin: string } }) => void
    readonly isPending: boolean
    readonly error: unknown
  }
}

/** One line that is said, and the colleague where two are needed. */
function Step({ kept, title, label, limit, scanned = false, submitLabel, step, close }: StepProps) {
  const [said, setSaid] = useState('')
  const [second, setSecond] = useState(nobody)
  const colleague = secondOf(second)
  const ready = said.trim() !== '' && (!kept.two || colleague !== undefined)
  const submit = () => {
    if (ready && !step.isPending) step.mutate({ said: said.trim(), ...(colleague && { second: colleague }) })
  }
  return (
    <Dialog title={title} close={close}>
      <form aria-label={title} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
        <TypedLine label={label} maxLength={limit} scanned={scanned} value={said} change={setSaid} />
        {kept.two && <SecondPersonFields value={second} change={setSecond} />}
        <ProblemNote error={step.error} />
        <SubmitOrCancel label={submitLabel} submit={submit} close={close} ready={ready} pending={step.isPending} />
      </form>
    </Dialog>
  )
}

/** The number of the seal that was put on. */
export function SealDialog(props: Props) {
  const { t } = useWords()
  const seal = useMutation(api.custody.seal.mutationOptions({ onSuccess: props.close }))
  const mutate: StepProps['step']['mutate'] = ({ said, ...second }) =>
    seal.mutate({ id: props.id, seal: said, ...second })
  return (
    <Step
      {...props}
      title={t('custody.sealIt')}
      label={t('custody.sealNumber')}
      limit={40}
      scanned
      submitLabel={t('custody.sealIt')}
      step={{ mutate, isPending: seal.isPending, error: seal.error }}
    />
  )
}

/** Why the seal is opened. */
export function OpenDialog(props: Props) {
  const { t } = useWords()
  const open = useMutation(api.custody.open.mutationOptions({ onSuccess: props.close }))
  const mutate: StepProps['step']['mutate'] = ({ said, ...second }) =>
    open.mutate({ id: props.id, reason: said, ...second })
  return (
    <Step
      {...props}
      title={t('custody.openTitle', { seal: props.kept.seal?.seal ?? '' })}
      label={t('reason.label')}
      limit={200}
      submitLabel={t('custody.openIt')}
      step={{ mutate, isPending: open.isPending, error: open.error }}
    />
  )
}
