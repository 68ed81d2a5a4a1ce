import type { Kind } from '../../core/records/kinds.ts'
import { useWords } from '../i18n/index.ts'
import type { GroupName } from './layout.ts'

/** What a group of fields is called; whoever came to the counter has another name in each register. */
export function useGroupName(): (name: GroupName, kind: Kind) => string {
  const { t } = useWords()
  return (name, kind) => t(name === 'caller' ? `contact.${kind}` : `group.${name}`)
}
