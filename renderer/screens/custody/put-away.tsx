import { useMutation, useQuery } from '@tanstack/react-query'
import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { KeptView } from '../../../core/contract/custody.ts'
import { ruleFor } from '../../../core/custody/rules.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { Rows } from '../../components/rows.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useWords } from '../../i18n/index.ts'
import { codeOf } from '../../problem.ts'
import { ChangeClass } from './class-dialog.tsx'
import { CustodyChips, HeldLine, useLies, useThing } from './held-line.tsx'

/** Two steps, each by scan or by typing: which thing, then where; Enter alone takes the place that is suggested first. */
export function PutAway() {
  const { t } = useWords()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('id')
  const [unknown, setUnknown] = useState<string | null>(null)
  const [done, setDone] = useState<{ readonly no: string; readonly where: string } | null>(null)
  const kept = useQuery(api.custody.ofRecord.queryOptions({ input: { id: asked ?? '' }, enabled: asked !== null }))
  const open = (id: string | null) => setSearch(id === null ? {} : { id }, { replace: true })
  const look = async (text: string) => {
    const { id } = await client.custody.find({ text })
    setUnknown(id === null ? text : null)
    setDone(null)
    if (id !== null) open(id)
  }
  useScanned((scan) => {
    if (scan.is !== 'record' && scan.is !== 'slip') return false
    void look(scan.text)
    return true
  })
  const put = (view: KeptView) => {
    setDone({ no: view.no, where: view.held?.where ?? '' })
    open(null)
  }
  const thing = asked === null ? undefined : kept.data
  return (
    <div className="custody-columns">
      <Card title={t('custody.part.put')}>
        <NumberField key={done?.no ?? ''} look={look} unknown={unknown} />
        <p role="status" className="custody-done">
          {done === null ? '' : t('custody.done', done)}
        </p>
        {asked !== null && kept.error !== null && <ProblemNote error={kept.error} />}
        {thing !== undefined && (
          <Target key={thing.held?.id ?? thing.no} kept={thing} done={put} leave={() => open(null)} />
        )}
      </Card>
      <Waiting />
    </div>
  )
}

type NumberProps = { readonly look: (text: string) => Promise<void>; readonly unknown: string | null }

function NumberField({ look, unknown }: NumberProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const find = useMutation({ mutationFn: look, onSuccess: () => setText('') })
  const submit = () => text.trim() !== '' && find.mutate(text.trim())
  return (
    <form onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(submit)}>
      <TypedLine
        label={t('custody.number')}
        hint={t('custody.numberHint')}
        wrong={unknown === null ? undefined : t('custody.unknown', { text: unknown })}
        maxLength={400}
        value={text}
        autoFocus
        change={setText}
      />
      <ProblemNote error={find.error} />
    </form>
  )
}

type TargetProps = { readonly kept: KeptView; readonly done: (kept: KeptView) => void; readonly leave: () => void }

/** Where the thing goes: the first suggestion, one by its digit, a place by name, or a bag by its number. */
function Target({ kept, done, leave }: TargetProps) {
  const { t, pick } = useWords()
  const { held, suggestions } = kept
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const field = useRef<InputRef>(null)
  useEffect(() => field.current?.focus(), [])
  // Sent again after a broken line, it is the same step; the next one is another.
  const [key, setKey] = useState(() => crypto.randomUUID())
  const put = useMutation(
    api.custody.put.mutationOptions({
      onSuccess: (kept) => {
        setKey(crypto.randomUUID())
        done(kept)
      },
    }),
  )
  const refused = ['place-unfit', 'place-full'].includes(String(codeOf(put.error)))
  const into = async (): Promise<object | null> => {
    const typed = text.trim()
    const chosen = typed === '' ? suggestions[0] : /^[1-9]$/.test(typed) ? suggestions[Number(typed) - 1] : undefined
    if (chosen !== undefined) return { place: chosen.place }
    const { id, place } = await client.custody.find({ text: typed === '' ? ' ' : typed })
    if (place !== null) return { place }
    return id === null ? null : { container: id }
  }
  const submit = async (place?: string) => {
    if (held === null || put.isPending) return
    const target = place === undefined ? await into() : { place }
    setUnknown(target === null ? text : null)
    if (target !== null) put.mutate({ id: held.id, ...target, reason, idempotencyKey: key })
  }
  useScanned((scan) => {
    if (scan.is !== 'other') return false
    setText(scan.text)
    return true
  })
  useKeys({ escape: leave })
  if (held === null) return <p className="hint hint-wrong">{kept.no}</p>
  return (
    <form
      aria-label={t('custody.where')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={submitOnEnter(() => void submit())}
    >
      <Thing kept={kept} />
      <p className="hint">{pick(ruleFor(held).say)}</p>
      <ChangeClass id={held.id} />
      <h3>{t('custody.suggested')}</h3>
      {suggestions.length === 0 && <p className="empty">{t('custody.noneFits')}</p>}
      <ol className="custody-suggested">
        {suggestions.map(({ place, path, free }) => (
          <li key={place}>
            <button type="button" className="custody-place" onClick={() => void submit(place)}>
              <span>{path}</span>
              {free !== null && <span className="quiet">{t('custody.free', { free })}</span>}
            </button>
          </li>
        ))}
      </ol>
      <TypedLine
        label={t('custody.where')}
        hint={t('custody.whereHint')}
        wrong={unknown === null ? undefined : t('custody.noPlace', { text: unknown })}
        ref={field}
        maxLength={400}
        value={text}
        change={setText}
      />
      <ProblemNote error={put.error} />
      {refused && <TypedLine label={t('custody.reason')} maxLength={200} value={reason} autoFocus change={setReason} />}
      <SubmitOrCancel
        label={t('custody.putIt')}
        submit={() => void submit()}
        close={leave}
        pending={put.isPending}
        ready={suggestions.length > 0 || text.trim() !== ''}
      />
    </form>
  )
}

function Thing({ kept }: { readonly kept: KeptView }) {
  const { t } = useWords()
  const thing = useThing()
  const lies = useLies()
  const { held } = kept
  if (held === null) return null
  return (
    <p className="custody-thing">
      <strong>{thing(held)}</strong> <CustodyChips held={held} /> <span className="figures">{held.no}</span>
      <span className="quiet">
        {t('custody.lies')} {lies(held)}
      </span>
    </p>
  )
}

function Waiting() {
  const { t } = useWords()
  const waiting = useQuery(api.custody.held.queryOptions({ input: { atCounter: true, limit: 50 } }))
  return (
    <Card title={t('custody.waiting')} count={waiting.data?.total}>
      <Asked query={waiting}>
        {({ things }) =>
          things.length === 0 ? (
            <p className="empty">{t('custody.nothingWaits')}</p>
          ) : (
            <Rows label={t('custody.waiting')}>
              {things.map((held) => (
                <HeldLine key={held.id} held={held} to={`/custody/put?id=${held.id}`} />
              ))}
            </Rows>
          )
        }
      </Asked>
    </Card>
  )
}
