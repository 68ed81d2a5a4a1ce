import type { ReasonView } from '../../../core/contract/shapes.ts'
import { useWords } from '../../i18n/index.ts'
import { barWidth, strengthOf } from '../../words/weight.ts'

type Props = { readonly reasons: readonly ReasonView[]; readonly hidden: boolean; readonly bothSay: boolean }

/** What a line of the comparison weighs: a bar and words for each witness, or why there is none. */
export function EvidenceCell({ reasons, hidden, bothSay }: Props) {
  const { t } = useWords()
  if (reasons.length > 0)
    return reasons.map((reason) => <Weight key={`${reason.field} ${reason.zh} ${reason.weight}`} reason={reason} />)
  const why = !bothSay ? t('evidence.oneSide') : hidden ? t('evidence.toVerify') : t('evidence.notWeighed')
  return (
    <span className="evidence">
      <span className="bar bar-none" />
      <span className="quiet">{why}</span>
    </span>
  )
}

function Weight({ reason }: { readonly reason: ReasonView }) {
  const { t, pick } = useWords()
  const strength = strengthOf(reason.weight)
  return (
    <span className="evidence">
      <span
        className={`bar bar-${reason.effect} bar-${strength}`}
        style={{ width: `${barWidth(reason.weight) / 16}rem` }}
      />
      <span>
        <strong>{t(`evidence.${reason.effect}.${strength}`)}</strong> {pick(reason)}
      </span>
    </span>
  )
}
