import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { StockView } from '../../../core/contract/custody.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip, type Tone } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { plainEnter } from '../../hooks/composing.ts'
import { useKeys } from '../../hooks/keys.ts'
import { useScanned } from '../../hooks/scanner.ts'
import { useWords } from '../../i18n/index.ts'
import { categoryName } from '../../words/category.ts'
import { PlaceSelect } from './place-select.tsx'

/** A place is chosen, every label in it scanned, and the desk says what is missing, misplaced, gone and unknown. */
export function StockTaking() {
  const { t } = useWords()
  const [place, setPlace] = useState<string | null>(null)
  const [labels, setLabels] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const take = useMutation(api.custody.takeStock.mutationOptions())
  const add = (label: string) => {
    const said = label.trim()
    if (said !== '') setLabels((all) => [said, ...all.filter((one) => one !== said)])
    setText('')
  }
  useScanned(({ text: label }) => {
    add(label)
    return true
  })
  const finish = () => {
    if (place !== null && !take.isPending) take.mutate({ place, labels: [...labels].reverse() })
  }
  useKeys({ 'ctrl+enter': finish })
  const again = () => {
    take.reset()
    setLabels([])
  }
  if (take.data !== undefined && place !== null) return <Result result={take.data} place={place} again={again} />
  return (
    <div className="custody-columns">
      <Card title={t('custody.part.stock')}>
        <p className="quiet">{t('custody.stockHint')}</p>
        <form onSubmit={(event) => event.preventDefault()} onKeyDown={plainEnter(() => add(text))}>
          <Labelled label={t('custody.stockPlace')}>
            {(id) => <PlaceSelect id={id} value={place} autoFocus choose={setPlace} />}
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
      <Card title={t('custody.scanned')} count={labels.length}>
        {labels.length === 0 && <p className="empty">{t('custody.scannedNone')}</p>}
        <ul className="custody-scanned figures" aria-label={t('custody.scanned')}>
          {labels.map((label) => (
            <li key={label}>{label}</li>
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
  const { present, missing, misplaced, gone, unknown } = result
  const right = missing.length + misplaced.length + gone.length + unknown.length === 0
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
      <Group
        title={t('custody.unknownLabels')}
        how={t('custody.unknownHow')}
        tone="amber"
        lines={unknown.map((label) => ({ id: label, no: label, category: null, where: null }))}
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
  const put = useMutation(api.custody.put.mutationOptions())
  return (
    <>
      <Button
        size="small"
        loading={put.isPending}
        disabled={put.isSuccess}
        onClick={() => put.mutate({ id, place, idempotencyKey: crypto.randomUUID() })}
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
