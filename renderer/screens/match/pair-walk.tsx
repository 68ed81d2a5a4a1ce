import './match.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { ReasonView, RecordView } from '../../../core/contract/shapes.ts'
import type { FieldName } from '../../../core/records/fields.ts'
import { isActive } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { AskLine } from '../../components/ask-line.tsx'
import { Asked } from '../../components/asked.tsx'
import { Chip } from '../../components/chip.tsx'
import { useLabel } from '../../components/field-label.ts'
import { Key } from '../../components/key.tsx'
import { Likely } from '../../components/likely.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { isWorthALook } from '../../words/weight.ts'
import { useOpened } from './opened.tsx'
import { SideBySide } from './side-by-side.tsx'

export type Pair = { readonly report: string; readonly find: string }

const same = (a: Pair, b: Pair): boolean => a.report === b.report && a.find === b.find

/** Walks through pairs one after the other; a decided pair stays in its place until one moves on. */
export function PairWalk({ pairs, first }: { readonly pairs: readonly Pair[]; readonly first?: Pair | undefined }) {
  // The list is renewed behind the clerk's back; what is being compared must not change under the eyes.
  const [walk] = useState(() =>
    first === undefined || pairs.some((pair) => same(pair, first)) ? pairs : [first, ...pairs],
  )
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      walk.findIndex((pair) => first !== undefined && same(pair, first)),
    ),
  )
  const pair = walk[at]
  if (pair === undefined) return null
  const step = (by: number) => setAt((before) => Math.min(walk.length - 1, Math.max(0, before + by)))
  return (
    <Comparison key={`${pair.report} ${pair.find}`} pair={pair} place={{ at: at + 1, of: walk.length }} step={step} />
  )
}

type Step = (by: number) => void
type Place = { readonly at: number; readonly of: number }

function Comparison({ pair, place, step }: { readonly pair: Pair; readonly place: Place; readonly step: Step }) {
  const compared = useQuery(api.matches.compare.queryOptions({ input: pair }))
  useKeys({ arrowleft: () => step(-1), arrowright: () => step(1) })
  return (
    <div className="match">
      <Asked page query={compared}>
        {(found) => (
          <>
            <Head {...found} place={place} step={step} />
            <Opened {...found} place={place} step={step} />
          </>
        )}
      </Asked>
    </div>
  )
}

/** Both sides, and what was revealed of them. */
function Opened(props: DecideProps & { readonly reasons: readonly ReasonView[] }) {
  const { shown, button, dialog } = useOpened([props.report, props.find])
  const [report, find] = shown
  return (
    <>
      <SideBySide report={report} find={find} reasons={props.reasons} />
      <Decide {...props}>{button}</Decide>
      {dialog}
    </>
  )
}

type Compared = {
  readonly report: RecordView
  readonly find: RecordView
  readonly probability: number
  readonly decision: 'confirmed' | 'rejected' | 'undecided'
  readonly alsoFor: readonly { readonly id: string; readonly no: string }[]
  readonly reopenedBy: { readonly report: readonly string[]; readonly find: readonly string[] } | null
}

function Head({ report, find, probability, decision, alsoFor, reopenedBy, place, step }: DecideProps) {
  const words = useWords()
  const { t } = words
  return (
    <header className="match-head">
      <Likely probability={probability} />
      <div className="match-title">
        <h1>
          {headline(report, words)} ↔ {headline(find, words)}
        </h1>
        <p className="quiet">
          {report.no} ↔ {find.no} · {t('match.meaning')}
        </p>
        {alsoFor.length > 0 && (
          <p className="standing-note" role="note">
            {t('match.alsoProposed', { no: find.no })}{' '}
            {alsoFor.map(({ id, no }) => (
              <Link key={id} className="row-no also" to={`/match/${id}/${find.id}`}>
                {no}
              </Link>
            ))}
          </p>
        )}
        {reopenedBy !== null && <Reopened report={report} find={find} changed={reopenedBy} />}
      </div>
      {decision !== 'undecided' && (
        <Chip tone={decision === 'confirmed' ? 'green' : 'plain'}>{t(`decision.${decision}`)}</Chip>
      )}
      <div className="match-beside">
        {place.of > 1 && <Steps place={place} step={step} />}
        {decision === 'undecided' && <AskLine record={report} />}
      </div>
    </header>
  )
}

