import { useState } from 'react'
import type { PhotoWish } from '../../../core/contract/slips.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

type Props = {
  readonly pending: boolean
  readonly error: unknown
  readonly issue: (photo: PhotoWish) => void
  readonly close: () => void
}

/** A supervisor lets a minor's photo out on the notice: badge and PIN at this screen, and why. One who is signed in says only why. */
export function PhotoLeave({ pending, error, issue, close }: Props) {
  const { t } = useWords()
  const { operator } = useDesk()
  const [supervisor, setSupervisor] = useState(nobody)
  const alone = operator.role === 'supervisor'
  const second = secondOf(supervisor)
  return (
    <ReasonDialog
      title={t('papers.photoLeave')}
      submitLabel={t('papers.photoAllow')}
      ready={alone || second !== undefined}
      pending={pending}
      error={error}
      submit={(reason) => issue({ leave: { reason, ...(alone ? {} : { second }) } })}
      close={close}
    >
      <p>{t(alone ? 'papers.photoAlone' : 'papers.photoSign')}</p>
      {!alone && <SecondPersonFields value={supervisor} change={setSupervisor} />}
    </ReasonDialog>
  )
}
