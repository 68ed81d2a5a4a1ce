import type { ZoneView } from '../../core/contract/desk.ts'
import type { Words } from '../i18n/index.ts'

/** A zone's name in the current language; an identifier that the venue no longer has is shown as it is. */
export const zoneName = (zones: readonly ZoneView[], id: string, words: Words): string => {
  const zone = zones.find((row) => row.id === id)
  return zone === undefined ? id : words.pick(zone)
}
