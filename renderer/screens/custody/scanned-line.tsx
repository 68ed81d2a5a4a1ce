import { Chip } from '../../components/chip.tsx'
import { useDesk } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'

export type ScannedLabel = {
  readonly label: string
  /** What the desk made of it; null until it has answered. */
  readonly read: {
    readonly id: string | null
    readonly no: string | null
    readonly paper: boolean
    readonly desk: string | null
  } | null
}

/** A scanned label with the number that it stands for, so that one read wrongly is scanned again while the thing is in hand. */
export function ScannedLine({ line: { label, read } }: { readonly line: ScannedLabel }) {
  const { t } = useWords()
  const own = useDesk().desk
  const other = read !== null && read.id === null && read.desk !== null && read.desk !== own
  return (
    <li className="together">
      <span className="custody-label">{read?.no ?? label}</span>
      {read?.paper && <Chip tone="amber">{t('custody.isPaper')}</Chip>}
      {other && <Chip tone="amber">{t('custody.otherDesk', { desk: read.desk! })}</Chip>}
      {read !== null && read.id === null && !other && <Chip tone="amber">{t('custody.isUnknown')}</Chip>}
    </li>
  )
}
