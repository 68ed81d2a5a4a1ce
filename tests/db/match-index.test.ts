import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseFeatures } from '../../core/matching/parse.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { type DeskFile, openDeskFile } from '../../db/file/desk-file.ts'
import { append, foundDesk, transact } from '../../db/journal/journal.ts'
import { reindexStale } from '../../db/matching/indexing.ts'
import { rankCandidates } from '../../db/matching/matches.ts'
import { createRecord, moveRecord } from '../../db/records/records.ts'
import { readZones } from '../../db/venue/settings.ts'

let dir: string
let file: DeskFile
const operator = 'nobody'
const at = 1_790_000_000_000

const open = (): DeskFile => openDeskFile({ dir, now: () => at })
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'match-index-'))
  file = open()
  foundDesk(file.journal, 'A1', 'here')
})
afterEach(() => {
  file.close()
  rmSync(dir, { recursive: true, force: true })
})

const create = (kind: Kind, fields: Fields): string =>
  createRecord(file.journal, { kind, fields: { eventTo: at, ...fields }, sets: {}, operator: null })

const candidates = (fields: Fields): string[] => {
  const { db } = file.journal
  const query = parseFeatures({ kind: 'lost-item', fields: { eventTo: at, ...fields } }, readZones(db))
  return rankCandidates(db, 'lost-item', query, 5).map(({ id }) => id)
}
const umbrella: Fields = { title: '红色雨伞', category: 'umbrella', colour: '红' }

test('a find is a candidate from the moment it is saved until it is closed', () => {
  expect(candidates(umbrella)).toEqual([])
  const id = create('found-item', umbrella)
  expect(candidates(umbrella)).toEqual([id])
  moveRecord(file.journal, { id, to: 'disposed', reason: '坏了', operator })
  expect(candidates(umbrella)).toEqual([])
})

test('a save that is rolled back leaves nothing in the index', () => {
  candidates(umbrella)
  expect(() =>
    transact(file.journal, () => {
      create('found-item', umbrella)
      throw new Error('the lights went out')
    }),
  ).toThrow()
  expect(candidates(umbrella)).toEqual([])
})

test('the index is the same after a restart, from its parts and from what was saved since they were written', () => {
  const saved = Array.from({ length: 60 }, (_, at) =>
    create('found-item', { title: `雨伞${at}`, category: 'umbrella' }),
  )
  const before = candidates(umbrella)
  file.close()
  file = open()
  expect(candidates(umbrella)).toEqual(before)
  const late = create('found-item', umbrella)
  file.close()
  file = open()
  expect(candidates(umbrella)[0]).toBe(late)
  expect(saved).toEqual(expect.arrayContaining(candidates(umbrella).slice(1)))
})

test('lost or foreign parts of the index are built anew', () => {
  const id = create('found-item', umbrella)
  candidates(umbrella)
  file.close()
  file = open()
  file.journal.db.exec("update local_shelf_parts set bytes = x'00' where shelf = 'form'")
  expect(candidates(umbrella)).toEqual([id])
})

test('a zone that is renamed or moved is found by its new words once the records are parsed again', () => {
  append(file.journal, {
    action: 'zone.set',
    operator: null,
    recordId: 'zone:z1',
    facts: {
      zone: 'z1',
      fields: { zh: '猴山', en: 'Monkeys', type: 'exhibit', x: 10, y: 10, synonyms: [], removed: false },
    },
  })
  const id = create('found-item', { ...umbrella, place: '猴山' })
  expect(candidates({ ...umbrella, place: '猴山' })).toEqual([id])
  append(file.journal, {
    action: 'zone.set',
    operator: null,
    recordId: 'zone:z1',
    facts: { zone: 'z1', fields: { synonyms: ['花果山'] } },
  })
  expect(candidates({ ...umbrella, place: '猴山' })).toEqual([id])
  expect(reindexStale(file.journal.db, 100)).toBeLessThan(100)
  expect(candidates({ ...umbrella, place: '花果山' })).toEqual([id])
})
