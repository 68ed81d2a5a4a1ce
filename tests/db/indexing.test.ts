import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { featuresVersion } from '../../core/matching/features.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { openDeskFile } from '../../db/file/desk-file.ts'
import { foundDesk } from '../../db/journal/journal.ts'
import { featuresOf } from '../../db/matching/features.ts'
import { createRecord } from '../../db/records/records.ts'
import { searchRecords } from '../../db/records/search.ts'

const dir = mkdtempSync(join(tmpdir(), 'indexing-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const open = () => openDeskFile({ dir, now: () => 1_790_000_000_000 })
const search = (db: ReadableDb, text: string) => searchRecords(db, text, { includeClosed: true, limit: 5 })

test('what an older program parsed, or what has lost its caches, is parsed again when the desk opens', () => {
  const before = open()
  foundDesk(before.journal, 'A1', 'here')
  const fields = { title: '红色雨伞', colour: '红' }
  const id = createRecord(before.journal, { kind: 'found-item', fields, sets: {}, operator: null })
  before.journal.db.exec("update local_features set version = 0, features = '{}'; delete from local_search")
  before.close()

  const { journal, close } = open()
  const [stored] = featuresOf(journal.db, [id])
  expect(stored?.features).toMatchObject({ version: featuresVersion, colours: ['red'] })
  expect(search(journal.db, '雨伞')).toEqual([id])
  close()
})

test('what is typed without spaces is found in several fields, and never in place of what stands there as typed', () => {
  const { journal, close } = open()
  const item = (fields: object) =>
    createRecord(journal, {
      kind: 'found-item',
      fields: { category: 'phone.smart', ...fields },
      sets: {},
      operator: null,
    })
  const black = item({ title: '捡到一部', colour: '纯黑', number: '5566' })
  item({ title: '捡到一部', colour: '白色', number: '7788' })
  for (const typed of ['黑色手机', '尾号5566', '手机尾号5566', '黑色手机 5566'])
    expect(search(journal.db, typed)).toEqual([black])
  const said = item({ title: '黑色手机' })
  expect(search(journal.db, '黑色手机')).toEqual([said])
  close()
})
