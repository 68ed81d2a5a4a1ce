import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { counterpartOf } from '../../../core/records/kinds.ts'
import { isActive } from '../../../core/records/states.ts'
import { api } from '../../api.ts'
import { AskLine } from '../../components/ask-line.tsx'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Likely } from '../../components/likely.tsx'
import { StateChip, useWhereWhen } from '../../components/record-line.tsx'
import { Rows } from '../../components/rows.tsx'
import { StandingNote } from '../../components/standing-note.tsx'
import { Witnesses } from '../../components/witness.tsx'
import { useWords } from '../../i18n/index.ts'
import { PhotoIn } from '../../photos/picture.tsx'
import { useFirstPhotos } from '../../photos/queries.ts'
import { headline } from '../../words/records.ts'
import { isWorthALook } from '../../words/weight.ts'

/** Who or what this record may be, each a link to the comparison. */
export function CandidatesOf({ record }: { readonly record: RecordView }) {
  const words = useWords()
  const { t } = words
  const where = useWhereWhen()
  const asked = counterpartOf(record.kind) !== null && isActive(record.state)
  const found = useQuery(api.matches.forRecord.queryOptions({ input: { id: record.id, limit: 5 }, enabled: asked }))
  const candidates = (found.data?.candidates ?? []).filter(isWorthALook)
  const photos = useFirstPhotos(candidates.map((candidate) => candidate.record))
  if (!asked) return null
  return (
    <Card title={t('record.candidates')} count={found.data === undefined ? undefined : candidates.length}>
      {candidates.length > 0 && <AskLine record={record} />}
      <Asked query={found}>
        {() =>
          candidates.length === 0 ? (
            <p className="empty">{t('match.none')}</p>
          ) : (
            <Rows label={t('record.candidates')}>
              {candidates.map(({ record: other, probability, decision, ...candidate }) => (
                <li key={other.id}>
                  <Link className="candidate" data-row to={`/match/${record.id}/${other.id}`}>
                    <span className="row-head">
                      <Likely probability={probability} />
                      <strong>{headline(other, words)}</strong>
                      <StateChip record={other} />
                      {decision !== 'undecided' && (
                        <Chip tone={decision === 'confirmed' ? 'green' : 'plain'}>{t(`decision.${decision}`)}</Chip>
                      )}
                    </span>
                    <PhotoIn photos={photos} record={other} />
                    <span className="row-where">{where(other)}</span>
                    <Witnesses reasons={candidate.reasons} />
                    <StandingNote candidate={candidate} />
                  </Link>
                </li>
              ))}
            </Rows>
          )
        }
      </Asked>
    </Card>
  )
}
