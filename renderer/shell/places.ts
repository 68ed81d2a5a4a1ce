import { mayDo } from '../../core/access.ts'
import type { Role } from '../../core/contract/operators.ts'
import type { WordKey } from '../i18n/index.ts'

export type Place = { readonly to: string; readonly key: string; readonly label: WordKey }

/** Where the rail leads a person of this role. */
export const places = (role: Role): Place[] => {
  const intake: Place = { to: '/intake', key: 'F2', label: 'nav.intake' }
  return [
    { to: '/', key: 'F1', label: 'nav.board' },
    ...(mayDo(role, 'records.create') ? [intake] : []),
    { to: '/match', key: 'F3', label: 'nav.match' },
    { to: '/search', key: 'F4', label: 'nav.search' },
    { to: '/statistics', key: 'F7', label: 'nav.statistics' },
    { to: '/staff', key: 'F8', label: 'nav.staff' },
  ]
}
