import type { StandingView } from '../../../core/contract/claims.ts'
import type { Effect } from '../../../core/contract/shapes.ts'
import { Card } from '../../components/card.tsx'
import { Chip, type Tone } from '../../components/chip.tsx'
import { useWords } from '../../i18n/index.ts'

const tones: Record<Effect, Tone> = { agrees: 'green', near: 'amber', contradicts: 'red' }

/** What was told before the marks were shown, against what is recorded, feature by feature. */
export function Compared({ way }: { readonly way: StandingView }) {
  const { t, pick } = useWords()
  if (!way.told) return null
  return (
    <Card title={t('release.compared')} aside={t('release.comparedCount', { right: way.right, of: way.features })}>
      <ul className="compared" aria-label={t('release.compared')}>
        {way.compared.map((feature) => (
          <li key={feature.zh}>
            <Chip tone={tones[feature.effect]}>{t(`release.effect.${feature.effect}`)}</Chip> {pick(feature)}
          </li>
        ))}
      </ul>
      {way.recorded < way.features && <p className="hint">{t('release.fewRecorded')}</p>}
      {way.right < way.features && way.recorded >= way.features && <p className="hint">{t('release.askMore')}</p>}
    </Card>
  )
}
