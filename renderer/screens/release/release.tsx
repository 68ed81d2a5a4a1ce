import './release.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isReleasable } from '../../../core/records/states.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { secondOf } from '../../components/second-person.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { focusFirstWrong } from '../../hooks/first-wrong.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'
import { headline } from '../../words/records.ts'
import { Beside } from './beside.tsx'
import { type Gaps, gapsOf } from './form.ts'
import { useKeptRelease, useParkedRelease } from './parked-release.ts'
import { Steps } from './steps.tsx'

/** Hands a find over: who asks, what was verified, who confirms; then the slip. */
export function Release() {
  const { find = '' } = useParams()
  const [search] = useSearchParams()
  const record = useQuery(api.records.get.queryOptions({ input: { id: find } }))
  return (
    <Asked query={record} page>
      {(found) => <ReleasePage find={found} report={search.get('report')} />}
    </Asked>
  )
}

function ReleasePage({ find, report }: { readonly find: RecordView; readonly report: string | null }) {
  const words = useWords()
  const { t } = words
  const person = find.kind === 'found-person'
  return (
    <div className="release">
      <header className="release-head">
        <h1>{person ? t('release.titlePerson') : t('release.titleItem')}</h1>
        <p>
          <strong>{headline(find, words)}</strong> <span className="row-no">{find.no}</span>
        </p>
      </header>
      {isReleasable(find) ? (
        <WithParked find={find} report={report} person={person} />
      ) : (
        <p role="alert">{t('release.notOpen')}</p>
      )}
    </div>
  )
}

type Props = { readonly find: RecordView; readonly report: string | null; readonly person: boolean }

/** A release that was put aside goes on where it was. */
function WithParked(props: Props) {
  const { ready, draft } = useParkedRelease(props.find.id)
  if (!ready) return <Waiting />
  return <OpenRelease {...props} report={props.report ?? draft?.release?.report ?? null} parked={draft} />
}

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

function OpenRelease({ find, report, person, parked }: Props & { readonly parked: DraftView | null }) {
  const { t, pick } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { form, change, keeper, draft, touched } = useKeptRelease({ find, report, parked })
  const [key] = useState(() => crypto.randomUUID())
  const [tried, setTried] = useState(false)
  // The draft of what is being typed now is not something that was taken up.
  const [takenUp] = useState(parked !== null)
  const gaps = gapsOf(find.kind, form, pick)
  const release = useMutation(
    api.claims.release.mutationOptions({
      onSuccess: async (claim) => {
        await keeper.end()
        await client.drafts.discard({ id: draft }).catch(() => undefined)
        void queries.invalidateQueries()
        void navigate(claim.slip === null ? `/record/${find.id}` : `/slip/${claim.slip}`, { replace: true })
      },
      onError: (error) => {
        if (isOfSecond(error)) change({ ...form, second: { ...form.second, pin: '' } })
      },
    }),
  )
  const refused = isOfSecond(release.error) ? release.error : null
  const submit = () => {
    setTried(true)
    if (gaps.size > 0) return focusFirstWrong()
    if (release.isPending) return
    const { name, phone, relation, documentType, documentNumber, verified, signature } = form
    const second = secondOf(form.second)
    const override = form.override.trim()
    release.mutate({
      idempotencyKey: key,
      find: find.id,
      report,
      claimant: { name, phone, relation, documentType, documentNumber },
      verified,
      signature,
      ...(second === undefined ? {} : { second }),
      ...(override === '' ? {} : { override }),
    })
  }
  useScanned(({ is, text }) => {
    if (is !== 'resident-id' && is !== 'passport') return false
    change({ ...form, documentType: is, documentNumber: text })
    return true
  })
  useKeys({ 'ctrl+enter': submit, escape: () => void navigate(-1) })
  return (
    <div className="release-columns">
      <form
        className="card"
        aria-label={person ? t('release.titlePerson') : t('release.titleItem')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        {takenUp && (
          <p className="hint" role="status">
            {t('release.takenUp')}
          </p>
        )}
        <Steps
          form={form}
          change={change}
          person={person}
          gaps={tried ? gaps : noGaps}
          report={report}
          refused={refused}
        />
        <footer className="form-foot">
          <ProblemNote error={(refused === null ? release.error : null) ?? keeper.error} />
          <div className="form-buttons">
            <Button type="primary" size="large" className="confirm" loading={release.isPending} onClick={submit}>
              {person ? t('release.submitPerson') : t('release.submitItem')} <Key>Enter</Key>
            </Button>
            <Button size="large" onClick={() => void navigate(-1)}>
              {touched ? t('form.park') : t('action.back')} <Key>Esc</Key>
            </Button>
          </div>
        </footer>
      </form>
      <Beside find={find} report={report} />
    </div>
  )
}
