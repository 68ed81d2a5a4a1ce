import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Features } from '../../core/matching/features.ts'
import { parseFeatures } from '../../core/matching/parse.ts'
import { openDatabase } from '../../db/file/connection.ts'
import { type DeskFile, deskFiles, openDeskFile, readKey } from '../../db/file/desk-file.ts'
import { foundDesk, transact } from '../../db/journal/journal.ts'
import { featuresAt, writeFeatures } from '../../db/matching/features.ts'
import { createRecord } from '../../db/records/records.ts'

let dir: string
let file: DeskFile
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-features-'))
  file = openDeskFile({ dir, now: () => 1_790_000_000_000 })
  foundDesk(file.journal, 'A1', 'here')
  for (const title of ['红色雨伞', '黑色手机'])
    createRecord(file.journal, { kind: 'found-item', fields: { title }, sets: {}, operator: null })
})
afterEach(() => {
  file.close()
  rmSync(dir, { recursive: true, force: true })
})

const said = (title: string): Features => parseFeatures({ kind: 'found-item', fields: { title } }, [])
const rows = (): number[] =>
  file.journal.db.prepare('select row from local_features order by row').pluck().all() as number[]
const types = (): string[] => featuresAt(file.journal.db, rows()).map(({ features }) => features.types[0]!)
const idOf = (row: number): string => featuresAt(file.journal.db, [row])[0]!.id
const rewrite = (row: number, title: string): void => writeFeatures(file.journal.db, idOf(row), 1, said(title))

test('what was looked at before comes in the order asked for, unknown rows left out', () => {
  const [umbrella, phone] = rows() as [number, number]
  expect(types()).toEqual(['umbrella', 'phone'])
  const again = featuresAt(file.journal.db, [phone, 999, umbrella]).map(({ features }) => features.types[0])
  expect(again).toEqual(['phone', 'umbrella'])
})

test('a row that is written anew says what it says now', () => {
  const [umbrella] = rows() as [number]
  types()
  transact(file.journal, () => rewrite(umbrella, '水杯'))
  expect(types()[0]).toBe(said('水杯').types[0])
})

test('of a row that was written and rolled back nothing is left, also where it was looked at meanwhile', () => {
  const [umbrella] = rows() as [number]
  types()
  expect(() =>
    transact(file.journal, () => {
      rewrite(umbrella, '水杯')
      expect(types()[0]).toBe(said('水杯').types[0])
      throw new Error('the lights went out')
    }),
  ).toThrow()
  expect(types()[0]).toBe('umbrella')
})

test('what another connection wrote is seen', () => {
  types()
  const other = openDatabase(deskFiles(dir).database, { key: readKey(dir, false) })
  other.prepare('update local_features set features = ? where row = ?').run(JSON.stringify(said('水杯')), rows()[0]!)
  other.close()
  expect(types()[0]).toBe(said('水杯').types[0])
})

test('thousands of rows are looked at without any being mistaken for another', () => {
  transact(file.journal, () => {
    for (let at = 0; at < 2500; at++)
      createRecord(file.journal, { kind: 'found-item', fields: { title: `雨伞${at}` }, sets: {}, operator: null })
  })
  const stored = file.journal.db.prepare('select record_id from local_features order by row').pluck().all()
  for (let turn = 0; turn < 2; turn++) expect(featuresAt(file.journal.db, rows()).map(({ id }) => id)).toEqual(stored)
})
