import type { ReleaseSteps } from '../../../core/contract/claims.ts'
import { type InHandCheck, inHandChecks, inHandNames } from '../../../core/release/reasons.ts'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import type { StepProps } from './steps.tsx'

type Tick = { readonly label: string; readonly on: boolean; readonly flip: Partial<ReleaseSteps> }

/** What was done, one key each: what this way asks for first, then what was seen on the object itself. */
export function Ticks({ form, change, way }: StepProps) {
  const { t, pick } = useWords()
  const { steps } = form
  const step = (name: 'rang' | 'samePhoto' | 'holderSeen'): Tick => ({
    label: t(`release.step.${name}`),
    on: steps[name],
    flip: { [name]: !steps[name] },
  })
  const seen = (check: InHandCheck): Tick => ({
    label: pick(inHandNames[check]),
    on: steps.inHand.includes(check),
    flip: {
      inHand: steps.inHand.includes(check) ? steps.inHand.filter((one) => one !== check) : [...steps.inHand, check],
    },
  })
  const person = way.lane === 'person'
  const ticks: Tick[] = [
    ...(person ? [step('samePhoto'), step('rang')] : []),
    ...(way.needs.includes('holder') ? [step('holderSeen')] : []),
    ...(person ? [seen('mark')] : inHandChecks.map(seen)),
  ]
  const flip = (tick: Tick) => change({ ...form, steps: { ...steps, ...tick.flip } })
  useKeys(Object.fromEntries(ticks.map((tick, index) => [`alt+${index + 1}`, () => flip(tick)])))
  return (
    <div className="line">
      <span className="line-label">{t('release.done')}</span>
      <div className="quick ticks">
        {ticks.map((tick, index) => (
          <button key={tick.label} type="button" aria-pressed={tick.on} onClick={() => flip(tick)}>
            {tick.label} <Key>{`Alt ${index + 1}`}</Key>
          </button>
        ))}
      </div>
    </div>
  )
}
