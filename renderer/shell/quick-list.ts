import type { WordKey } from '../i18n/index.ts'
import { urgentCaseKey, urgentKey } from './places.ts'

/** One thing a clerk must be able to do on the first day: what, how, and by which keys. */
export type Quick = { readonly does: WordKey; readonly how: WordKey; readonly keys: readonly string[] }

/** The first half of the quick card, in the order in which it is needed. `docs/quick-card.md` is written from it. */
export const quickList: readonly Quick[] = [
  { does: 'quick.missing', how: 'quick.missingHow', keys: [urgentKey] },
  { does: 'quick.urgent', how: 'quick.urgentHow', keys: [urgentCaseKey] },
  { does: 'quick.foundPerson', how: 'quick.foundPersonHow', keys: ['F2', '2'] },
  { does: 'quick.lost', how: 'quick.lostHow', keys: ['F2', '4'] },
  { does: 'quick.found', how: 'quick.foundHow', keys: ['F2', '3'] },
  { does: 'quick.release', how: 'quick.releaseHow', keys: ['F4', 'F'] },
  { does: 'quick.park', how: 'quick.parkHow', keys: ['Esc', 'Alt 1'] },
  { does: 'quick.print', how: 'quick.printHow', keys: ['Ctrl P'] },
]

/** Whom to call; a venue writes its own numbers on the printed sheet. */
export const callList: readonly WordKey[] = ['quick.call110', 'quick.call120', 'quick.callLead', 'quick.callControl']
