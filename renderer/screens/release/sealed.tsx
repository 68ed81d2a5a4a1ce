import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { StandingView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { Questions } from './beside.tsx'
import type { KeptRelease } from './parked-release.ts'
import { RefuseButton } from './refuse.tsx'
import { RefusedBefore } from './refused-before.tsx'

type Props = {
  readonly find: RecordView
  readonly refused: StandingView['refused']
  readonly kept: KeptRelease
}

/** Nothing of the record is shown until it is written down what the claimant says of it. */
export function Sealed({ find, refused, kept }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const state = useMutation(
    api.claims.state.mutationOptions({
      onSuccess: ({ statement }) => kept.change({ ...kept.form, statement }),
    }),
  )
  const submit = () => {
    if (words.trim() !== '' && !state.isPending)
      state.mutate({ find: find.id, words: words.trim(), idempotencyKey: key })
  }
  useKeys({ escape: () => void navigate(-1) })
  const person = find.kind === 'found-person'
  return (
    <div className="release-columns">
      <form
        className="card"
        aria-label={t('release.sealed')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <p className="sealed-note">{person ? t('release.sealedTextPerson') : t('release.sealedText')}</p>
        <TypedLine
          label={t('release.says')}
          hint={t('release.saysHint')}
          placeholder={person ? t('release.saysLikePerson') : t('release.saysLike')}
          maxLength={400}
          value={words}
          autoFocus
          change={setWords}
        />
        <ProblemNote error={state.error} />
        <div className="form-buttons">
          <Button type="primary" size="large" disabled={words.trim() === ''} loading={state.isPending} onClick={submit}>
            {t('release.unseal')} <Key>Enter</Key>
          </Button>
          <RefuseButton find={find.id} report={null} />
          <Button size="large" onClick={() => void navigate(-1)}>
            {t('action.back')} <Key>Esc</Key>
          </Button>
        </div>
      </form>
      <div className="stack">
        <RefusedBefore refused={refused} />
        <Questions category={find.fields.category ?? null} />
      </div>
    </div>
  )
}
