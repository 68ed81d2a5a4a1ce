import { addOperator } from '../db/venue/operators.ts'
import { seedPractice } from './demo/practice.ts'
import type { Desk } from './desk.ts'
import { hashPin } from './pin.ts'
import { isSetUp, setUpDesk } from './set-up.ts'

/** Written on the practice screen for everybody to read: nothing behind it is real. */
export const practiceBadges = { supervisor: '900001', clerk: '900002', pin: '482916' } as const

/** Makes a new practice desk: a zoo with a supervisor, a clerk and a day's cases. One that was used before stays as it is. */
export async function preparePractice(desk: Desk): Promise<void> {
  if (isSetUp(desk)) return
  const { supervisor, clerk, pin } = practiceBadges
  await setUpDesk(
    desk,
    {
      venue: 'zoo',
      venueName: '演练动物园',
      desk: 'P1',
      deskName: '演练岗',
      supervisor: { name: '演练值班长', badge: supervisor, pin, kind: 'police' },
    },
    { practice: true },
  )
  const account = { name: '演练值班员', badge: clerk, kind: 'auxiliary', role: 'clerk', active: true } as const
  addOperator(desk.journal, null, { ...account, pin: await hashPin(pin) })
  await seedPractice(desk, practiceBadges)
}
