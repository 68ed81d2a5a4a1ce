import { mayDo } from '../../core/access.ts'
import type { Role } from '../../core/contract/operators.ts'
import type { WordKey } from '../i18n/index.ts'

export type Place = { readonly to: string; readonly key: string; readonly label: WordKey; readonly look?: string }

/** Starts the search for a missing child, also while a dialog is open. */
export const urgentKey = 'F9'

/** Leads to the most urgent open search, and from there to the next. */
export const urgentCaseKey = 'F10'

/** Leads to what the law wants of the finds on the shelf. */
export const legalKey = 'Alt G'

/** Leads to the owners who went home and are to be rung. */
export const callsKey = 'Alt C'

/** What the counter needs now and then, from everywhere by its key and beside the rail. */
export const aids: readonly Place[] = [
  { to: '/calls', key: callsKey, label: 'calls.title' },
  { to: '/legal', key: legalKey, label: 'legal.title' },
  { to: '/card', key: 'Alt T', label: 'card.title' },
  { to: '/devices', key: 'Alt V', label: 'devices.title' },
]

/** Where the rail leads a person of this role. */
export const places = (role: Role): Place[] => {
  const intake: Place = { to: '/intake', key: 'F2', label: 'nav.intake' }
  // Over everything else, from every screen: what was being typed is parked by leaving it.
  const urgent: Place = { to: '/intake/missing-person', key: urgentKey, label: 'nav.urgent', look: 'rail-urgent' }
  return [
    { to: '/', key: 'F6', label: 'nav.board' },
    ...(mayDo(role, 'records.create') ? [urgent, intake] : []),
    { to: '/match', key: 'F3', label: 'nav.match' },
    { to: '/search', key: 'F4', label: 'nav.search' },
    { to: '/custody', key: 'Alt K', label: 'custody.title' },
    { to: '/statistics', key: 'F7', label: 'nav.statistics' },
    { to: '/staff', key: 'F8', label: 'nav.staff' },
  ]
}
