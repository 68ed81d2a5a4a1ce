import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { StockView } from '../../../core/contract/custody.ts'
import { api, client } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip, type Tone } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { plainEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { categoryName } from '../../words/category.ts'
import { PlaceSelect } from './place-select.tsx'
import { type ScannedLabel, ScannedLine } from './scanned-line.tsx'

type Count = {
  readonly place: string | null
  readonly lines: readonly ScannedLabel[]
  /** Sent again after a broken line, it is the same count; with another label or place it is another. */
  readonly key: string
}

const nothing = (place: string | null): Count => ({ place, lines: [], key: crypto.randomUUID() })

/** Several scanners may read into one count, so a label that comes again only moves to the top. */
const withLine = (count: Count, line: ScannedLabel): Count => ({
  ...count,
  lines: [line, ...count.lines.filter(({ label }) => label !== line.label)],
  key: crypto.randomUUID(),
})

/** What the desk makes of a label comes after it and is no other count. */
const asRead = (count: Count, read: ScannedLabel): Count => ({
  ...count,
  lines: count.lines.map((line) => (line.label === read.label ? read : line)),
})

/** A place is chosen, every label in it scanned, and the desk says what is missing, misplaced, gone and unknown. */
export function StockTaking() {
  const { t } = useWords()
  const [count, setCount] = useState(() => nothing(null))
  const [text, setText] = useState('')
  const take = useMutation(api.custody.takeStock.mutationOptions())
  const { place, lines, key } = count
  const add = (said: string) => {
    const label = said.trim()
    setText('')
    if (label === '') return
    setCount((now) => withLine(now, { label, read: null }))
    client.custody
      .find({ text: label })
      .then((read) => setCount((now) => asRead(now, { label, read })))
      .catch(() => undefined)
  }
  useScanned(({ text: label }) => {
    add(label)
    return true
  })
  const finish = () => {
    if (place === null || take.isPending) return
    take.mutate({ place, labels: lines.map(({ label }) => label).reverse(), idempotencyKey: key })
  }
  useKeys({ 'ctrl+enter': finish })
  const again = () => {
    take.reset()
    setCount(nothing(place))
  }
  if (take.data !== undefined && place !== null) return <Result result={take.data} place={place} again={again} />
  return (
    <div className="custody-columns">
      <Card title={t('custody.part.stock')}>
        <p className="quiet">{t('custody.stockHint')}</p>
        <form onSubmit={(event) => event.preventDefault()} onKeyDown={plainEnter(() => add(text))}>
          <Labelled label={t('custody.stockPlace')}>
            {(id) => (
              <PlaceSelect
                id={id}
                value={place}
                autoFocus
                choose={(chosen) => setCount((now) => ({ ...now, place: chosen, key: crypto.randomUUID() }))}
              />
            )}
          </Labelled>
          <TypedLine label={t('custody.number')} maxLength={400} value={text} change={setText} />
          <ProblemNote error={take.error} />
          <div className="form-buttons">
            <Button type="primary" disabled={place === null} loading={take.isPending} onClick={finish}>
              {t('custody.finish')} <Key>Ctrl Enter</Key>
            </Button>
          </div>
        </form>
      </Card>
      <Card title={t('custody.scanned')} count={lines.length}>
        {lines.length === 0 && <p className="empty">{t('custody.scannedNone')}</p>}
        <ul className="custody-scanned figures" aria-label={t('custody.scanned')}>
          {lines.map((line) => (
            <ScannedLine key={line.label} line={line} />
          ))}
        </ul>
      </Card>
    </div>
  )
}

type ResultProps = { readonly result: StockView; readonly place: string; readonly again: () => void }

function Result({ result, place, again }: ResultProps) {
  const { t } = useWords()
  const path = useQuery(api.custody.places.queryOptions()).data?.find(({ id }) => id === place)?.path ?? ''
  const { present, missing, misplaced, gone, papers, unknown } = result
  const right = [missing, misplaced, gone, papers, unknown].every(({ length }) => length === 0)
  const own = useDesk().desk
  const deskText = (desk: string | null) => (desk === null || desk === own ? null : t('custody.otherDesk', { desk }))
  useKeys({ escape: again, n: again })
  return (
    <Card title={t('custody.result', { place: path })}>
      <p role="status" className="custody-done">
        <Chip tone="green">{t('custody.present', { n: present })}</Chip> {right && t('custody.allRight')}
      </p>
      <Group title={t('custody.missing')} how={t('custody.missingHow')} tone="red" lines={missing} />
      <Group
        title={t('custody.misplaced')}
        how={t('custody.misplacedHow')}
        tone="amber"
        lines={misplaced}
        aside={(id) => <MoveHere id={id} place={place} />}
      />
      <Group title={t('custody.gone')} how={t('custody.goneHow')} tone="red" lines={gone} />
      <Group title={t('custody.papers')} how={t('custody.papersHow')} tone="amber" lines={papers} />
      <Group
        title={t('custody.unknownLabels')}
        how={t('custody.unknownHow')}
        tone="amber"
        lines={unknown.map(({ label, desk }) => ({ id: label, no: label, category: null, where: deskText(desk) }))}
      />
      <div className="form-buttons">
        <Button onClick={again}>
          {t('custody.again')} <Key>N</Key>
        </Button>
      </div>
    </Card>
  )
}

type GroupProps = {
  readonly title: string
  readonly how: string
  readonly tone: Tone
  readonly lines: StockView['missing']
  readonly aside?: (id: string) => ReactNode
}

/** One kind of difference: what it is, what to do, and which things. */
function Group({ title, how, tone, lines, aside }: GroupProps) {
  const words = useWords()
  if (lines.length === 0) return null
  return (
    <section className="custody-group" aria-label={title}>
      <h3>
        {title} <Chip tone={tone}>{lines.length}</Chip>
      </h3>
      <p className="quiet">{how}</p>
      <ul>
        {lines.map(({ id, no, category, where }) => (
          <li key={id} className="together">
            {id === no ? <span className="figures">{no}</span> : <Link to={`/record/${id}`}>{no}</Link>}
            {category !== null && <span>{categoryName(category, words)}</span>}
            {where !== null && <span className="quiet">{where}</span>}
            {aside?.(id)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Books a misplaced thing where it was found. */
function MoveHere({ id, place }: { readonly id: string; readonly place: string }) {
  const { t } = useWords()
  const [key] = useState(() => crypto.randomUUID())
  const put = useMutation(api.custody.put.mutationOptions())
  return (
    <>
      <Button
        size="small"
        loading={put.isPending}
        disabled={put.isSuccess}
        onClick={() => put.mutate({ id, place, idempotencyKey: key })}
      >
        {t('custody.moveHere')}
      </Button>
      {put.isSuccess && (
        <Chip tone="green">{t('custody.done', { no: put.data.no, where: put.data.held?.where ?? '' })}</Chip>
      )}
      <ProblemNote error={put.error} />
    </>
  )
}
