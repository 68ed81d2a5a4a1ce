import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import type { PlaceView } from '../../../core/contract/custody.ts'
import { type PlaceKind, placeKindNames } from '../../../core/custody/places.ts'
import { api, client } from '../../api.ts'
import { Asked } from '../../components/asked.tsx'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords, type WordKey } from '../../i18n/index.ts'
import { HeldList } from './held-list.tsx'
import { PlaceForm } from './place-form.tsx'

type Editing = { readonly place: PlaceView | null } | null

/** What places there are, how full each is, and what lies in the one that was chosen. */
export function Places() {
  const { t } = useWords()
  const { operator } = useDesk()
  const may = mayDo(operator.role, 'custody.setPlace')
  const places = useQuery(api.custody.places.queryOptions())
  const [editing, setEditing] = useState<Editing>(null)
  const [shown, setShown] = useState<string | null>(null)
  const add = () => setEditing({ place: null })
  useKeys({ n: may && editing === null ? add : undefined })
  const list = places.data ?? []
  const chosen = list.find(({ id }) => id === shown)
  return (
    <div className="custody-columns">
      <Card
        title={t('custody.places')}
        count={places.data?.length}
        aside={
          may &&
          editing === null && (
            <Button onClick={add}>
              {t('custody.addPlace')} <Key>N</Key>
            </Button>
          )
        }
      >
        {editing !== null && (
          <PlaceForm key={editing.place?.id ?? ''} place={editing.place} places={list} close={() => setEditing(null)} />
        )}
        {places.data?.length === 0 && may && <Usual />}
        <Asked query={places} empty={may ? t('custody.noPlacesHow') : t('custody.noPlaces')}>
          {(rows) => (
            <table className="custody-places">
              <HeadRow names={[t('custody.name'), t('custody.kind'), t('custody.held'), '']} />
              <tbody>
                {rows.map((place) => (
                  <PlaceRow
                    key={place.id}
                    place={place}
                    chosen={place.id === shown}
                    show={() => setShown(place.id)}
                    edit={may ? () => setEditing({ place }) : undefined}
                  />
                ))}
              </tbody>
            </table>
          )}
        </Asked>
      </Card>
      {chosen !== undefined && (
        <HeldList
          title={t('custody.inPlace', { place: chosen.path })}
          input={{ place: chosen.id }}
          empty={t('custody.nothingThere')}
        />
      )}
    </div>
  )
}

type RowProps = {
  readonly place: PlaceView
  readonly chosen: boolean
  readonly show: () => void
  readonly edit: (() => void) | undefined
}

function PlaceRow({ place, chosen, show, edit }: RowProps) {
  const { t, pick } = useWords()
  const { capacity, held } = place
  const full = capacity !== null && held >= capacity
  return (
    <tr className={chosen ? 'custody-chosen' : undefined}>
      <th scope="row">
        {place.path} {place.removed && <Chip>{t('custody.retired')}</Chip>}
      </th>
      <td>{pick(placeKindNames[place.kind])}</td>
      <td className="figures">
        {capacity === null ? held : `${held} / ${capacity}`} {full && <Chip tone="amber">{t('custody.full')}</Chip>}
      </td>
      <td>
        <span className="together">
          <Button aria-label={`${t('custody.show')} ${place.path}`} aria-pressed={chosen} onClick={show}>
            {t('custody.show')}
          </Button>
          {edit !== undefined && (
            <Button aria-label={`${t('custody.editPlace')} ${place.path}`} onClick={edit}>
              {t('custody.editPlace')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}

const usual: readonly { readonly kind: PlaceKind; readonly name: WordKey; readonly capacity: number }[] = [
  { kind: 'shelf', name: 'custody.usual.shelfA', capacity: 60 },
  { kind: 'shelf', name: 'custody.usual.shelfB', capacity: 60 },
  { kind: 'cabinet', name: 'custody.usual.cabinet', capacity: 80 },
  { kind: 'locker', name: 'custody.usual.locker', capacity: 40 },
  { kind: 'safe', name: 'custody.usual.safe', capacity: 40 },
  { kind: 'fridge', name: 'custody.usual.fridge', capacity: 12 },
]

/** What nearly every booth has, made by one key: a place each for what the rules keep apart. */
function Usual() {
  const { t } = useWords()
  const make = useMutation({
    mutationFn: async () => {
      const { id: parent } = await client.custody.setPlace({ name: t('custody.usual.room'), kind: 'room' })
      for (const { name, ...place } of usual) await client.custody.setPlace({ ...place, name: t(name), parent })
    },
  })
  const start = () => {
    if (!make.isPending) make.mutate()
  }
  useKeys({ u: start })
  return (
    <>
      <ProblemNote error={make.error} />
      <Button type="primary" loading={make.isPending} onClick={start}>
        {t('custody.usual')} <Key>U</Key>
      </Button>
    </>
  )
}
