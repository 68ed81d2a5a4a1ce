import { describe, expect, it } from 'vitest'
import { targetOfHeading } from '../../../core/notebook/headings.ts'
import { isUnread, readMoment } from '../../../core/notebook/moments.ts'
import { readPlace } from '../../../core/notebook/places.ts'
import { pathTo, readKind, readState } from '../../../core/notebook/words.ts'
import { fieldsOf } from '../../../core/records/fields.ts'
import { kinds } from '../../../core/records/kinds.ts'
import { fieldLabels } from '../../../core/records/labels.ts'
import { states } from '../../../core/records/states.ts'
import { calendar, draftOf, read, shown, zones } from './reading.ts'

describe('headings', () => {
  it.each([
    ['物品名称', 'found-item', 'title'],
    ['拾得时间', 'found-item', 'when'],
    ['拾获地点', 'found-item', 'place'],
    ['拾得人姓名', 'found-item', 'contactName'],
    ['失主联系电话', 'lost-item', 'contactPhone'],
    ['领取人', 'found-item', 'claimant'],
    ['捡到的东西', 'found-item', 'title'],
    ['在哪儿捡的', 'found-item', 'place'],
    ['谁交的', 'found-item', 'contactName'],
    ['领走没有', 'found-item', 'state'],
    ['领取人联系电话', 'found-item', 'claimantPhone'],
    ['领取 姓名', 'found-item', 'claimant'],
    ['领取时间', 'found-item', 'closed'],
    ['姓名', 'missing-person', 'name'],
    ['姓名', 'lost-item', 'contactName'],
    ['身高(cm)', 'missing-person', 'heightCm'],
    ['办理状态', 'found-item', 'state'],
    ['序号', 'found-item', 'skip'],
    ['Date found', 'found-item', 'when'],
    ['Finder phone', 'found-item', 'contactPhone'],
    ['  *Colour: ', 'lost-item', 'colour'],
    ['天气', 'lost-item', null],
  ] as const)('%s in a register of %s is %s', (heading, kind, target) => {
    expect(targetOfHeading(heading, kind)).toBe(target)
  })

  it('knows every field of every kind by the label of its form, in both languages', () => {
    for (const kind of kinds)
      for (const name of fieldsOf(kind)) {
        for (const label of Object.values(fieldLabels[name])) {
          expect(targetOfHeading(label, kind), `${kind} ${label}`).not.toBeNull()
        }
      }
  })
})

describe('times', () => {
  it.each([
    ['2025-10-02 15:30', '2025-10-02 15:30'],
    ['2025/10/2', '2025-10-02 00:00'],
    ['2025年10月2日 下午3点', '2025-10-02 15:00'],
    ['10月2日 下午3点半', '2026-10-02 15:30'],
    ['11月2日', '2025-11-02 00:00'],
    ['2025.10.2 上午9:05', '2025-10-02 09:05'],
    ['20251002', '2025-10-02 00:00'],
    ['45932', '2025-10-02 00:00'],
    ['45932.645833', '2025-10-02 15:30'],
    ['2025-10-02(星期四)15:30:20', '2025-10-02 15:30'],
    ['2 Oct 2025 3:30 pm', '2025-10-02 15:30'],
    ['Oct 2, 2025', '2025-10-02 00:00'],
    ['25/12/2025', '2025-12-25 00:00'],
    ['2025-10-02T07:30:00Z', '2025-10-02 15:30'],
  ])('%s is %s on the wall clock of the venue', (text, from) => {
    const moment = readMoment(text, calendar)
    expect(isUnread(moment) ? moment.why.zh : shown(moment.from)).toBe(from)
  })

  it.each([
    ['昨天下午', '没有说是哪一天'],
    ['yesterday', '没有说是哪一天'],
    ['2025-02-30', '没有'],
    ['3/4/2025', '先日后月'],
    ['下午', '看不出是哪一天'],
    ['2027-01-01', '还没有到'],
    ['2025-10-02 很晚', '看不出是几点'],
  ])('%s is refused in words', (text, words) => {
    const moment = readMoment(text, calendar)
    expect(isUnread(moment) && moment.why.zh).toContain(words)
  })

  it('reads 3/4/2025 as the clerk said days are written', () => {
    const day = (dayFirst: boolean) => readMoment('3/4/2025', { ...calendar, dayFirst }) as { from: number }
    expect(shown(day(true).from)).toBe('2025-04-03 00:00')
    expect(shown(day(false).from)).toBe('2025-03-04 00:00')
  })

  it('keeps an hour that may be morning or evening as both', () => {
    const moment = readMoment('2025-10-02 8点', calendar) as { from: number; to: number }
    expect([shown(moment.from), shown(moment.to)]).toEqual(['2025-10-02 08:00', '2025-10-02 20:00'])
  })
})

it('a telephone number that cannot be right goes in as it stands, and the row is one to look at', () => {
  const heads = ['物品名称', '拾得日期', '联系电话']
  const [short, right] = read([heads, ['红色雨伞', '2025-10-03', '1380000'], ['蓝伞', '2025-10-03', '13800001234']])
  expect(draftOf(short).fields.contactPhone).toBe('1380000')
  expect(short?.notes).toEqual([
    { heading: '联系电话', why: expect.objectContaining({ zh: '号码只有 7 位,核对一下' }) },
  ])
  expect(right?.notes).toEqual([])
})

describe('states and kinds', () => {
  it.each([
    ['已领取', 'found-item', 'claimed'],
    ['未领取', 'found-item', 'in-custody'],
    ['是', 'found-item', 'claimed'],
    ['移交派出所', 'found-item', 'transferred'],
    ['移交', 'found-person', 'handed-over'],
    ['已找到', 'missing-person', 'reunited'],
    ['自行找到', 'lost-item', 'withdrawn'],
    ['上缴', 'found-item', 'forfeited'],
    ['returned', 'lost-item', 'returned'],
    ['天晴', 'lost-item', null],
  ] as const)('%s of a %s is %s', (word, kind, state) => expect(readState(word, kind)).toBe(state))

  it('knows the way to every state that a word can name, without taking a step back', () => {
    for (const kind of kinds) {
      for (const state of states) {
        const path = pathTo(kind, state)
        if (readState(state, kind) === state) expect(path, `${kind} ${state}`).not.toBeNull()
      }
    }
  })

  it.each([
    ['走失', 'missing-person'],
    ['拾得', 'found-item'],
    ['遗失', 'lost-item'],
    ['纠纷', 'incident'],
    ['found', 'found-item'],
  ])('%s is a %s', (word, kind) => expect(readKind(word)).toBe(kind))
})

describe('places', () => {
  it('takes a name or synonym of one zone, asks about what only mentions one or is off by a letter, and leaves the rest as text', () => {
    const [zone] = zones
    expect(readPlace(zone!.zh, zones)).toEqual({ kind: 'zone', id: zone!.id })
    expect(readPlace(`${zone!.zh}东侧小卖部后面`, zones)).toMatchObject({ kind: 'unsure' })
    expect(readPlace('河边小路', zones)).toEqual({ kind: 'none' })
  })
})
