import { NavLink } from 'react-router'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { places } from './places.ts'
import { QuickCardButton } from './quick-card.tsx'

/** The way round, each place with its key. */
export function Rail({ tour }: { readonly tour: () => void }) {
  const { t } = useWords()
  const { operator } = useDesk()
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      <div className="rail-mark" aria-hidden="true">
        圆
      </div>
      {places(operator.role).map((place) => (
        <NavLink
          key={place.to}
          to={place.to}
          end={place.to === '/'}
          className={`rail-link ${place.look ?? ''}${place.to === '/staff' ? 'rail-last' : ''}`}
        >
          {t(place.label)}
          <span className="rail-key" aria-hidden="true">
            {place.key}
          </span>
        </NavLink>
      ))}
      <QuickCardButton rail tour={tour} />
    </nav>
  )
}