/** The way to the pair before and the pair after, also by the arrows. */
function Steps({ place, step }: { readonly place: Place; readonly step: Step }) {
  const { t } = useWords()
  return (
    <div className="match-steps">
      <button type="button" className="plain" disabled={place.at === 1} onClick={() => step(-1)}>
        ← {t('match.previous')}
      </button>
      <span className="figures">{t('match.place', place)}</span>
      <button type="button" className="plain" disabled={place.at === place.of} onClick={() => step(1)}>
        {t('match.next')} →
      </button>
    </div>
  )
}

type ReopenedProps = Pick<Compared, 'report' | 'find'> & { readonly changed: NonNullable<Compared['reopenedBy']> }

/** That the pair was rejected once, and what was changed since on which side. */
function Reopened({ report, find, changed }: ReopenedProps) {
  const { t, list } = useWords()
  const label = useLabel()
  const said = ([no, names]: readonly [string, readonly string[]]): string =>
    `${no}: ${list(names.map((name) => label(name as FieldName)))}`
  const sides = [[report.no, changed.report] as const, [find.no, changed.find] as const]
  const what = sides.filter(([, names]) => names.length > 0).map(said)
  return (
    <p className="standing-note" role="note">
      {t('match.reopened', { what: what.join(' · ') })}
    </p>
  )
}

type DecideProps = Compared & { readonly place: Place; readonly step: Step; readonly children?: ReactNode }

function Decide({ report, find, probability, decision, place, step, children }: DecideProps) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { operator } = useDesk()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const release = () => void navigate(`/release/${find.id}?report=${report.id}`)
  const decide = useMutation(
    api.matches.decide.mutationOptions({
      onSuccess: (answer) => {
        void queries.invalidateQueries({ queryKey: api.matches.key() })
        void queries.invalidateQueries({ queryKey: api.records.key() })
        if (answer.decision === 'confirmed') release()
        if (answer.decision !== 'confirmed') {
          const what = answer.decision === 'rejected' ? 'decision.rejected' : 'match.undo'
          offer({ record: answer.report, what: ({ t }) => `${t(what)} ${answer.find.no}` })
        }
        if (answer.decision === 'rejected') step(1)
      },
    }),
  )
  const may = mayDo(operator.role, 'matches.decide')
  const open = isActive(find.state) && isActive(report.state)
  const say = (next: Compared['decision']) => () => decide.mutate({ report: report.id, find: find.id, decision: next })
  const confirm = decision === 'confirmed' ? release : say('confirmed')
  const offered = may && open
  // An Enter must not hand over what hardly anything speaks for.
  const byEnter = isWorthALook({ probability, decision })
  // After the last pair there is nothing to step to, and a key that does nothing looks broken.
  const later = () => (place.at === place.of ? void navigate('/') : step(1))
  useKeys({
    enter: offered && byEnter ? confirm : undefined,
    x: offered ? say('rejected') : undefined,
    s: later,
    u: offered && decision !== 'undecided' ? say('undecided') : undefined,
  })
  return (
    <footer className="match-foot">
      <ProblemNote error={decide.error} />
      {offered && (
        <>
          <Button
            {...(byEnter ? { className: 'confirm', type: 'primary' } : {})}
            size="large"
            loading={decide.isPending}
            onClick={confirm}
          >
            {find.kind === 'found-person' ? t('match.confirmPerson') : t('match.confirmItem')}{' '}
            {byEnter && <Key>Enter</Key>}
          </Button>
          <Button size="large" onClick={say('rejected')}>
            {t('match.reject')} <Key>X</Key>
          </Button>
        </>
      )}
      {!open && <span className="quiet">{t('match.closed')}</span>}
      <Button size="large" onClick={later}>
        {t('match.later')} <Key>S</Key>
      </Button>
      {offered && decision !== 'undecided' && (
        <Button size="large" onClick={say('undecided')}>
          {t('match.undo')} <Key>U</Key>
        </Button>
      )}
      {children}
    </footer>
  )
}
