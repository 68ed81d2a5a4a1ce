import { Link } from 'react-router'
import type { SlipLine } from '../../../core/contract/slips.ts'
import { paperKind } from '../../../core/papers.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

export const standingTone: Record<SlipLine['standing'], Tone> = { valid: 'green', reversed: 'red', void: 'red' }

/** Papers of a record that were issued before, each leading to its own page with reprint and void. */
export function Issued({ slips }: { readonly slips: readonly SlipLine[] }) {
  const { t, pick } = useWords()
  const { timeZone } = useDesk()
  if (slips.length === 0) return <p className="empty">{t('papers.noneIssued')}</p>
  return (
    <ul className="papers-issued">
      {slips.map((slip) => (
        <li key={slip.slip}>
          <Link to={`/slip/${slip.slip}`}>{slip.slip}</Link>{' '}
          {slip.kind === null ? t('papers.one') : pick(paperKind(slip.kind).name)}{' '}
          <Chip tone={standingTone[slip.standing]}>{t(`papers.standing.${slip.standing}`)}</Chip>
          <div className="quiet">
            {stampText(slip.issuedAt, timeZone)} ·{' '}
            {slip.printed === 0 ? t('papers.neverPrinted') : t('papers.times', { times: slip.printed })}
          </div>
        </li>
      ))}
    </ul>
  )
}
