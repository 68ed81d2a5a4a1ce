import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { type RefusalReason, refusalReasonNames, refusalReasons } from '../../../core/release/reasons.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { isComposing } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'

type Props = { readonly find: string; readonly report: string | null }

/** Sends a claimant away without it: one key, then the digit of why. */
export function RefuseButton(props: Props) {
  const { t } = useWords()
  const [asking, setAsking] = useState(false)
  useKeys({ 'alt+x': () => setAsking(true) })
  return (
    <>
      <Button size="large" danger onClick={() => setAsking(true)}>
        {t('release.refuse')} <Key>Alt X</Key>
      </Button>
      {asking && <Refuse {...props} close={() => setAsking(false)} />}
    </>
  )
}

function Refuse({ find, report, close }: Props & { readonly close: () => void }) {
  const { t, pick } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [words, setWords] = useState('')
  const refuse = useMutation(
    api.claims.refuse.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        void navigate('/')
      },
    }),
  )
  const give = (reason: RefusalReason) => {
    if (!refuse.isPending) refuse.mutate({ find, report, reason, words: words.trim(), idempotencyKey: key })
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    const inText = event.target instanceof HTMLInputElement
    const reason = inText && !event.altKey ? undefined : refusalReasons[Number(event.key) - 1]
    if (inText && event.key === 'Enter') {
      event.preventDefault()
      return give('other')
    }
    if (reason === undefined) return
    event.preventDefault()
    give(reason)
  }
  return (
    <Dialog title={t('release.refuseTitle')} close={close}>
      <form className="closing" onSubmit={(event) => event.preventDefault()} onKeyDown={onKey}>
        <p className="quiet">{t('release.refuseText')}</p>
        <div className="closing-ways">
          {refusalReasons.map((reason, index) => (
            <Button key={reason} size="large" block autoFocus={index === 0} onClick={() => give(reason)}>
              {pick(refusalReasonNames[reason])} <Key>{String(index + 1)}</Key>
            </Button>
          ))}
        </div>
        <TypedLine
          label={t('release.refuseWords')}
          hint={t('release.refuseWordsHint')}
          maxLength={200}
          value={words}
          change={setWords}
        />
        <ProblemNote error={refuse.error} />
        <div className="form-buttons">
          <Button onClick={close}>
            {t('action.cancel')} <Key>Esc</Key>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
