import { useWords } from '../i18n/index.ts'
import { isLikely, percent } from '../words/weight.ts'

/** How likely a pair is, as the largest figure of its card. */
export function Likely({ probability }: { readonly probability: number }) {
  const { t } = useWords()
  const tone = probability >= 0.9 ? 'likely-high' : isLikely(probability) ? 'likely-even' : 'likely-low'
  return (
    <span className={`likely ${tone}`} title={t('match.probability')}>
      {percent(probability)}%
    </span>
  )
}
