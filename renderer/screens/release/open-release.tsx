import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { StandingView } from '../../../core/contract/claims.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { Reaction } from '../../../core/release/reasons.ts'
import { api, client } from '../../api.ts'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { secondOf } from '../../components/second-person.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { focusFirstWrong } from '../../hooks/first-wrong.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'
import { Beside } from './beside.tsx'
import { type Gaps, gapsOf } from './form.ts'
import type { KeptRelease } from './parked-release.ts'
import { RefuseButton } from './refuse.tsx'
import { Steps } from './steps.tsx'

const noGaps: Gaps = new Map()

/** Refusals that the second person answers, at their own fields. */
const isOfSecond = (error: unknown): boolean => {
  const code = codeOf(error)
  return (
    code === 'wrong-pin' ||
    code === 'locked-out' ||
    code === 'pin-to-choose' ||
    code?.startsWith('second-person') === true
  )
}

type Props = {
  readonly find: RecordView
  readonly report: string | null
  readonly way: StandingView
  readonly kept: KeptRelease
  readonly takenUp: boolean
}

/** The steps of this way, what was told beside them, and at the end the handover or the refusal. */
export function OpenRelease({ find, report, way, kept, takenUp }: Props) {
  const { t, pick } = useWords()
  const navigate = useNavigate()
  const { form, change, keeper, touched } = kept
  const [tried, setTried] = useState(false)
  // The draft of what is being typed now is not something that was taken up.
  const [wasTakenUp] = useState(takenUp && touched)
  const gaps = gapsOf(way, form, pick)
  const release = useRelease(kept)
  const stop = useStop(kept)
  const refused = isOfSecond(release.error) ? release.error : null
  const submit = () => {
    setTried(true)
    if (gaps.size > 0) return focusFirstWrong()
    if (!release.isPending) release.send()
  }
  useScanned(({ is, text, card }) => {
    if (is !== 'resident-id' && is !== 'passport') return false
    change({ ...form, documentType: is, documentNumber: text, name: card?.name ?? form.name })
    return true
  })
  useKeys({ 'ctrl+enter': submit, escape: () => void navigate(-1) })
  const person = find.kind === 'found-person'
  const title = person ? t('release.titlePerson') : t('release.titleItem')
  return (
    <div className="release-columns">
      <form
        className="card"
        aria-label={title}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        {wasTakenUp && (
          <p className="hint" role="status">
            {t('release.takenUp')}
          </p>
        )}
        <Steps
          form={form}
          change={change}
          way={way}
          gaps={tried ? gaps : noGaps}
          report={report}
          refused={refused}
          doubt={stop.send}
        />
        <footer className="form-foot">
          <ProblemNote error={(refused === null ? release.error : null) ?? stop.error ?? keeper.error} />
          <div className="form-buttons">
            <Button type="primary" size="large" className="confirm" loading={release.isPending} onClick={submit}>
              {person ? t('release.submitPerson') : t('release.submitItem')} <Key>Enter</Key>
            </Button>
            <RefuseButton find={find.id} report={report} />
            <Button size="large" onClick={() => void navigate(-1)}>
              {touched ? t('form.park') : t('action.back')} <Key>Esc</Key>
            </Button>
          </div>
        </footer>
      </form>
      <Beside find={find} report={report} way={way} form={form} change={change} />
    </div>
  )
}

function useRelease({ form, change, keeper, draft, find, report }: KeptRelease) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { language } = useWords()
  const [key] = useState(() => crypto.randomUUID())
  const release = useMutation(
    api.claims.release.mutationOptions({
      onSuccess: ({ slip, page }) => {
        const written = keeper.end()
        // What is shown next asks again by itself, and the desk's own news bring the rest: the slip waits for neither.
        void queries.invalidateQueries({ refetchType: 'none' })
        if (slip !== null && page !== undefined)
          queries.setQueryData(api.slips.get.queryKey({ input: { slip, language } }), page)
        void navigate(slip === null ? `/record/${find}` : `/slip/${slip}`, { replace: true, flushSync: true })
        void written.then(() => client.drafts.discard({ id: draft })).catch(() => undefined)
      },
      onError: (error) => {
        if (isOfSecond(error)) change({ ...form, second: { ...form.second, pin: '' } })
        if (codeOf(error) === 'release-stopped') void queries.invalidateQueries()
      },
    }),
  )
  const send = () => {
    const { name, phone, relation, documentType, documentNumber, verified, signature, statement, steps, photo, stays } =
      form
    const second = secondOf(form.second)
    const override = form.override.trim()
    release.mutate({
      idempotencyKey: key,
      find,
      report,
      claimant: { name, phone, relation, documentType, documentNumber },
      statement,
      steps: { ...steps, inHand: [...steps.inHand] },
      photo,
      stays: [...stays],
      verified,
      signature,
      slipIn: language,
      ...(second === undefined ? {} : { second }),
      ...(override === '' ? {} : { override }),
    })
  }
  return { error: release.error, isPending: release.isPending, send }
}

/** A doubt is written down at once: nobody has to press another button for it. */
function useStop({ form, find, report }: KeptRelease) {
  const queries = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const stop = useMutation(
    api.claims.stop.mutationOptions({
      onSuccess: () => {
        // A supervisor may clear this doubt; the next one on the same page is another.
        setKey(crypto.randomUUID())
        void queries.invalidateQueries()
      },
      onError: (error) => {
        // Another doubt was written down before, and its answer lost on the way: it stands, and the page shows it.
        if (codeOf(error) === 'already-saved') void queries.invalidateQueries()
      },
    }),
  )
  const send = (reaction: Extract<Reaction, 'hesitant' | 'afraid'>) => {
    const { name, phone } = form
    if (!stop.isPending) stop.mutate({ find, report, reaction, name, phone, idempotencyKey: key })
  }
  return { error: stop.error, send }
}
