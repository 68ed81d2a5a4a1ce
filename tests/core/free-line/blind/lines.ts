import type { Kind } from '../../../../core/records/kinds.ts'
import { type VenueTemplate, venueTemplate } from '../../../../core/vocabulary/zones.ts'
import { freshSource } from './fresh.ts'
import { heldOutSource } from './held-out.ts'

/**
 * Lines that were written before their writer knew the reader, as booths of a zoo, a stadium and a street festival type them, with
 * what each must give. `fresh.ts` may be used to mend the reader's rules; nobody looks into the misses of `held-out.ts`.
 *
 * `field=value`; `a|b` is a question between two values, `a/b` means that either reading is right, `3~3.9` a value between, `-` nothing,
 * `_` a space. A field of the minimum set that is left out must stay empty. `when` as in written/line.ts.
 */
export type BlindLine = {
  readonly venue: VenueTemplate
  readonly kind: Kind
  readonly text: string
  readonly expected: Readonly<Record<string, string>>
}

/** The moment of reading: a zoo's clerk writes in the afternoon, the others in the evening. */
export const readAt: Readonly<Record<VenueTemplate, number>> = {
  empty: Date.parse('2026-10-02T14:26:00+08:00'),
  zoo: Date.parse('2026-10-02T14:26:00+08:00'),
  stadium: Date.parse('2026-10-02T21:10:00+08:00'),
  street: Date.parse('2026-10-02T21:10:00+08:00'),
}

export const readingAt = (venue: VenueTemplate) => ({
  zones: venueTemplate(venue),
  now: readAt[venue],
  timeZone: 'Asia/Shanghai',
})

function parsed(source: string): BlindLine[] {
  const lines: BlindLine[] = []
  let [kind, venue] = ['', '']
  for (const row of source.split('\n').filter((text) => text.trim() !== '')) {
    if (row.startsWith('# ')) [kind, venue] = row.slice(2).split(' ') as [string, string]
    else lines.push({ kind: kind as Kind, venue: venue as VenueTemplate, ...written(row) })
  }
  return lines
}

function written(row: string): Pick<BlindLine, 'text' | 'expected'> {
  const [text, wanted = ''] = row.split(' => ')
  return {
    text: text!,
    expected: Object.fromEntries(wanted.split(' ').map((pair) => pair.split('=') as [string, string])),
  }
}

export const freshLines = parsed(freshSource)
export const heldOutLines = parsed(heldOutSource)
