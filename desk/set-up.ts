import type { z } from 'zod'
import type { setUpInput } from '../core/contract/desk.ts'
import { DeskError } from '../core/errors.ts'
import type { Sentence } from '../core/sentence.ts'
import { type VenueTemplate, venueTemplate } from '../core/vocabulary/zones.ts'
import { homeOf } from '../db/file/desk-file.ts'
import { append, foundDesk, type Journal, transact } from '../db/journal/journal.ts'
import { addOperator } from '../db/venue/operators.ts'
import type { Desk } from './desk.ts'
import { hashPin, isStrongPin, plainBadge } from './pin.ts'

export type SetUp = z.output<typeof setUpInput>

/** What a venue of each kind is called until somebody names it, and the hour its day begins: a match night is one day. */
const starts: Record<VenueTemplate, Sentence & { dayStartHour: number }> = {
  zoo: { zh: '动物园', en: 'Zoo', dayStartHour: 4 },
  stadium: { zh: '体育场', en: 'Stadium', dayStartHour: 6 },
  street: { zh: '步行街', en: 'Pedestrian street', dayStartHour: 6 },
  empty: { zh: '本场所', en: 'This venue', dayStartHour: 4 },
}

export const isSetUp = (desk: Desk): boolean => desk.journal.author !== null

/**
 * Makes the file a desk of a venue with its first supervisor, all or nothing. Throws `already-set-up`, `desk-code-invalid`,
 * `weak-pin`, `bad-field` where the supervisor has no badge.
 */
export async function setUpDesk(desk: Desk, wish: SetUp, more: { readonly practice?: true } = {}): Promise<void> {
  check(desk, wish)
  const pin = await hashPin(wish.supervisor.pin)
  transact(desk.journal, () => {
    if (isSetUp(desk)) throw new DeskError('already-set-up')
    foundDesk(desk.journal, wish.desk, homeOf(desk.dir))
    writeVenue(desk.journal, wish, more)
    addOperator(desk.journal, null, {
      name: wish.supervisor.name,
      badge: plainBadge(wish.supervisor.badge),
      kind: wish.supervisor.kind,
      role: 'supervisor',
      active: true,
      pin,
    })
  })
}

function check(desk: Desk, wish: SetUp): void {
  if (isSetUp(desk)) throw new DeskError('already-set-up')
  if (!/^[A-Z0-9]{1,4}$/.test(wish.desk)) throw new DeskError('desk-code-invalid')
  if (plainBadge(wish.supervisor.badge) === '') {
    const why = { why: '不能为空。', why_en: 'it is empty.' }
    throw new DeskError('bad-field', { name: 'badge', field: '警号', field_en: 'Badge number', ...why })
  }
  if (!isStrongPin(wish.supervisor.pin)) throw new DeskError('weak-pin')
}

function writeVenue(journal: Journal, wish: SetUp, more: { readonly practice?: true }): void {
  const start = starts[wish.venue]
  append(journal, {
    action: 'venue.set',
    operator: null,
    recordId: 'venue',
    facts: {
      fields: {
        venueTemplate: wish.venue,
        venueName: wish.venueName || start.zh,
        deskName: wish.deskName || `${wish.desk} 岗`,
        dayStartHour: start.dayStartHour,
        ...more,
      },
    },
  })
  for (const { id, ...zone } of venueTemplate(wish.venue)) {
    append(journal, {
      action: 'zone.set',
      operator: null,
      recordId: `zone:${id}`,
      facts: { zone: id, fields: { ...zone, synonyms: [...zone.synonyms] } },
    })
  }
}
