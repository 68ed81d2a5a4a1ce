import type { ReasonView } from '../../core/contract/shapes.ts'
import { useWords } from '../i18n/index.ts'
import { byWeight } from '../words/weight.ts'
import { Chip, type Mark, type Tone } from './chip.tsx'

export const toneOf: Record<ReasonView['effect'], Tone> = { agrees: 'green', near: 'amber', contradicts: 'red' }

const markOf: Record<ReasonView['effect'], Mark> = { agrees: 'plus', near: 'diamond', contradicts: 'cross' }

const each = 3

/** The three strongest witnesses for a pair and the three strongest against it, those for it first. */
export function strongest(reasons: readonly ReasonView[]): ReasonView[] {
  const sorted = byWeight(reasons)
  const against = ({ effect }: ReasonView) => effect === 'contradicts'
  return [...sorted.filter((one) => !against(one)).slice(0, each), ...sorted.filter(against).slice(0, each)]
}

/** The strongest witnesses of a pair as chips: plus speaks for it, a diamond is near, a cross against. */
export function Witnesses({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  const { pick, t } = useWords()
  return (
    <ul className="witnesses" aria-label={t('match.reasons')}>
      {strongest(reasons).map((reason) => (
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
