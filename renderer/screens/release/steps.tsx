import type { ReactNode } from 'react'
import type { StandingView } from '../../../core/contract/claims.ts'
import type { Reaction } from '../../../core/release/reasons.ts'
import { reactionNames, reactions } from '../../../core/release/reasons.ts'
import type { NeedCode } from '../../../core/release/requirements.ts'
import { Choice } from '../../components/choice.tsx'
import { SecondPersonFields } from '../../components/second-person.tsx'
import { SignatureField } from '../../components/signature.tsx'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { CashCount } from './cash-count.tsx'
import type { Gaps, ReleaseForm } from './form.ts'
import { Gap } from './gap.tsx'
import { HandoverPhoto } from './handover-photo.tsx'
import { Line } from './line.tsx'
import { Ticks } from './ticks.tsx'
import { Who } from './who.tsx'

export type StepProps = {
  readonly form: ReleaseForm
  readonly change: (form: ReleaseForm) => void
  readonly way: StandingView
  readonly gaps: Gaps
  readonly report: string | null
}
type Props = StepProps & {
  /** Why the second person was refused. */
  readonly refused: unknown
  readonly doubt: (reaction: Extract<Reaction, 'hesitant' | 'afraid'>) => void
}

/** The steps that this way asks for, in the order in which they are done at the counter; the rest waits folded. */
export function Steps(props: Props) {
  const { t } = useWords()
  const { form, change, gaps, refused, way } = props
  const asks = (need: NeedCode): boolean => way.needs.includes(need)
  const second = (
    <SecondPersonFields
      value={form.second}
      change={(value) => change({ ...form, second: value })}
      refused={refused}
      missing={gaps.has('second') ? t('release.missing', { missing: gaps.get('second')! }) : undefined}
    />
  )
  const signed = (
    <SignatureField
      label={t('release.signature')}
      drawn={form.signature}
      change={(signature) => change({ ...form, signature })}
    />
  )
  const quick = way.lane === 'low-value'
  const steps: [WordKey, ReactNode][] = [
    ['release.who', <Who key="who" {...props} />],
    ['release.verified', <Verified key="verified" {...props} />],
    ...(asks('count') ? [['release.count', <CashCount key="count" {...props} />] satisfies [WordKey, ReactNode]] : []),
    ...(asks('second') ? [['release.secondNeeded', second] satisfies [WordKey, ReactNode]] : []),
    ...(quick ? [] : [['release.signature', signed] satisfies [WordKey, ReactNode]]),
  ]
  return (
    <>
      {steps.map(([title, step], index) => (
        <Step key={title} title={`${index + 1} ${t(title)}`}>
          {step}
        </Step>
      ))}
      <details className="more" open={refused !== null || undefined}>
        <summary>{t('release.more')}</summary>
        {!asks('second') && <Step title={t('release.second')}>{second}</Step>}
        {quick && <Step title={t('release.signature')}>{signed}</Step>}
        <Line name="bodyCamera" label="release.bodyCamera" max={40} {...props} />
        <HandoverPhoto {...props} />
      </details>
      <details className="more" open={[...gaps.keys()].some((need) => need !== 'name') || undefined}>
        <summary>{t('release.overrideTitle')}</summary>
        <Line name="override" label="release.override" hint="release.overrideHint" max={200} {...props} />
      </details>
    </>
  )
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="step">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

function Verified(props: Props) {
  const { t } = useWords()
  const { way, gaps } = props
  return (
    <>
      <Ticks {...props} />
      {(['stated', 'rang', 'samePhoto', 'holder'] as const).map((need) => (
        <Gap key={need} need={need} gaps={gaps} />
      ))}
      {way.needs.includes('reaction') && <ReactionLine {...props} />}
      <Line {...props} name="verified" label="release.what" hint="release.whatHint" max={400} />
      {way.lane === 'person' && <p className="hint">{t('release.doubtHint')}</p>}
    </>
  )
}

/** A doubtful one stops everything at once. */
function ReactionLine({ form, change, gaps, doubt }: Props) {
  const { t, pick } = useWords()
  const choose = (reaction: Reaction | null) => {
    if (reaction === 'hesitant' || reaction === 'afraid') return doubt(reaction)
    change({ ...form, steps: { ...form.steps, reaction } })
  }
  return (
    <>
      <Choice
        label={t('release.reaction')}
        digits
        options={reactions.map((value) => ({ value, label: pick(reactionNames[value]) }))}
        value={form.steps.reaction}
        choose={choose}
      />
      <Gap need="reaction" gaps={gaps} />
    </>
  )
}
