import type { ReasonView } from '../../core/contract/shapes.ts'
import { useWords } from '../i18n/index.ts'
import { byWeight } from '../words/weight.ts'
import { Chip, type Mark, type Tone } from './chip.tsx'

export const toneOf: Record<ReasonView['effect'], Tone> = { agrees: 'green', near: 'amber', contradicts: 'red' }

const markOf: Record<ReasonView['effect'], Mark> = { agrees: 'plus', near: 'diamond', contradicts: 'cross' }

/** The strongest witnesses of a pair as chips: plus speaks for it, a diamond is near, a cross against. */
export function Witnesses({
  reasons,
  limit = 5,
}: {
  readonly reasons: readonly ReasonView[]
  readonly limit?: number
}) {
  const { pick, t } = useWords()
  return (
    <ul className="witnesses" aria-label={t('match.reasons')}>
      {byWeight(reasons)
        .slice(0, limit)
        .map((reason) => (
          <li key={`${reason.field} ${reason.zh}`}>
            <Chip tone={toneOf[reason.effect]} mark={markOf[reason.effect]}>
              <span className="spoken">{t(`effect.${reason.effect}`)} </span>
              {pick(reason)}
            </Chip>
          </li>
        ))}
    </ul>
  )
}
