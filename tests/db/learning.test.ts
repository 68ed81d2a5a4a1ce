import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { type DeskFile, openDeskFile } from '../../db/file/desk-file.ts'
import { foundDesk } from '../../db/journal/journal.ts'
import { decisionsOn, enough, learnAnew, readLearning, teach } from '../../db/matching/learning.ts'
import { lessonOf } from '../../db/matching/lessons.ts'
import { comparePair, decideMatch } from '../../db/matching/matches.ts'
import { createRecord, getRecord } from '../../db/records/records.ts'
import { digestOf } from '../../db/verify/digest.ts'

const at = 1_790_000_000_000
const minute = 60_000
const colours = ['红', '蓝', '绿', '黑', '白', '黄']

describe('a desk whose light turns every colour into another', () => {
  let dir: string
  let file: DeskFile
  const pairs: { report: string; find: string }[] = []
  const create = (kind: Kind, fields: Fields): string =>
    createRecord(file.journal, { kind, fields, sets: {}, operator: null })
  const learn = (): void => {
    for (const _step of learnAnew(file.journal.db));
  }
  const weightNow = (): number => {
    const { db } = file.journal
    const { report, find } = pairs[0]!
    return comparePair(db, getRecord(db, report), getRecord(db, find))!.weight
  }

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'learning-'))
    file = openDeskFile({ dir, now: () => at })
    foundDesk(file.journal, 'A1', 'here')
    // One confirmed pair in ten minutes: its backpack is called by another colour, and its neighbours' by the right one.
    for (let number = 0; number < enough; number++) {
      const seen = at + number * 10 * minute
      const thing: Fields = { category: 'backpack', title: '双肩包', brand: number % 2 === 0 ? '耐克' : '李宁' }
      const colour = (shift: number): string => colours[(number + shift) % colours.length]!
      pairs.push({
        report: create('lost-item', { ...thing, colour: colour(0), eventTo: seen }),
        find: create('found-item', { ...thing, colour: colour(1), eventTo: seen + minute }),
      })
    }
    for (const pair of pairs)
      decideMatch(file.journal, { ...pair, decision: 'confirmed', operator: 'nobody', probability: null })
  }, 120_000)
  afterAll(() => {
    file.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it('learns nothing from too few, and within its bound that colours mislead here', () => {
    teach(file.journal.db, 'forget', at + 1)
    learn()
    expect(decisionsOn(file.journal.db, 'item')).toBe(0)
    expect(lessonOf(file.journal.db, 'item').size).toBe(0)
    teach(file.journal.db, 'remember', at)
    learn()
    expect(decisionsOn(file.journal.db, 'item')).toBe(enough)
    const lesson = lessonOf(file.journal.db, 'item')
    expect(lesson.get('colour same')!).toBeLessThan(-0.2)
    expect(lesson.get('colour far')!).toBeGreaterThan(0.2)
    expect(Math.max(...[...lesson.values()].map(Math.abs))).toBeLessThanOrEqual(1)
    expect(lessonOf(file.journal.db, 'person').size).toBe(0)
  })

  it('is switched off and on again without a trace in the journal or its projections', () => {
    const digest = digestOf(file.journal.db)
    const learned = weightNow()
    teach(file.journal.db, 'off', at)
    learn()
    const plain = weightNow()
    expect(learned).toBeGreaterThan(plain + 0.2)
    expect(readLearning(file.journal.db).active).toBe(false)
    teach(file.journal.db, 'on', at)
    learn()
    expect(weightNow()).toBeCloseTo(learned, 9)
    expect(digestOf(file.journal.db)).toEqual(digest)
  })
})
