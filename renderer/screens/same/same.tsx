import '../match/match.css'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { Contract } from '../../../core/contract/index.ts'
import type { FieldName } from '../../../core/records/fields.ts'
import { api } from '../../api.ts'
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
import { useOpened } from '../match/opened.tsx'
import { SideBySide } from '../match/side-by-side.tsx'

type Compared = InferContractRouterOutputs<Contract>['doubles']['compare']

/** Two records of one kind side by side, with what agrees and what differs: one case, two, or later. */
export function SameCase() {
  const { id = '', other = '' } = useParams()
  const compared = useQuery(api.doubles.compare.queryOptions({ input: { id, other } }))
  return (
    <div className="match">
      <Asked page query={compared}>
        {(found) => <Comparison key={`${id} ${other}`} {...found} />}
      </Asked>
    </div>
  )
}

function Comparison(compared: Compared) {
  const { record, other, reasons } = compared
  const { shown, button, dialog } = useOpened(record.createdAt < other.createdAt ? [record, other] : [other, record])
  return (
    <>
      <Head {...compared} />
      <SideBySide report={shown[0]} find={shown[1]} reasons={reasons} />
      <Decide {...compared} reveal={button} />
      {dialog}
    </>
  )
}

function Head({ record, other, probability, decision, reopenedBy }: Compared) {
  const words = useWords()
  const { t, list } = words
  const label = useLabel()
  return (
    <header className="match-head">
      <Likely probability={probability} />
      <div>
        <h1>
          {t('double.question', { one: record.no, other: other.no })} · {headline(record, words)}
        </h1>
        <p className="quiet">{t('double.meaning')}</p>
        {reopenedBy.length > 0 && (
          <p className="standing-note" role="note">
            {t('double.reopened', {
              what: list(reopenedBy.map((name) => label(name as FieldName))),
            })}
          </p>
        )}
      </div>
      {decision === 'rejected' && <Chip>{t('double.rejected')}</Chip>}
    </header>
  )
}

function Decide({ record, other, decision, reveal }: Compared & { readonly reveal: React.ReactNode }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { operator } = useDesk()
  const { offer } = useUndo()
  const merge = useMutation(
    api.records.merge.mutationOptions({
      onSuccess: (merged) => {
        void queries.invalidateQueries()
        void navigate(`/record/${merged.id}`)
      },
    }),
  )
  const decide = useMutation(
    api.doubles.decide.mutationOptions({
      onSuccess: (answer) => {
        void queries.invalidateQueries()
        if (answer.decision !== 'rejected') return
        offer({ record: answer.record, what: ({ t: say }) => `${say('double.rejected')} ${answer.other.no}` })
        void navigate(`/record/${answer.record.id}`)
      },
    }),
  )
  const busy = merge.isPending || decide.isPending
  const free = (role: typeof operator.role): boolean =>
    mayDo(role, 'records.merge') && !record.conflict && !other.conflict
  const may = free(operator.role)
  const join = () => busy || merge.mutate({ ids: [record.id, other.id], reason: '' })
  const say = (next: Compared['decision']) => () =>
    busy || decide.mutate({ id: record.id, other: other.id, decision: next })
  const later = () => void navigate('/')
  useKeys({
    // What somebody held apart is not joined by an Enter.
    enter: may && decision === 'undecided' ? join : undefined,
    x: may && decision === 'undecided' ? say('rejected') : undefined,
    u: may && decision === 'rejected' ? say('undecided') : undefined,
    s: later,
  })
  return (
    <footer className="match-foot">
      <ProblemNote error={merge.error ?? decide.error} />
      {may && decision === 'undecided' && (
        <>
          <Button className="confirm" type="primary" size="large" loading={merge.isPending} onClick={join}>
            {t('double.same')} <Key>Enter</Key>
          </Button>
          <Button size="large" loading={decide.isPending} onClick={say('rejected')}>
            {t('double.notSame')} <Key>X</Key>
          </Button>
        </>
      )}
      {may && decision === 'rejected' && (
        <Button size="large" loading={decide.isPending} onClick={say('undecided')}>
          {t('match.undo')} <Key>U</Key>
        </Button>
      )}
      <Button size="large" onClick={later}>
        {t('match.later')} <Key>S</Key>
      </Button>
      {reveal}
    </footer>
  )
}
