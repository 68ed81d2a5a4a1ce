import type { StandingView } from '../../../core/contract/claims.ts'
import { Card } from '../../components/card.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { stampText } from '../../words/time.ts'

/** That others asked before: who comes back with better words is looked at twice. */
export function RefusedBefore({ refused: { times, last } }: { readonly refused: StandingView['refused'] }) {
  const { t } = useWords()
  const { timeZone } = useDesk()
  if (times === 0 || last === null) return null
  return (
    <Card title={t('release.refusedBefore', { times })}>
      <p className="quiet">{t('release.refusedLast', { at: stampText(last, timeZone) })}</p>
    </Card>
  )
}
