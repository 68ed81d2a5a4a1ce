import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { CandidateView, DoubleView, RecordView } from '../../../core/contract/shapes.ts'
import { sideOf } from '../../../core/records/kinds.ts'
import { isLate } from '../../../core/records/late.ts'
import { askNow } from '../../../core/records/needed.ts'
import { api } from '../../api.ts'
import { DoubleRow } from '../../components/double-row.tsx'
import { Key } from '../../components/key.tsx'
import { isMatched } from '../../components/layout.ts'
import { Likely } from '../../components/likely.tsx'
import { useNeededNames } from '../../components/needed-names.ts'
import { useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { Witnesses } from '../../components/witness.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { isLikely } from '../../words/weight.ts'
import { CountNote, useCountNow } from './count-now.tsx'
import { Parked } from './parked.tsx'

// On the heading, not on a button: a button would take the repeats of the Enter that saved.
const focusOn = (heading: HTMLElement | null): void => heading?.focus()

/** Who or what it most likely is. The list beside the form may have answered for less than was saved, or not yet at all. */
function useLikeliest(record: RecordView, live: CandidateView | undefined): CandidateView | null {
  const input = { id: record.id, limit: 1 }
  const asked = useQuery(api.matches.forRecord.queryOptions({ input, enabled: isMatched(record.kind) }))
  const best = asked.data === undefined ? live : asked.data.candidates[0]
  return best !== undefined && isLikely(best.probability) ? best : null
}

/** Who reported the same at another window meanwhile, or just before. */
function useDoubles(record: RecordView): readonly DoubleView[] {
  const input = { id: record.id }
  return useQuery(api.doubles.forRecord.queryOptions({ input, enabled: isMatched(record.kind) })).data ?? []
}

type Props = {
  readonly record: RecordView
  /** The first of the list beside the form, shown until the desk has compared what was saved. */
  readonly live: CandidateView | undefined
  readonly draft: string
}

/** Saved, with its number; and if somebody like that is here already, the way to look at both. */
export function Saved({ record, live, draft }: Props) {
  const best = useLikeliest(record, live)
  const words = useWords()
  const { t, list } = words
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate(to)
  const where = useWhereWhen()
  const doubles = useDoubles(record)
  const same = doubles[0] === undefined ? undefined : go(`/same/${record.id}/${doubles[0].record.id}`)
  const pair = best === null ? null : `/match/${record.id}/${best.record.id}`
  const board = go('/')
  const late = isLate(record)
  const next = go(`/intake/${record.kind}${late ? '?late=1' : ''}`)
  const open = go(`/record/${record.id}`)
  const family = record.kind === 'missing-person' ? go(`/intake/${record.kind}?sibling=${record.id}`) : undefined
  // A pile of slips goes on; a case at the counter is compared or done.
  const onward = pair !== null ? go(pair) : (same ?? (late ? next : board))
  const toAsk = useNeededNames()(record.kind, askNow(record.kind, record.fields))
  const ask = late || toAsk.length === 0 ? undefined : go(`/record/${record.id}/edit`)
  const store = record.kind === 'found-item' && !late ? go(`/custody/put?id=${record.id}`) : undefined
  const count = useCountNow(record)
  // Enter does one thing, and the button that says so is the only one.
  const first = count.start ?? onward
  useKeys({ enter: first, escape: board, n: next, o: open, b: family, e: ask, d: same, k: store })
  return (
    <section className="card saved" aria-labelledby="saved-title">
      <h1 id="saved-title" ref={focusOn} tabIndex={-1}>
        {t('saved.title', { no: record.no })}
      </h1>
      <p className="saved-what">
        <strong>{headline(record, words)}</strong> <span className="quiet">{where(record)}</span>
      </p>
      <p role="status" className="quiet">
        {sideOf(record.kind) === 'log' ? t('saved.logged') : t('saved.text')}
      </p>
      {count.money && <CountNote record={record} count={count} />}
      {ask !== undefined && (
        <p className="hint hint-wrong saved-ask">
          <span>{t('saved.notAsked', { what: list(toAsk) })}</span>
          <Button onClick={ask}>
            {t('saved.askNow')} <Key>E</Key>
          </Button>
        </p>
      )}
      {best !== null && (
        <div className="saved-best">
          <Likely probability={best.probability} />
          <div>
            <p>
              <strong>{headline(best.record, words)}</strong> {best.record.no}
            </p>
            <p className="quiet">{where(best.record)}</p>
            <Witnesses reasons={best.reasons} />
          </div>
        </div>
      )}
      {same !== undefined && (
        <div role="status">
          <p>
            <strong>{t('double.saved')}</strong>
          </p>
          <Rows label={t('double.title')}>
            {doubles.map((double) => (
              <DoubleRow key={double.record.id} double={double} to={`/same/${record.id}/${double.record.id}`} />
            ))}
          </Rows>
        </div>
      )}
      <div className="form-buttons">
        {pair !== null && (
          <Button type={count.start === undefined ? 'primary' : 'default'} size="large" onClick={go(pair)}>
            {t('saved.compare')} {count.start === undefined && <Key>Enter</Key>}
          </Button>
        )}
        {same !== undefined && (
          <Button size="large" type={first === same ? 'primary' : 'default'} onClick={same}>
            {t('double.look')} <Key>{first === same ? 'Enter' : 'D'}</Key>
          </Button>
        )}
        <Button size="large" type={first === board ? 'primary' : 'default'} onClick={board}>
          {t('saved.board')} <Key>{first === board ? 'Enter' : 'Esc'}</Key>
        </Button>
        <Button size="large" type={first === next ? 'primary' : 'default'} onClick={next}>
          {late ? t('late.next') : t('saved.next')} <Key>{first === next ? 'Enter' : 'N'}</Key>
        </Button>
        {family !== undefined && (
          <Button size="large" onClick={family}>
            {t('record.sibling')} <Key>B</Key>
          </Button>
        )}
        {store !== undefined && (
          <Button size="large" onClick={store}>
            {t('custody.putAway')} <Key>K</Key>
          </Button>
        )}
        <Button size="large" onClick={open}>
          {t('saved.open')} <Key>O</Key>
        </Button>
      </div>
      <p className="quiet saved-parked">
        <Parked draft={draft} />
      </p>
    </section>
  )
}
