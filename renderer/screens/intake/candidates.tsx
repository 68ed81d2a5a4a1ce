import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PhotoView } from '../../../core/contract/photos.ts'
import type { CandidateView } from '../../../core/contract/shapes.ts'
import { worthALook } from '../../../core/matching/worth.ts'
import { Card } from '../../components/card.tsx'
import { DoubleRow } from '../../components/double-row.tsx'
import { Key } from '../../components/key.tsx'
import { Likely } from '../../components/likely.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { StateChip, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { StandingNote } from '../../components/standing-note.tsx'
import { Witnesses } from '../../components/witness.tsx'
import { useKeys } from '../../hooks/keys.ts'
import type { Live } from '../../hooks/live.ts'
import { useWords } from '../../i18n/index.ts'
import { Thumbnail } from '../../photos/picture.tsx'
import { useFirstPhotos } from '../../photos/queries.ts'
import { besideForm } from '../../words/form-waits.ts'
import { headline, looks } from '../../words/records.ts'
import { isLikely } from '../../words/weight.ts'

type Props = { readonly live: Live; readonly person: boolean; readonly question: ReactNode }

/** Who or what it may be, beside the form, with the reasons for and against. */
export function Candidates({ live, person, question }: Props) {
  const { t, list } = useWords()
  const { tookMs, error } = live
  const candidates = live.candidates.filter(
    ({ probability, reasons }) => probability >= worthALook && reasons.length > 0,
  )
  const photos = useFirstPhotos(candidates.map(({ record }) => record))
  // Alt and a digit take up a parked draft, so Ctrl and the arrow lead here.
  useKeys({ 'ctrl+arrowdown': () => document.querySelector<HTMLElement>('.candidates [data-row]')?.focus() })
  return (
    <Card
      className="candidates"
      title={person ? t('live.titlePerson') : t('live.titleItem')}
      aside={
        <>
          <span className="figures took">
            {tookMs === null ? t('live.waiting') : t('live.took', { ms: Math.max(1, Math.round(tookMs)) })}
          </span>
          <Key>Ctrl ↓</Key>
        </>
      }
    >
      {question}
      <ProblemNote error={error} />
      <p className="spoken" role="status">
        {candidates.length > 0 && t('live.count', { count: candidates.length })}{' '}
        {live.doubles.length > 0 && t('double.heard', { no: list(live.doubles.map(({ record }) => record.no)) })}
      </p>
      {/* Above the list, where no candidate can push it. */}
      {candidates.length + live.doubles.length === 0 ? (
        <p className="candidates-hint">{t('live.none')}</p>
      ) : (
        <p className="candidates-hint candidates-legend">{t('live.hint')}</p>
      )}
      <Rows label={t('live.label')}>
        {live.doubles.map((double) => (
          <DoubleRow key={double.record.id} double={double} to={`/record/${double.record.id}`} state={besideForm} />
        ))}
        {candidates.map((candidate, index) => (
          <Candidate
            key={candidate.record.id}
            candidate={candidate}
            photo={photos.get(candidate.record.id)}
            place={index + 1}
          />
        ))}
      </Rows>
    </Card>
  )
}

type CandidateProps = {
  readonly candidate: CandidateView
  readonly photo: PhotoView | undefined
  readonly place: number
}

function Candidate({ candidate, photo, place }: CandidateProps) {
  const words = useWords()
  const where = useWhereWhen()
  const { record, probability, reasons } = candidate
  return (
    <li>
      <Link
        className={place === 1 && isLikely(probability) ? 'candidate candidate-best' : 'candidate'}
        data-row
        to={`/record/${record.id}`}
        state={besideForm}
      >
        <span className="row-head">
          <Likely probability={probability} />
          <strong>{headline(record, words)}</strong>
          <StateChip record={record} />
        </span>
        {photo !== undefined && <Thumbnail record={record} photo={photo} />}
        <span className="row-look">{looks(record, 3)}</span>
        <span className="row-where">
          {record.no} · {where(record)}
        </span>
        <Witnesses reasons={reasons} />
        <StandingNote candidate={candidate} />
      </Link>
    </li>
  )
}
