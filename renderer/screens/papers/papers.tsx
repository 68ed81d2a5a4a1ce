import './papers.css'
import '../slip/slip.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { type PaperName, type PaperSize, paperKind, papersFor, sizeNames } from '../../../core/papers.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Choice } from '../../components/choice.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { printSlip } from '../slip/print.ts'
import { Issued } from './issued.tsx'

/** The papers of a record: choose a kind by its digit, look at it, print it. */
export function Papers() {
  const { record = '' } = useParams()
  const asked = useQuery(api.records.get.queryOptions({ input: { id: record } }))
  return (
    <Asked query={asked} page>
      {(found) => <PapersOf record={found} />}
    </Asked>
  )
}

function PapersOf({ record }: { readonly record: RecordView }) {
  const words = useWords()
  const { t } = words
  const { operator } = useDesk()
  const navigate = useNavigate()
  const kinds = papersFor(record.kind, operator.role ?? 'auditor')
  const [kind, setKind] = useState<PaperName | null>(kinds[0] ?? null)
  const back = () => void navigate(`/record/${record.id}`)
  useKeys({
    ...Object.fromEntries(kinds.map((name, index) => [String(index + 1), () => setKind(name)])),
    escape: back,
  })
  return (
    <div className="slip">
      {kind === null ? (
        <p className="empty">{t('papers.none')}</p>
      ) : (
        <OnePaper key={kind} record={record} kind={kind} kinds={kinds} choose={setKind} back={back} />
      )}
    </div>
  )
}

type Props = {
  readonly record: RecordView
  readonly kind: PaperName
  readonly kinds: readonly PaperName[]
  readonly choose: (kind: PaperName) => void
  readonly back: () => void
}

function OnePaper({ record, kind, kinds, choose, back }: Props) {
  const words = useWords()
  const { t, pick, language } = words
  const [size, setSize] = useState<PaperSize>(paperKind(kind).sizes[0])
  const [copies, setCopies] = useState(1)
  const preview = useQuery(api.slips.preview.queryOptions({ input: { kind, record: record.id, language, size } }))
  const issued = useQuery(api.slips.ofRecord.queryOptions({ input: { id: record.id } }))
  const issue = useIssue(record, kind, { size, copies, language })
  const sizes = paperKind(kind).sizes
  const before = issued.data?.find((one) => one.kind === kind && one.standing === 'valid')
  const print = () => {
    if (!issue.isPending) issue.mutate()
  }
  useKeys({
    p: print,
    'ctrl+p': print,
    s: () => setSize(sizes[(sizes.indexOf(size) + 1) % sizes.length]!),
  })
  return (
    <>
      <Asked query={preview}>
        {({ html }) => (
          <iframe className="slip-page" title={t('papers.preview')} sandbox="allow-same-origin" srcDoc={html} />
        )}
      </Asked>
      <div className="slip-head">
        <header>
          <h1>{t('papers.title', { no: record.no })}</h1>
          <p>{headline(record, words)}</p>
        </header>
        <Card title={t('papers.kinds')}>
          <div className="papers-kinds">
            {kinds.map((name, index) => (
              <Button
                key={name}
                size="large"
                aria-pressed={name === kind}
                type={name === kind ? 'primary' : 'default'}
                ghost={name === kind}
                onClick={() => choose(name)}
              >
                {pick(paperKind(name).name)} <Key>{String(index + 1)}</Key>
              </Button>
            ))}
          </div>
        </Card>
        {sizes.length > 1 && (
          <Choice
            label={t('papers.size')}
            options={sizes.map((one) => ({ value: one, label: pick(sizeNames[one]) }))}
            value={size}
            choose={(chosen) => setSize(chosen ?? size)}
            required
          />
        )}
        <Copies value={copies} change={setCopies} />
        {before !== undefined && <p className="quiet">{t('papers.twice', { slip: before.slip })}</p>}
        <div className="form-buttons">
          <Button type="primary" size="large" loading={issue.isPending} onClick={print}>
            {t('papers.print')} <Key>P</Key>
          </Button>
          <Button size="large" onClick={back}>
            {t('papers.back')} <Key>Esc</Key>
          </Button>
        </div>
        <ProblemNote error={issue.error} />
        <Card title={t('papers.issued')} count={issued.data?.length}>
          <Asked query={issued}>{(slips) => <Issued slips={slips} />}</Asked>
        </Card>
      </div>
    </>
  )
}

export const Copies = ({ value, change }: { readonly value: number; readonly change: (value: number) => void }) => {
  const { t } = useWords()
  return (
    <Choice
      label={t('papers.copies')}
      options={[1, 2, 3, 4].map((count) => ({ value: count, label: String(count) }))}
      value={value}
      choose={(chosen) => change(chosen ?? value)}
      required
    />
  )
}

type Print = { readonly size: PaperSize; readonly copies: number; readonly language: 'zh' | 'en' }

/** Issues the paper once for one press, prints it and shows it: from there it is printed again, or made void. */
function useIssue(record: RecordView, kind: PaperName, print: Print) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [key, setKey] = useState(() => crypto.randomUUID())
  return useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const { slip } = await client.slips.issue({ kind, record: record.id, idempotencyKey: key })
      setKey(crypto.randomUUID())
      await printSlip({ slip, ...print })
      return slip
    },
    onSuccess: (slip) => navigate(`/slip/${slip}`),
    onSettled: () => queries.invalidateQueries({ queryKey: api.slips.key() }),
  })
}
