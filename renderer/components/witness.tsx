import type { ReasonView } from '../../core/contract/shapes.ts'
import { useWords } from '../i18n/index.ts'
import { byWeight } from '../words/weight.ts'
import { Chip, type Tone } from './chip.tsx'

export const toneOf: Record<ReasonView['effect'], Tone> = { agrees: 'green', near: 'amber', contradicts: 'red' }

/** The strongest witnesses of a pair as chips: green speaks for it, amber is near, red against. */
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
            <Chip tone={toneOf[reason.effect]}>
              <span className="spoken">{t(`effect.${reason.effect}`)} </span>
              {pick(reason)}
            </Chip>
          </li>
        ))}
    </ul>
  )
}
