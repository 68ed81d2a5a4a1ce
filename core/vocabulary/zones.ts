import type { venueTemplates } from '../contract/desk.ts'
import { stadium } from './zones/stadium.ts'
import { street } from './zones/street.ts'
import type { Zone } from './zones/zone.ts'
import { zoo } from './zones/zoo.ts'

export { type Zone, type ZoneType, zoneTypes } from './zones/zone.ts'
export type VenueTemplate = (typeof venueTemplates)[number]

const templates: Record<VenueTemplate, readonly Zone[]> = { zoo, stadium, street, empty: [] }

/** The zones a new venue starts with; x and y in metres. The layout is plausible, and the venue edits it. */
export const venueTemplate = (name: VenueTemplate): readonly Zone[] => templates[name]
