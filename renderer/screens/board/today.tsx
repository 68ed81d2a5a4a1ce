import { useQuery } from '@tanstack/react-query'
import { dayOf } from '../../../core/venue-day.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { useNow } from '../../hooks/now.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { CallsLine } from '../calls/board-line.tsx'
import { LegalLine } from '../legal/board-line.tsx'

const four = ['persons', 'items', 'medical', 'disputes'] as const

/** The venue's day in the bulletin's four numbers. */
export function Today() {
  const { t } = useWords()
  const day = dayOf(useNow(60_000), useDesk())
  const figures = useQuery(api.statistics.figures.queryOptions({ input: { from: day, to: day } }))
  return (
    <Card title={t('board.today')} aside={<span className="figures">{day}</span>}>
      <Asked query={figures}>
        {(counted) => (
          <dl className="four">
            {four.map((name) => (
              <div key={name}>
                <dt>{t(`figure.${name}`)}</dt>
                <dd>{counted[name]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Asked>
      <LegalLine />
      <CallsLine />
    </Card>
  )
}
