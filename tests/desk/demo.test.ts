import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityFault } from '../../core/identity-number.ts'
import { deskFiles } from '../../db/file/desk-file.ts'
import { lockDesk } from '../../db/file/lock.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { playHoliday } from '../../desk/demo/holiday.ts'
import { type Played, playWorld } from '../../desk/demo/play.ts'
import { seededRandom } from '../../desk/demo/random.ts'
import { openStage } from '../../desk/demo/stage.ts'
import { figuresPlanned, holiday, makeWorld, type Plan } from '../../desk/demo/world.ts'
import { type Desk, openDesk } from '../../desk/desk.ts'
import { practiceBadges, preparePractice } from '../../desk/practice.ts'
import { openCounter, pin } from '../helpers/counter.ts'

const weekend: Plan = {
  days: ['2026-10-03', '2026-10-04'],
  persons: { pairs: 4, finds: 2, reports: 2 },
  adults: 1,
  withdrawn: 2,
  items: { pairs: 5, finds: 2 },
  open: { reports: 3, finds: 4, missing: 1, inCare: 1 },
  medical: 2,
  mediated: 1,
  otherIncidents: 3,
}

describe('a played holiday', () => {
  let counter: Awaited<ReturnType<typeof openCounter>>
  let played: Played

  beforeAll(async () => {
    counter = await openCounter(Date.parse('2026-10-03T08:00:00+08:00'))
    const stage = await openStage(counter.desk, counter.clock, { supervisor: '800001', clerk: '800002', pin })
    const random = seededRandom(11)
    played = await playWorld(stage, makeWorld(weekend, random), random)
  })
  afterAll(() => counter.desk.close())

  test('comes to the figures that were planned, and to nothing that must not count', () => {
    const figures = figuresOf(counter.desk.journal.db, '2026-10-03', '2026-10-04')
    const { persons, adults, items, medical, disputes, byKind } = figures
    expect({ persons, adults, items, medical, disputes }).toEqual({
      persons: 8,
      adults: 1,
      items: 7,
      medical: 2,
      disputes: 1,
    })
    expect(byKind.map(({ kind, open }) => [kind, open])).toEqual([
      ['missing-person', 1],
      ['found-person', 1],
      ['lost-item', 3],
      ['found-item', 4],
      ['incident', 0],
    ])
  })

  test('looks up every pair and issues a slip for every handover', () => {
    expect(played.ranks).toHaveLength(4 + 1 + 5)
    expect(new Set(played.slips.map(({ number }) => number)).size).toBe(4 + 2 + 1 + 5 + 2)
  })

  test('holds nobody’s real number: region 99 in every identity number, 1990000 in every phone', () => {
    const rows = counter.desk.journal.db
      .prepare("select claimant_phone as phone, document_number as document from claims where claimant_phone <> ''")
      .all() as { phone: string; document: string }[]
    expect(rows.length).toBeGreaterThan(0)
    for (const { phone, document } of rows) {
      expect(phone).toMatch(/^1990000\d{4}$/)
      expect(document).toMatch(/^99/)
      expect(identityFault(document)).toBeNull()
    }
  })
})

describe('a seeded world', () => {
  test('is the same for the same seed and another for another', () => {
    const story = (seed: number): string => JSON.stringify(makeWorld(weekend, seededRandom(seed)).stories)
    expect(story(1)).toBe(story(1))
    expect(story(1)).not.toBe(story(2))
  })

  test('plans the figures of the bulletin', () => {
    expect(figuresPlanned(holiday)).toEqual({ persons: 135, items: 126, medical: 14, disputes: 4 })
  })
})

describe('a new practice desk', () => {
  const dir = mkdtempSync(join(tmpdir(), 'practice-'))
  const now = Date.parse('2026-10-10T15:00:00+08:00')
  let desk: Desk

  beforeAll(async () => {
    desk = openDesk({ dir, now: () => now })
    await preparePractice(desk)
  })
  afterAll(() => {
    desk.close()
    rmSync(dir, { recursive: true, force: true })
  })

  test('has people to look for, things on the shelf and cases done, all before now', async () => {
    const figures = figuresOf(desk.journal.db, '2026-10-10', '2026-10-10')
    for (const { kind, open } of figures.byKind) expect(open > 0, kind).toBe(kind !== 'incident')
    expect(figures.persons).toBeGreaterThan(0)
    const { last } = desk.journal.db.prepare('select max(created_at) as last from records').get() as { last: number }
    expect(last).toBeLessThan(now)
  })

  test('lets the practice clerk in', async () => {
    const stage = await openStage(desk, { now }, practiceBadges)
    expect((await stage.clerk.records.active({ kind: 'missing-person', limit: 10 })).length).toBeGreaterThan(0)
  })
})

test('a demo replaces no desk of another kind, nor one of its own that is open', async () => {
  const out = mkdtempSync(join(tmpdir(), 'reunion-demo-'))
  const dir = join(out, 'desk')
  mkdirSync(dir)
  writeFileSync(deskFiles(dir).database, 'a real desk')
  await expect(playHoliday(out, out)).rejects.toThrow('is no demo')
  writeFileSync(join(dir, 'demo.txt'), '')
  const lock = lockDesk(deskFiles(dir).lock, 'desk start')
  await expect(playHoliday(out, out)).rejects.toMatchObject({ code: 'desk-busy' })
  expect(existsSync(deskFiles(dir).database)).toBe(true)
  lock.release()
  rmSync(out, { recursive: true })
})
