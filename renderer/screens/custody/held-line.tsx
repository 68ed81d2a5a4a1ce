import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { HeldView } from '../../../core/contract/custody.ts'
import { Chip, type Tone } from '../../components/chip.tsx'
import { useWords } from '../../i18n/index.ts'
import { categoryName } from '../../words/category.ts'

const tones: Partial<Record<HeldView['custody'], Tone>> = {
  perishable: 'amber',
  medical: 'amber',
  live: 'red',
  hazard: 'red',
}

/** How a thing is kept and what is wrong with where it lies, in words. */
export function CustodyChips({ held }: { readonly held: HeldView }) {
  const { t } = useWords()
  return (
    <>
      <Chip tone={tones[held.custody] ?? 'plain'}>{t(`custody.class.${held.custody}`)}</Chip>
      {held.wrong !== null && <Chip tone="red">{t(`custody.wrong.${held.wrong}`)}</Chip>}
    </>
  )
}

/** What kind of thing it is, by its category and colour alone. */
export function useThing(): (held: Pick<HeldView, 'category' | 'colour' | 'no'>) => string {
  const words = useWords()
  return ({ category, colour, no }) =>
    [colour, category === null ? null : categoryName(category, words)].filter(Boolean).join(' ') || no
}

/** Where it lies, also where that is no place. */
export function useLies(): (held: Pick<HeldView, 'where' | 'away'>) => string {
  const { t } = useWords()
  return ({ where, away }) => (away ? t('custody.away') : (where ?? t('custody.counter')))
}

type Props = {
  readonly held: HeldView
  readonly to?: string
  readonly aside?: ReactNode
}

/** A thing on the shelf as one row: what it is, how it is kept, where it lies and for how long. */
export function HeldLine({ held, to, aside }: Props) {
  const { t } = useWords()
  const thing = useThing()
  const lies = useLies()
  return (
    <li className="custody-line">
      <Link className="row" data-row to={to ?? `/record/${held.id}`}>
        <span className="row-head">
          <strong>{thing(held)}</strong>
          <CustodyChips held={held} />
          <span className="row-no">{held.no}</span>
        </span>
        <span className="row-where">
          {[
            lies(held),
            held.where === null ? held.noted : null,
            held.days === 0 ? t('custody.today') : t('custody.days', { days: held.days }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
      {aside}
    </li>
  )
}
