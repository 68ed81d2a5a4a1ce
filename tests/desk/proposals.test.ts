import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { bestProposals } from '../../db/matching/proposals.ts'
import { openDesk } from '../../desk/desk.ts'
import { temporaryDesk } from '../helpers/desk.ts'

test('a disk that fills while pairs are worked out ends nothing; the pairs come when there is room', async () => {
  const desk = await temporaryDesk()
  const { db } = desk.desk.journal
  try {
    const clerk = desk.client('clerk')
    // Nothing but the background's own writing fails, as on a disk that is full to the last page.
    db.exec(`create temp trigger full before delete on local_stale begin select raise(abort, 'no room'); end`)
    const fields = { title: '黑色钱包', category: 'wallet' }
    await clerk.records.create({ kind: 'lost-item', fields, idempotencyKey: 'a-report' })
    await clerk.records.create({ kind: 'found-item', fields, idempotencyKey: 'its-find' })
    await wait(200)
    expect(bestProposals(db, 5)).toEqual([])
    db.exec('drop trigger full')
    await vi.waitFor(() => expect(bestProposals(db, 5)).toHaveLength(1), { timeout: 5000 })
  } finally {
    desk.close()
  }
})

test('a look at what is masked leaves no pair waiting to be worked out', async () => {
  const desk = await temporaryDesk()
  try {
    const supervisor = desk.client('supervisor')
    const fields = { name: '王晓明', ageGroup: 'child' } as const
    const { id } = await supervisor.records.create({ kind: 'missing-person', fields, idempotencyKey: 'a-report' })
    const waiting = async () => (await supervisor.venue.reading({})).pairs
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 5000 })
    await supervisor.records.reveal({ id, fields: ['name'], reason: 'search' })
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 5000 })
  } finally {
    desk.close()
  }
})

test('a practice desk that cannot be filled leaves nothing running behind it, and may be tried again', async () => {
  const desk = await temporaryDesk()
  const inPractice = (sql: string): void => {
    const practice = openDesk({ dir: join(desk.dir, 'practice') })
    practice.journal.db.exec(sql)
    practice.close()
  }
  try {
    inPractice(`create trigger full before insert on journal begin select raise(abort, 'no room'); end`)
    const clerk = desk.client('clerk')
    await expect(clerk.desk.practice({ on: true })).rejects.toMatchObject({ data: { code: 'internal' } })
    await wait(200)
    inPractice('drop trigger full')
    await expect(clerk.desk.practice({ on: true })).resolves.toMatchObject({ practice: true })
  } finally {
    desk.close()
  }
})
