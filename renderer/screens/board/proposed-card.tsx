import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ReasonView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { Likely } from '../../components/likely.tsx'
import { Rows } from '../../components/rows.tsx'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { byWeight } from '../../words/weight.ts'

/** The best open pairs of the whole desk. */
export function ProposedCard() {
  const words = useWords()
  const { t } = words
  const pairs = useQuery(api.matches.proposed.queryOptions({ input: { limit: 6 } }))
  const doubles = useQuery(api.doubles.proposed.queryOptions({ input: { limit: 3 } })).data ?? []
  return (
    <Card title={t('board.proposed')} aside={<Link to="/match">{t('board.proposedAll')}</Link>}>
      <Asked query={pairs} empty={doubles.length === 0 ? t('board.nothingProposed') : undefined}>
        {(rows) => (
          <Rows label={t('board.proposed')}>
            {doubles.map(({ later, earlier, probability, reasons }) => (
              <li key={`${later.id} ${earlier.id}`}>
                <Link className="pair candidate-double" data-row to={`/same/${later.id}/${earlier.id}`}>
                  <Likely probability={probability} />
                  <span className="pair-text">
                    <span>
                      <Chip tone="amber">{t('double.chip')}</Chip> <strong>{headline(earlier, words)}</strong>{' '}
                      <span className="row-no">
                        {earlier.no} ↔ {later.no}
                      </span>
                    </span>
                    <Why reasons={reasons} />
                  </span>
                </Link>
              </li>
            ))}
            {rows.map(({ report, find, probability, reasons }) => (
              <li key={`${report.id} ${find.id}`}>
                <Link className="pair" data-row to={`/match/${report.id}/${find.id}`}>
                  <Likely probability={probability} />
                  <span className="pair-text">
                    <span>
                      <strong>{headline(find, words)}</strong> <span className="row-no">↔ {report.no}</span>
                    </span>
                    <Why reasons={reasons} />
                  </span>
                </Link>
              </li>
            ))}
          </Rows>
        )}
      </Asked>
    </Card>
  )
}

/** The two strongest reasons for, and the strongest against: without it a pair looks surer than its figure. */
function Why({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  const { t, pick } = useWords()
  const sorted = byWeight(reasons)
  const speaksFor = sorted.filter(({ effect }) => effect !== 'contradicts').slice(0, 2)
  const against = sorted.find(({ effect }) => effect === 'contradicts')
  return (
    <span className="quiet">
      {speaksFor.map(pick).join(' · ')}{' '}
      {against !== undefined && (
        <span className="pair-against">
          <span className="spoken">{t('effect.contradicts')} </span>× {pick(against)}
        </span>
      )}
    </span>
  )
}
