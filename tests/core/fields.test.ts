import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeskError } from '../../core/errors.ts'
import { numbersOnTag } from '../../core/matching/numbers.ts'
import { maskFields } from '../../core/privacy.ts'
import { checkDescription, isBirthDate } from '../../core/records/check.ts'
import {
  choicesOf,
  type FieldName,
  type Fields,
  fieldNames,
  fieldsOf,
  fieldsSchema,
  isChoice,
  isYesNo,
  lengthOf,
  ruleOf,
} from '../../core/records/fields.ts'
import { kinds } from '../../core/records/kinds.ts'
import { fieldLabels } from '../../core/records/labels.ts'
import { isNeeded, stillNeeded } from '../../core/records/needed.ts'
import { searchTextOf } from '../../core/search-text.ts'
import { openDatabase } from '../../db/file/connection.ts'
import { migrate } from '../../db/file/migrate.ts'
import { columnOf } from '../../db/records/rows.ts'

const now = Date.parse('2026-10-02T09:00:00+08:00')

/** Any value that the desk takes for a field. */
function anyOf(name: FieldName): fc.Arbitrary<unknown> {
  if (isYesNo(name)) return fc.boolean()
  if (isChoice(name)) return fc.constantFrom(...(choicesOf(name) as readonly string[]))
  const length = lengthOf(name)
  if (length !== null) return fc.string({ minLength: 1, maxLength: Math.min(length, 40), unit: 'grapheme' })
  return fc.integer({ min: 30, max: 120 })
}

describe('every field', () => {
  test.each(fieldNames)('%s has a label in both languages', (name) => {
    expect(fieldLabels[name].zh).toMatch(/\p{Script=Han}/u)
    expect(fieldLabels[name].en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
  })

  test('has a column, and no column is without its field', () => {
    const db = openDatabase(':memory:')
    migrate(db)
    const columns = (db.pragma('table_info(records)') as { name: string }[]).map(({ name }) => name)
    expect(fieldNames.map(columnOf).filter((column) => !columns.includes(column))).toEqual([])
    db.close()
  })

  test.each(fieldNames.filter((name) => ruleOf(name).privacy >= 2))('%s is personal and has a mask', (name) => {
    expect(ruleOf(name)).toMatchObject({ part: 'personal', mask: expect.any(String) })
  })

  test.each(fieldNames.filter((name) => ruleOf(name).mask !== undefined))(
    '%s keeps its form when it is masked, so that the answer still is one',
    (name) => {
      fc.assert(
        fc.property(anyOf(name), (value) => {
          const parsed = fieldsSchema.safeParse({ [name]: value })
          fc.pre(parsed.success)
          expect(fieldsSchema.safeParse(maskFields(parsed.data as Fields).fields).success).toBe(true)
        }),
        { numRuns: 30 },
      )
    },
  )
})

test('what the register wants is asked on the form of that kind, and said by any field that does', () => {
  for (const kind of kinds) {
    const wanted = stillNeeded(kind, {})
    expect(wanted.every((name) => fieldsOf(kind).includes(name) && isNeeded(kind, name))).toBe(true)
    for (const name of wanted) expect(stillNeeded(kind, { [name]: 'said' } as Fields)).not.toContain(name)
  }
  expect(stillNeeded('missing-person', { nickname: '妞妞' })).not.toContain('name')
})

describe('a date of birth', () => {
  test('is a day of the calendar that has come', () => {
    expect(['2019-06-01', '1931-02-28', '2026-10-02'].map((day) => isBirthDate(day, now))).toEqual([true, true, true])
    for (const wrong of ['2019-02-30', '2026-12-01', '1899-01-01', '****', '2019-6-1', '2019-00-10', ''])
      expect(isBirthDate(wrong, now)).toBe(false)
  })
  test('that is none is refused by the name of its field', () => {
    const fields = { birthDate: '2019-02-30' }
    const check = () =>
      checkDescription('missing-person', fields, fields, {}, { now, isZone: () => true, isCategory: () => true })
    expect(check).toThrowError(DeskError)
    expect(check).toThrowError(/Date of birth/)
  })
})

describe('the search box', () => {
  const { text, pinyin } = searchTextOf(
    'A1-M0001',
    { nickname: '妞妞、小雨', tag: 'LX0371', health: '癫痫', careLog: '14:05 吃药', build: 'thin', contents: '病历' },
    [],
  )
  test('finds by a nickname, its sound and a tag', () => {
    expect([text.includes('妞妞'), text.includes('lx0371'), text.includes('病历')]).toEqual([true, true, true])
    expect(pinyin).toContain('niuniu')
    expect(pinyin).toContain('xiaoyu')
  })
  test('does not answer to an illness or to a code', () => {
    expect(['癫痫', '吃药', 'thin'].map((word) => text.includes(word))).toEqual([false, false, false])
  })
})

test('a tag tells its code and its telephone, a year on it is none', () => {
  const read = numbersOnTag('2026年 阳光幼儿园 LX-0371 家长 199 0000 1234 / 19900001234')
  // L and 1 are read for one another, so a code is kept in the form that both readings have.
  expect(read.map(({ head, tail }) => head || tail)).toEqual(['1x0371', '19900001234'])
})

test('nicknames leave the desk masked in prose, each by itself', () => {
  const { fields } = maskFields({ nickname: '妞妞、小雨点', description: '喊妞妞会答应,也叫小雨点' })
  expect(fields.description).toBe('喊妞*会答应,也叫小**')
})
