import './papers.css'
import '../slip/slip.css'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { PhotoWish } from '../../../core/contract/slips.ts'
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
import { PhotoLeave } from './photo-leave.tsx'

/** A paper that can be made here: its kind, what it is made of, and what it is called in the list. */
type Offer = { readonly kind: PaperName; readonly of: string | null; readonly name: string }

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
  const { t, pick } = words
  const { operator } = useDesk()
  const kinds = papersFor(record.kind, operator.role ?? 'auditor')
  const offers = kinds.map((kind) => ({ kind, of: record.id, name: pick(paperKind(kind).name) }))
  return (
    <Choosing
      record={record.id}
      offers={offers}
      title={t('papers.title', { no: record.no })}
      about={headline(record, words)}
      home={`/record/${record.id}`}
    />
  )
}

/** Papers of the whole booth: notices, lists, transfers, the shift's own sheet. */
export function BoothPapers() {
  const { t, pick } = useWords()
  const { deskName } = useDesk()
  const asked = useQuery(api.slips.offers.queryOptions())
  return (
    <Asked query={asked} page>
      {(found) => (
        <Choosing
          record={null}
          offers={found.map(({ kind, of, label }) => ({
            kind,
            of,
            name: `${pick(paperKind(kind).name)} ${label}`.trim(),
          }))}
          title={t('papers.booth')}
          about={deskName ?? ''}
          home="/"
        />
      )}
    </Asked>
  )
}

type Place = {
  readonly record: string | null
  readonly offers: readonly Offer[]
  readonly title: string
  readonly about: string
  /** Where Escape leads. */
  readonly home: string
}

function Choosing(place: Place) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { offers, home } = place
  const [chosen, choose] = useState(0)
  const back = () => void navigate(home)
  useKeys({
    ...Object.fromEntries(offers.slice(0, 9).map((_offer, index) => [String(index + 1), () => choose(index)])),
    escape: back,
  })
  const offer = offers[chosen]
  if (offer === undefined) return <p className="empty">{t('papers.none')}</p>
  return (
    <div className="slip">
      <OnePaper key={chosen} place={place} offer={offer} chosen={chosen} choose={choose} back={back} />
    </div>
  )
}

type Props = {
  readonly place: Place
  readonly offer: Offer
  readonly chosen: number
  readonly choose: (place: number) => void
  readonly back: () => void
}

function OnePaper({ place, offer, chosen, choose, back }: Props) {
  const { t, pick, language } = useWords()
  const { kind, of } = offer
  const [asked, setSize] = useState<PaperSize | undefined>(undefined)
  const [copies, setCopies] = useState(1)
  const [photo, setPhoto] = useState(false)
  const [asking, setAsking] = useState(false)
  const preview = useQuery(
    api.slips.preview.queryOptions({
      input: { kind, of, language, photo, ...(asked ? { size: asked } : {}) },
      placeholderData: keepPreviousData,
    }),
  )
  const issued = useQuery(api.slips.ofRecord.queryOptions({ input: { id: place.record } }))
  const size = asked ?? preview.data?.size ?? paperKind(kind).sizes[0]
  const issue = useIssue(offer, { size, copies, language })
  const sizes = paperKind(kind).sizes
  const before =
    place.record === null ? undefined : issued.data?.find((one) => one.kind === kind && one.standing === 'valid')
  const takes = preview.data?.photo ?? null
  const press = (wish?: PhotoWish) => {
    if (!issue.isPending) issue.mutate(wish)
  }
  const print = () => {
    if (!photo) press()
    else if (takes === 'leave') setAsking(true)
    else press({})
  }
  const toggle = () => setPhoto(!photo)
  useKeys({
    p: print,
    'ctrl+p': print,
    f: takes === null ? undefined : toggle,
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
          <h1>{place.title}</h1>
          <p>{place.about}</p>
        </header>
        <Card title={t('papers.kinds')}>
          <div className="papers-kinds">
            {place.offers.map(({ name, of: subject, kind: one }, index) => (
              <Button
                key={`${one} ${subject}`}
                size="large"
                aria-pressed={index === chosen}
                type={index === chosen ? 'primary' : 'default'}
                ghost={index === chosen}
                onClick={() => choose(index)}
              >
                {name} {index < 9 && <Key>{String(index + 1)}</Key>}
              </Button>
            ))}
          </div>
        </Card>
        {sizes.length > 1 && (
          <Choice
            label={t('papers.size')}
            options={sizes.map((one) => ({ value: one, label: pick(sizeNames[one]) }))}
            value={size}
            choose={(picked) => setSize(picked ?? size)}
            required
          />
        )}
        {takes !== null && <PhotoChoice on={photo} toggle={toggle} leave={takes === 'leave'} />}
        <Copies value={copies} change={setCopies} />
        {before !== undefined && <p className="quiet">{t('papers.twice', { slip: before.slip })}</p>}
        <div className="form-buttons">
          <Button type="primary" size="large" loading={issue.isPending} onClick={print}>
            {t(photo && takes === 'leave' ? 'papers.printWithLeave' : 'papers.print')} <Key>P</Key>
          </Button>
          <Button size="large" onClick={back}>
            {place.record === null ? t('saved.board') : t('papers.back')} <Key>Esc</Key>
          </Button>
        </div>
        {!asking && <ProblemNote error={issue.error} />}
        <Card title={t('papers.issued')} count={issued.data?.length}>
          <Asked query={issued}>{(slips) => <Issued slips={slips} />}</Asked>
        </Card>
      </div>
      {asking && (
        <PhotoLeave pending={issue.isPending} error={issue.error} issue={press} close={() => setAsking(false)} />
      )}
    </>
  )
}

type PhotoProps = { readonly on: boolean; readonly toggle: () => void; readonly leave: boolean }

/** The person's first photo on the notice: pressed or not, with what it takes. */
function PhotoChoice({ on, toggle, leave }: PhotoProps) {
  const { t } = useWords()
  return (
    <div className="papers-photo">
      <Button size="large" aria-pressed={on} type={on ? 'primary' : 'default'} ghost={on} onClick={toggle}>
        {t(on ? 'papers.photoOn' : 'papers.photoOff')} <Key>F</Key>
      </Button>
      <p className="quiet">{t(leave ? 'papers.photoMinor' : 'papers.photoFree')}</p>
    </div>
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
function useIssue({ kind, of }: Offer, print: Print) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [key, setKey] = useState(() => crypto.randomUUID())
  return useMutation({
    networkMode: 'always',
    mutationFn: async (photo?: PhotoWish) => {
      const { slip } = await client.slips.issue({ kind, of, idempotencyKey: key, ...(photo && { photo }) })
      setKey(crypto.randomUUID())
      await printSlip({ slip, ...print })
      return slip
    },
    onSuccess: (slip) => navigate(`/slip/${slip}`),
    onSettled: () => queries.invalidateQueries({ queryKey: api.slips.key() }),
  })
}
