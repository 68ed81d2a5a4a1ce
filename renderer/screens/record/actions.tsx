import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mayDo } from '../../../core/access.ts'
import type { Procedure } from '../../../core/contract/index.ts'
import type { Role } from '../../../core/contract/operators.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isPerishable } from '../../../core/legal-clock.ts'
import { papersFor } from '../../../core/papers.ts'
import { hasVeiledPhotos } from '../../../core/photo-veil.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { counterpartOf } from '../../../core/records/kinds.ts'
import { movesOf, reopened, waysNow } from '../../../core/records/moves.ts'
import { isActive, isReleasable } from '../../../core/records/states.ts'
import { CloseDialog } from '../../components/close-dialog.tsx'
import { Key } from '../../components/key.tsx'
import { Reveal } from '../../components/reveal.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { Dispose } from '../legal/dispose.tsx'
import { PublishOne } from '../legal/publish.tsx'
import { MakeLink } from './link.tsx'
import { Merge } from './merge.tsx'
import { Move } from './move.tsx'
import { OutcomeDialog } from './outcome.tsx'
import { Reopen } from './reopen.tsx'
import { Unmerge } from './unmerge.tsx'

/** What spoils anybody on duty ends, with a second who signs; anything else a supervisor. */
const mayEnd = (record: RecordView, role: Role): boolean =>
  record.kind === 'found-item' && isActive(record.state) && (role === 'supervisor' || isPerishable(record.fields))

type Question =
  | 'close'
  | 'outcome'
  | 'reopen'
  | 'reveal'
  | 'move'
  | 'link'
  | 'merge'
  | 'unmerge'
  | 'publish'
  | 'dispose'
type Props = { readonly record: RecordView; readonly open: (fields: Fields) => void }
type Offer = { readonly key: string; readonly label: WordKey; readonly run: () => void; readonly main?: boolean }

/** What may be done with this record now, by this person; the rest is not shown. */
export function Actions({ record, open }: Props) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { operator } = useDesk()
  const [question, setQuestion] = useState<Question | null>(null)
  const may = (procedure: Procedure): boolean => mayDo(operator.role, procedure)
  const to = (path: string) => () => void navigate(path)
  const ask = (which: Question) => () => setQuestion(which)
  const back = reopened(record)
  const free = record.mergedInto === null && !record.conflict
  const offer = (allowed: boolean, one: Offer): Offer[] => (allowed ? [one] : [])
  const releases = free && may('claims.release') && isReleasable(record)
  const offers: Offer[] = [
    ...offer(releases, {
      key: 'f',
      label: record.kind === 'found-person' ? 'record.releasePerson' : 'record.releaseItem',
      run: to(`/release/${record.id}`),
      main: true,
    }),
    ...offer(free && counterpartOf(record.kind) !== null && isActive(record.state), {
      key: 'm',
      label: 'action.compare',
      run: to(`/match/${record.id}`),
      main: !releases,
    }),
    ...offer(free && may('records.close') && waysNow(record).length > 0, {
      key: 'q',
      label: 'record.close',
      run: ask('close'),
    }),
    ...offer(free && may('records.edit') && record.kind === 'incident' && record.state === 'logged', {
      key: 'q',
      label: 'record.outcome',
      run: ask('outcome'),
    }),
    ...offer(free && may('records.move') && back !== null, { key: 'o', label: 'record.reopen', run: ask('reopen') }),
    ...offer((record.masked.length > 0 || hasVeiledPhotos(record)) && may('records.reveal'), {
      key: 'r',
      label: 'record.reveal',
      run: ask('reveal'),
    }),
    ...offer(free && may('records.edit'), { key: 'e', label: 'record.edit', run: to(`/record/${record.id}/edit`) }),
    ...offer(free && may('records.move') && movesOf(record).length > 0, {
      key: 'w',
      label: 'record.move',
      run: ask('move'),
    }),
    ...offer(record.mergedInto === null && may('links.make'), {
      key: 'l',
      label: 'record.link',
      run: ask('link'),
    }),
    ...offer(free && may('records.create') && record.kind === 'missing-person', {
      key: 'b',
      label: 'record.sibling',
      run: to(`/intake/${record.kind}?sibling=${record.id}`),
    }),
    ...offer(record.mergedInto === null && may('slips.issue') && papersFor(record.kind, operator.role!).length > 0, {
      key: 't',
      label: 'papers.open',
      run: to(`/papers/${record.id}`),
    }),
    ...offer(free && may('records.merge'), { key: 'g', label: 'record.merge', run: ask('merge') }),
    ...offer(free && may('notices.publish') && record.kind === 'found-item' && record.state === 'in-custody', {
      key: 'y',
      label: 'legal.publish',
      run: ask('publish'),
    }),
    ...offer(free && may('notices.dispose') && mayEnd(record, operator.role), {
      key: 'z',
      label: 'record.dispose',
      run: ask('dispose'),
    }),
    ...offer((record.mergedInto !== null || record.joined.length > 0) && may('records.unmerge'), {
      key: 'u',
      label: 'record.unmerge',
      run: ask('unmerge'),
    }),
  ]
  const { undo } = useUndo()
  useKeys({
    ...Object.fromEntries(offers.map(({ key, run }) => [key, run] as const)),
    'ctrl+z': may('records.undo') ? () => undo(record) : undefined,
    escape: () => void navigate(-1),
  })
  const close = () => setQuestion(null)
  return (
    <footer className="record-actions">
      {offers.map(({ key, label, run, main }) => (
        <Button key={key} size="large" type={main ? 'primary' : 'default'} onClick={run}>
          {t(label)} <Key>{key.toUpperCase()}</Key>
        </Button>
      ))}
      {question === 'close' && <CloseDialog record={record} close={close} />}
      {question === 'outcome' && <OutcomeDialog record={record} close={close} />}
      {question === 'reopen' && back !== null && <Reopen record={record} to={back} close={close} />}
      {question === 'link' && <MakeLink record={record} close={close} />}
      {question === 'reveal' && <Reveal record={record} open={open} close={close} />}
      {question === 'move' && <Move record={record} close={close} />}
      {question === 'merge' && <Merge record={record} close={close} />}
      {question === 'publish' && <PublishOne record={record} close={close} />}
      {question === 'dispose' && <Dispose record={record} close={close} />}
      {question === 'unmerge' && <Unmerge record={record} close={close} />}
    </footer>
  )
}
