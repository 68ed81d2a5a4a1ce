import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Signature } from '../../../core/contract/claims.ts'
import type { TransferView } from '../../../core/contract/custody.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SignatureField } from '../../components/signature.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'
import { PlaceSelect } from './place-select.tsx'

type Props = { readonly transfer: TransferView; readonly close: () => void }

/** The other end signs for what has come; at another desk it also says where it is put. */
export function ReceiveDialog({ transfer, close }: Props) {
  const { t } = useWords()
  const [receiver, setReceiver] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const [signature, setSignature] = useState<Signature | null>(null)
  const receive = useMutation(api.custody.receive.mutationOptions({ onSuccess: close }))
  const ready = receiver.trim() !== '' && signature !== null
  const submit = () => {
    if (!ready || receive.isPending) return
    receive.mutate({
      transfer: transfer.id,
      place,
      receiver: receiver.trim(),
      signature: JSON.stringify(signature),
    })
  }
  return (
    <Dialog title={t('custody.receive')} close={close}>
      <form onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
        <p className="figures">{transfer.numbers.join(' ')}</p>
        <TypedLine
          label={t('custody.toName')}
          className="narrow"
          maxLength={80}
          value={receiver}
          change={setReceiver}
        />
        {transfer.destination === 'desk' && (
          <Labelled label={t('custody.receivePlace')}>
            {(id) => <PlaceSelect id={id} value={place} choose={setPlace} />}
          </Labelled>
        )}
        <p>{t('custody.receivedBy')}</p>
        <SignatureField label={t('custody.receivedBy')} change={setSignature} />
        {signature === null && <p className="hint">{t('custody.sign')}</p>}
        <ProblemNote error={receive.error} />
        <SubmitOrCancel
          label={t('custody.receive')}
          submit={submit}
          close={close}
          ready={ready}
          pending={receive.isPending}
        />
      </form>
    </Dialog>
  )
}
