import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WritableDb } from '../../db/file/connection.ts'
import { openDeskFile } from '../../db/file/desk-file.ts'
import { foundDesk, type Journal } from '../../db/journal/journal.ts'
import { bestDoubles } from '../../db/matching/double-proposals.ts'
import { candidatesOf } from '../../db/matching/matches.ts'
import { bestProposals, refreshProposals } from '../../db/matching/proposals.ts'
import { createRecord, getRecord } from '../../db/records/records.ts'
import { searchRecords } from '../../db/records/search.ts'
import { setWord } from '../../db/venue/words.ts'

const launcher = resolve(import.meta.dirname, '../../desk/launch.mjs')
const run = (...args: string[]) => spawnSync(process.execPath, [launcher, 'verify', ...args], { encoding: 'utf8' })
const now = 1_790_000_000_000
let folder: string
let dir: string
const reports: string[] = []

const open = () => openDeskFile({ dir, now: () => now })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'))
  dir = join(folder, 'data')
  const { journal, close } = open()
  foundDesk(journal, 'A1', 'here')
  setWord(journal, 'op', '竹影', ['colour:green'])
  const colours = ['红色', '竹影色', '蓝色', '黑色']
  const things = ['雨伞', '钱包', '手机', '水杯', '书包', '帽子']
  for (const [at, thing] of things.entries())
    for (const colour of colours) {
      const time = now - at * 3_600_000
      const fields = { title: `${colour}${thing}`, eventFrom: time, eventTo: time }
      createRecord(journal, { kind: 'found-item', fields, sets: {}, operator: 'op' })
      if (at % 2 === 0) reports.push(createRecord(journal, { kind: 'lost-item', fields, sets: {}, operator: 'op' }))
    }
  const twice = { title: '黑色华为手机', number: '864712345678902', eventFrom: now, eventTo: now }
  for (const kind of ['found-item', 'found-item', 'lost-item', 'lost-item'] as const)
    createRecord(journal, { kind, fields: twice, sets: {}, operator: 'op' })
  while (refreshProposals(journal.db, 1000, () => performance.now()).more);
  close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All that a clerk sees of the index: candidates, proposals and what the search box finds. */
function answersOf({ db }: Journal) {
  const search = (text: string) => searchRecords(db, text, { includeClosed: true, limit: 50 }).toSorted()
  const rounded = (rows: readonly { probability: number }[]) =>
    rows.map((row) => ({ ...row, probability: row.probability.toFixed(6) }))
  return {
    candidates: reports.map((id) => rounded(candidatesOf(db, getRecord(db, id), 5))),
    proposals: rounded(bestProposals(db, 20)),
    doubles: bestDoubles(db, 20).map(({ later, earlier }) => [later.id, earlier.id].toSorted()),
    found: ['雨伞', '竹影', '绿色', 'A1'].map(search),
  }
}

function answers() {
  const { journal, close } = open()
  try {
    return answersOf(journal)
  } finally {
    close()
  }
}

function damage(work: (db: WritableDb) => void): void {
  const { journal, close } = open()
  work(journal.db)
  close()
}

const damages: Readonly<Record<string, (db: WritableDb) => void>> = {
  'emptied shelves and proposals': (db) =>
    db.exec(
      'delete from local_shelf_parts; delete from local_proposals; delete from local_doubles; delete from local_stale',
    ),
  'features of another record': (db) =>
    db.exec(
      'update local_features set features = (select features from local_features where row = 1); delete from local_keys',
    ),
  'features that are none': (db) => db.exec("update local_features set features = '{}'"),
  'a search text that says something else': (db) => db.exec("update local_search set text = 'x'"),
  'a search index that is empty': (db) => db.exec("insert into local_grams (local_grams) values ('delete-all')"),
  'a record that the journal tells otherwise': (db) => db.exec("update records set title = '别的'"),
}

/** What a clerk would notice; the others the desk mends or hides by itself. */
const seen: ReadonlySet<string> = new Set([
  'features of another record',
  'a search text that says something else',
  'a search index that is empty',
])

describe('verify --rebuild', () => {
  it('begins at a desk where a find and a report were each entered twice', () => {
    expect(answers().doubles).toHaveLength(2)
  })

  it.each(Object.entries(damages))('after %s gives the same answers as before', (name, work) => {
    const before = answers()
    damage(work)
    if (seen.has(name)) expect(answers()).not.toEqual(before)
    const { status, stdout } = run('--data', dir, '--rebuild', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ clean: true, rebuilt: { records: 40, tookMs: expect.any(Number) } })
    expect(answers()).toEqual(before)
  })

  it('says what it did and how long it took', () => {
    const { status, stdout } = run('--data', dir, '--rebuild')
    expect(status).toBe(0)
    expect(stdout).toMatch(/已重建:40 条登记,\d+ 对值得看的,用时 [\d.]+ 秒 \/ rebuilt: 40 records/)
  })

  it('is refused while the desk is open elsewhere, and the check alone is not', () => {
    const { close } = open()
    const refused = run('--data', dir, '--rebuild')
    const checked = run('--data', dir)
    close()
    expect([refused.status, checked.status]).toEqual([1, 0])
    expect(refused.stderr).toMatch(/desk, pid \d+/)
  })

  it('is refused where the journal itself is damaged, and nothing is changed', () => {
    damage((db) => db.exec("update journal set facts = '{}' where seq = 3"))
    const refused = run('--data', dir, '--rebuild')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('不能重建')
  })

  it('is refused without the key', () => {
    renameSync(join(dir, 'desk.key'), join(dir, 'desk.key.away'))
    const refused = run('--data', dir, '--rebuild')
    expect(refused.status).toBe(1)
    expect(refused.stderr).not.toBe('')
  })
})
