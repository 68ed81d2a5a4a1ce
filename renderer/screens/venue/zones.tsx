import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ZoneView } from '../../../core/contract/desk.ts'
import { zoneTypes } from '../../../core/vocabulary/zones.ts'
import { api } from '../../api.ts'
import { Card } from '../../components/card.tsx'
import { Chip } from '../../components/chip.tsx'
import { HeadRow } from '../../components/head-row.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { useKeys } from '../../hooks/keys.ts'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { ZoneForm } from './zone-form.tsx'

/** The venue's zones in its order; those out of use below. */
export function Zones() {
  const { t } = useWords()
  const { zones, formerZones } = useDesk()
  const [open, setOpen] = useState<ZoneView | 'new' | null>(null)
  const order = useMutation(api.venue.orderZones.mutationOptions())
  useKeys({ z: () => setOpen('new') })
  const move = (at: number, step: number) => {
    const ids = zones.map(({ id }) => id)
    const [taken] = ids.splice(at, 1)
    ids.splice(at + step, 0, taken!)
    order.mutate({ zones: ids })
  }
  return (
    <Card title={t('ours.zones')} count={zones.length}>
      <p className="quiet">{t('ours.zonesHint')}</p>
      <div className="venue-buttons">
        <Button type="primary" size="large" onClick={() => setOpen('new')}>
          {t('ours.addZone')} <Key>Z</Key>
        </Button>
      </div>
      {open !== null && (
        <ZoneForm key={open === 'new' ? '' : open.id} zone={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
      <ProblemNote error={order.error} />
      {zones.length + formerZones.length === 0 ? (
        <p className="empty">{t('ours.noZones')}</p>
      ) : (
        <table className="venue-table">
          <HeadRow names={[t('ours.zone'), t('ours.synonyms'), t('ours.doing')]} />
          <tbody>
            {zones.map((zone, at) => (
              <ZoneRow
                key={zone.id}
                zone={zone}
                edit={() => setOpen(zone)}
                up={at > 0 && !order.isPending ? () => move(at, -1) : null}
                down={at < zones.length - 1 && !order.isPending ? () => move(at, 1) : null}
              />
            ))}
            {formerZones.map((zone) => (
              <ZoneRow key={zone.id} zone={zone} edit={() => setOpen(zone)} up={null} down={null} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

type RowProps = {
  readonly zone: ZoneView
  readonly edit: () => void
  readonly up: (() => void) | null
  readonly down: (() => void) | null
}

function ZoneRow({ zone, edit, up, down }: RowProps) {
  const { t, pick, list } = useWords()
  const set = useMutation(api.venue.setZone.mutationOptions())
  const name = pick(zone)
  const type = zoneTypes.find((one) => one === zone.type)
  return (
    <tr className={zone.retired ? 'venue-former' : undefined}>
      <th scope="row">
        {name}
        <div className="quiet venue-under">
          {[type && t(`ours.type.${type}`), name === zone.zh ? zone.en : zone.zh].filter(Boolean).join(' · ')}
        </div>
      </th>
      <td>{list(zone.synonyms)}</td>
      <td className="venue-doing">
        {!zone.retired && (
          <>
            <Button disabled={up === null} aria-label={t('ours.upOf', { name })} onClick={() => up?.()}>
              ↑
            </Button>
            <Button disabled={down === null} aria-label={t('ours.downOf', { name })} onClick={() => down?.()}>
              ↓
            </Button>
          </>
        )}
        {zone.retired && <Chip>{t('ours.former')}</Chip>}
        <Button aria-label={t('ours.editOf', { name })} onClick={edit}>
          {t('ours.edit')}
        </Button>
        <Button
          aria-label={t(zone.retired ? 'ours.restoreOf' : 'ours.retireOf', { name })}
          loading={set.isPending}
          onClick={() => set.mutate({ id: zone.id, retired: !zone.retired })}
        >
          {t(zone.retired ? 'ours.restore' : 'ours.retire')}
        </Button>
        <ProblemNote error={set.error} />
      </td>
    </tr>
  )
}
