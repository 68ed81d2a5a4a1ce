import { type ContactOutcome, outcomeNames, stepNames } from '../../../core/contact.ts'
import type { AttemptView } from '../../../core/contract/contacts.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

const tones: Record<ContactOutcome, Tone> = {
  reached: 'green',
  'will-come': 'green',
  'wants-post': 'blue',
  'message-sent': 'blue',
  'no-answer': 'amber',
  'wrong-number': 'red',
}

/** One attempt: what came of it, by which number, what is next, who and when. */
export function AttemptLine({ attempt }: { readonly attempt: AttemptView }) {
  const { t, pick } = useWords()
  const { timeZone } = useDesk()
  const { outcome, number, next, nextAt, note, at, operator, desk } = attempt
  return (
    <>
      <div className="row-head">
        <Chip tone={tones[outcome]}>{pick(outcomeNames[outcome])}</Chip>
        <span className="figures">{number ?? t('history.erased')}</span>
        {next !== null && nextAt !== null && (
          <span>{t('calls.nextAt', { step: pick(stepNames[next]), at: stampText(nextAt, timeZone) })}</span>
        )}
      </div>
      {note !== null && <div>{note}</div>}
      <div className="quiet">{[stampText(at, timeZone), operator ?? t('history.nobody'), desk].join(' · ')}</div>
    </>
  )
}
