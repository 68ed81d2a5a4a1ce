import type { HistoryLine } from '../../../core/contract/history.ts'
import { yuanOf } from '../../../core/custody/cash.ts'
import { destinationNames } from '../../../core/custody/transfer.ts'
import type { Words } from '../../i18n/index.ts'

/** What was done with a thing in custody: where it was put, its seal, what was counted, to whom it went. */
export function custodyText({ action, custody }: HistoryLine, { t, pick }: Words): string {
  if (custody === null) return ''
  const { where, from, seal, sum, differs, destination, who, witness } = custody
  const to = destination === null ? '' : destination === 'desk' ? (where ?? '') : pick(destinationNames[destination])
  const said = {
    'item.placed': where === null ? t('history.placedCounter') : t('history.item.placed', { where }),
    'container.sealed': t('history.container.sealed', { seal: seal ?? '' }),
    'container.opened': t('history.container.opened', { seal: seal ?? '' }),
    'cash.counted': t('history.cash.counted', { sum: yuanOf(sum ?? 0) }),
    'custody.transferred': t('history.custody.transferred', { to, who: who ?? t('history.unnamed') }),
    'custody.received': t('history.custody.received', { who: who ?? t('history.unnamed') }),
  } as Readonly<Record<string, string>>
  return [
    said[action] ?? '',
    from === null ? null : t('history.placedFrom', { from }),
    differs === null ? null : t('history.cash.differs', { sum: yuanOf(differs) }),
    witness === null ? null : t('custody.witness', { name: witness }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
