import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgeBand, ageBands } from '../../../core/custody/age.ts'
import { api } from '../../api.ts'
import { Chip } from '../../components/chip.tsx'
import { Key } from '../../components/key.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useWords } from '../../i18n/index.ts'
import { HeldList } from './held-list.tsx'

/** How long things have lain, in five bands; food, medicine and what is alive before everything else. */
export function Ages() {
  const { t } = useWords()
  const [band, setBand] = useState<AgeBand | null>(null)
  const bands = useQuery(api.custody.held.queryOptions({ input: { limit: 1 } })).data?.bands ?? []
  const choose = (id: AgeBand) => () => setBand(band === id ? null : id)
  useKeys(Object.fromEntries(ageBands.map(({ id }, index) => [String(index + 1), choose(id)])))
  return (
    <>
      <div className="custody-bands">
        {ageBands.map(({ id }, index) => {
          const one = bands.find((row) => row.band === id)
          return (
            <button
              key={id}
              type="button"
              className="card custody-band"
              aria-pressed={band === id}
              onClick={choose(id)}
            >
              <span>
                {t(`custody.band.${id}`)} <Key>{String(index + 1)}</Key>
              </span>
              <strong className="figures">{one?.total ?? 0}</strong>
              {(one?.urgent ?? 0) > 0 && <Chip tone="amber">{t('custody.urgent', { n: one?.urgent ?? 0 })}</Chip>}
            </button>
          )
        })}
      </div>
      <HeldList
        title={band === null ? t('custody.allThings') : t(`custody.band.${band}`)}
        input={band === null ? {} : { band }}
        empty={t('custody.nothingHeld')}
      >
        <p className="quiet">{t('custody.agesHint')}</p>
      </HeldList>
    </>
  )
}
