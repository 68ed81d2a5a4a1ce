import type { VenueTemplate } from '../../../../../core/vocabulary/zones.ts'
import type { WrittenLine } from './line.ts'
import * as personA from './person-a.ts'
import * as personB from './person-b.ts'
import * as thingsA from './things-a.ts'
import * as thingsB from './things-b.ts'

export type VenueLine = WrittenLine & { readonly venue: VenueTemplate }

const at = (venue: VenueTemplate, ...lists: readonly (readonly WrittenLine[])[]): VenueLine[] =>
  lists.flat().map((line) => ({ ...line, venue }))

/** A hundred lines that the reader's rules may be mended by. */
export const otherTuned: readonly VenueLine[] = [
  ...at('zoo', personA.missingZooA, personA.foundZooA, thingsA.lostZooA, thingsA.foundThingsZooA),
  ...at('stadium', personA.missingStadiumA, personA.foundStadiumA, thingsA.lostStadiumA, thingsA.foundThingsStadiumA),
  ...at('street', personA.missingStreetA, personA.foundStreetA, thingsA.lostStreetA, thingsA.foundThingsStreetA),
]

/** A hundred lines of which nobody reads a miss: only their score is looked at. */
export const otherHeldOut: readonly VenueLine[] = [
  ...at('zoo', personB.missingZooB, personB.foundZooB, thingsB.lostZooB, thingsB.foundThingsZooB),
  ...at('stadium', personB.missingStadiumB, personB.foundStadiumB, thingsB.lostStadiumB, thingsB.foundThingsStadiumB),
  ...at('street', personB.missingStreetB, personB.foundStreetB, thingsB.lostStreetB, thingsB.foundThingsStreetB),
]
