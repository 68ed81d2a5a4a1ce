import { Select } from 'antd'
import { useState } from 'react'
import { isNeeded } from '../../../../core/records/needed.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useDesk } from '../../../hooks/status.ts'
import { useWords } from '../../../i18n/index.ts'
import { zoneMatches, zoneRank } from '../../../words/zone.ts'
import { zoneName } from '../../../words/zone-name.ts'
import { zonesOfShift } from '../../../words/zones-used.ts'
import { clearOnDelete } from '../clear-on-delete.ts'
import { useForm } from '../form.ts'
import { TextField } from './text-line.tsx'

const shown = 4

/** Zones for one click: those used most here before the sign-in, filled up with the venue's gates. */
function useQuickZones(): string[] {
  const { zones } = useDesk()
  const [recent] = useState(() => zonesOfShift(sessionStorage, localStorage))
  const known = recent.filter((id) => zones.some((zone) => zone.id === id))
  const gatesFirst = zones.toSorted((a, b) => Number(b.type === 'gate') - Number(a.type === 'gate'))
  return [...new Set([...known, ...gatesFirst.map((zone) => zone.id)])].slice(0, shown)
}

/** The zone by button or by typing part of its name, and the spot in words. */
export function WhereLine() {
  const words = useWords()
  const label = useLabel()
  const { t } = words
  const { zones } = useDesk()
  const form = useForm()
  const quick = useQuickZones()
  const { zone } = form.description.fields
  const rankOf = (value: string, typed: string): number => {
    const row = zones.find((candidate) => candidate.id === value)
    return row === undefined ? Number.POSITIVE_INFINITY : zoneRank(row, typed)
  }
  return (
    <Labelled label={label('zone')} needed={isNeeded(form.kind, 'zone')}>
      {(id) => (
        <div className="together">
          {quick.length > 0 && (
            <Choice
              bare
              digits
              label={t('form.recentZones')}
              options={quick.map((value) => ({ value, label: zoneName(zones, value, words) }))}
              value={zone}
              choose={(value) => form.change({ zone: value })}
            />
          )}
          <Select
            id={id}
            className="short"
            allowClear={{ label: t('form.clearChoice', { what: label('zone') }) }}
            onInputKeyDown={clearOnDelete(() => form.change({ zone: null }))}
            showSearch={{
              filterOption: (typed, option) => {
                const row = zones.find((candidate) => candidate.id === option?.value)
                return row !== undefined && zoneMatches(row, typed)
              },
              // A gate that some call by the panda's name must not stand above the panda house: Enter takes the first.
              filterSort: (a, b, { searchValue }) => rankOf(a.value, searchValue) - rankOf(b.value, searchValue),
            }}
            placeholder={t('form.chooseZone')}
            options={zones.map((row) => ({ value: row.id, label: words.pick(row) }))}
            value={zone ?? null}
            onChange={(value: string | undefined) => form.change({ zone: value ?? null })}
          />
          <span className="rest">
            <TextField name="place" label={label('place')} />
          </span>
        </div>
      )}
    </Labelled>
  )
}

/** Every zone they passed through. */
export function ZonesPassedLine() {
  const words = useWords()
  const label = useLabel()
  const { zones } = useDesk()
  const form = useForm()
  return (
    <Labelled label={label('zonesPassed')}>
      {(id) => (
        <Select
          id={id}
          className="wide"
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={zones.map((row) => ({ value: row.id, label: words.pick(row) }))}
          value={form.description.sets.zonesPassed ?? []}
          onChange={(zonesPassed: string[]) => form.changeSets(zonesPassed.length > 0 ? { zonesPassed } : {})}
        />
      )}
    </Labelled>
  )
}
