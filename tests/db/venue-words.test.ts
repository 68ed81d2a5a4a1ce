import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseFeatures } from '../../core/matching/parse.ts'
import { type DeskFile, openDeskFile } from '../../db/file/desk-file.ts'
import { append, foundDesk } from '../../db/journal/journal.ts'
import { featuresOf } from '../../db/matching/features.ts'
import { readingOf, reindexStale } from '../../db/matching/indexing.ts'
import { candidatesOf, rankCandidates } from '../../db/matching/matches.ts'
import { createRecord, getRecord } from '../../db/records/records.ts'
import { searchRecords } from '../../db/records/search.ts'
import { readPlan, readZones } from '../../db/venue/settings.ts'
import { readWords, setWord } from '../../db/venue/words.ts'

const dir = mkdtempSync(join(tmpdir(), 'venue-words-'))
const now = 1_790_000_000_000
let file: DeskFile
let [report, find] = ['', '']

beforeAll(() => {
  file = openDeskFile({ dir, now: () => now })
  foundDesk(file.journal, 'A1', 'here')
  zone('bamboo', { zh: '竹林', en: 'Bamboo', x: 10, y: 10, synonyms: ['老竹林'] })
  zone('lake', { zh: '天鹅湖', en: 'Lake', x: 500, y: 10, synonyms: [] })
  append(file.journal, {
    action: 'venue.set',
    operator: 'op',
    recordId: 'venue',
    facts: { fields: { zoneOrder: ['lake'] } },
  })
  report = record('lost-item', { title: '竹影色的滚滚', zone: 'bamboo' })
  find = record('found-item', { title: '绿色玩具', brand: '滚滚', zone: 'bamboo' })
})
afterAll(() => {
  file.close()
  rmSync(dir, { recursive: true, force: true })
})

const zone = (id: string, fields: object) =>
  append(file.journal, {
    action: 'zone.set',
    operator: 'op',
    recordId: `zone:${id}`,
    facts: { zone: id, fields: fields as never },
  })
const record = (kind: 'lost-item' | 'found-item', fields: object) =>
  createRecord(file.journal, { kind, fields: { ...fields, eventFrom: now, eventTo: now }, sets: {}, operator: 'op' })
const readAnew = () => {
  while (reindexStale(file.journal.db, 100) > 0);
}
const said = (id: string) => featuresOf(file.journal.db, [id])[0]!.features
const found = (text: string) => searchRecords(file.journal.db, text, { includeClosed: true, limit: 5 })
const chance = () => candidatesOf(file.journal.db, getRecord(file.journal.db, report), 5)[0]?.probability ?? 0

test('a word that is written down is read in the stock too, and the old features serve until then', () => {
  const before = chance()
  expect(said(report)).toMatchObject({ types: [], colours: [], brands: [] })
  setWord(file.journal, 'op', '竹影', ['colour:green'])
  setWord(file.journal, 'op', '滚滚', ['brand:~滚滚', 'item:toy'])
  expect(readingOf(file.journal.db)).toMatchObject({ records: 2, waiting: 2 })
  expect(said(report).colours).toEqual([])
  readAnew()
  expect(said(report)).toMatchObject({ types: ['toy'], colours: ['green'], brands: ['~滚滚'] })
  expect(readingOf(file.journal.db)).toMatchObject({ waiting: 0, pairs: 2 })
  expect(chance()).toBeGreaterThan(before)
})

test('the search box finds it under the name of the lists', () => {
  expect(found('绿色').toSorted()).toEqual([report, find].toSorted())
  expect(found('竹影')).toEqual([report])
})

test('a word taken out of use is no longer read, and comes back with what it means then', () => {
  setWord(file.journal, 'op', '竹影', null)
  readAnew()
  expect(said(report).colours).toEqual([])
  setWord(file.journal, 'op', '竹影', ['colour:cyan'])
  readAnew()
  expect(said(report).colours).toEqual(['cyan'])
  expect(readWords(file.journal.db).map(({ word }) => word)).toEqual(['滚滚', '竹影'])
})

test('a zone out of use is offered to nobody, but what was found there is still near', () => {
  expect(readZones(file.journal.db).map(({ id }) => id)).toEqual(['lake', 'bamboo'])
  zone('bamboo', { removed: true })
  readAnew()
  expect(readZones(file.journal.db).map(({ id }) => id)).toEqual(['lake'])
  expect(readPlan(file.journal.db).map(({ id }) => id)).toEqual(['lake', 'bamboo'])
  expect(said(find).spots).toEqual([{ id: 'bamboo', x: 10, y: 10 }])
  const typed = parseFeatures({ kind: 'lost-item', fields: { place: '老竹林' } }, readPlan(file.journal.db))
  expect(typed.spots).toEqual([])
  expect(rankCandidates(file.journal.db, 'lost-item', said(report), 5).map(({ id }) => id)).toEqual([find])
})

test('the same list is given while nothing changes', () => {
  expect(readWords(file.journal.db)).toBe(readWords(file.journal.db))
  expect(readPlan(file.journal.db)).toBe(readPlan(file.journal.db))
})
