import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysThrough,
  type HolidayTable,
  holidayNotice,
  isDay,
  isRestDay,
  publishedHolidays,
  readHolidayNotice,
} from '../../core/holidays.ts'
import {
  claimPeriod,
  isPerishable,
  legalDayOf,
  periodSection,
  perishableBy,
  sameDayNextYear,
} from '../../core/legal-clock.ts'

const shanghai = { timeZone: 'Asia/Shanghai', dayStartHour: 4 }
const period = (noticed: string, table: HolidayTable = publishedHolidays) => claimPeriod(noticed, table, shanghai)
const anyDay = fc.integer({ min: 0, max: 40 * 366 }).map((n) => addDays('2000-01-01', n))

describe('a find may be claimed for a year from its notice', () => {
  test('through the same day of the next year, 24:00; due the day after', () => {
    const { through, due, ends, moved } = period('2025-12-01')
    expect([through, due, moved]).toEqual(['2026-12-01', '2026-12-02', false])
    expect(new Date(ends).toISOString()).toBe('2026-12-01T16:00:00.000Z')
  })

  test('from 29 February through 28 February', () => {
    expect(period('2024-02-29')).toMatchObject({ through: '2025-02-28', due: '2025-03-01' })
    expect(sameDayNextYear('2023-02-28')).toBe('2024-02-28')
  })

  test('past the National Day holiday, and not on a working day made of a weekend', () => {
    expect(period('2025-10-02')).toMatchObject({ through: '2026-10-08', due: '2026-10-09', moved: true })
    expect(period('2025-10-10')).toMatchObject({ through: '2026-10-10', moved: false })
    expect(period('2025-10-11')).toMatchObject({ through: '2026-10-12', moved: true })
  })

  test('past a weekend', () => {
    expect(period('2025-11-28')).toMatchObject({ through: '2026-11-30', moved: true })
    expect(period('2025-11-29')).toMatchObject({ through: '2026-11-30', moved: true })
  })

  test('says that the day may still move where that year’s notice is not in the table', () => {
    expect(period('2025-12-01').provisional).toBe(false)
    expect(period('2026-06-01').provisional).toBe(true)
    expect(period('2028-10-01')).toMatchObject({ through: '2029-10-04', provisional: true })
  })

  test('always a year or a little more, never to end on a rest day, and later notices never end earlier', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const { through, due, ends } = period(a)
        const year = sameDayNextYear(a)
        expect(through >= year && through <= addDays(year, 12)).toBe(true)
        expect(isRestDay(through, publishedHolidays)).toBe(false)
        expect(daysThrough(year, addDays(through, -1)).every((day) => isRestDay(day, publishedHolidays))).toBe(true)
        expect(due).toBe(addDays(through, 1))
        expect(legalDayOf(ends - 1, shanghai)).toBe(through)
        expect(legalDayOf(ends, shanghai)).toBe(due)
        if (a <= b) expect(through <= period(b).through).toBe(true)
      }),
    )
  })

  test('is over from the day after and near its end for thirty days, in any zone', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'America/New_York', 'Pacific/Auckland')
    fc.assert(
      fc.property(anyDay, zones, fc.integer({ min: -40, max: 5 }), (noticed, timeZone, off) => {
        const one = claimPeriod(noticed, publishedHolidays, { timeZone })
        const today = addDays(one.due, off)
        expect(periodSection(one, today)).toBe(off >= 0 ? 'due' : off >= -31 ? 'soon' : 'running')
        expect(legalDayOf(one.ends, { timeZone })).toBe(one.due)
        expect(legalDayOf(one.ends - 1, { timeZone })).toBe(one.through)
      }),
    )
  })

  test('counts days from midnight, whatever hour the venue’s day begins at', () => {
    expect(legalDayOf(Date.parse('2026-12-01T23:59:59+08:00'), shanghai)).toBe('2026-12-01')
    expect(legalDayOf(Date.parse('2026-12-02T00:00:00+08:00'), shanghai)).toBe('2026-12-02')
  })
})

describe('what spoils', () => {
  test('is not kept overnight: by the end of the venue’s own day', () => {
    expect(isPerishable({ category: 'food' })).toBe(true)
    expect(isPerishable({ category: 'umbrella' })).toBe(false)
    expect(isPerishable({})).toBe(false)
    expect(isPerishable({ category: 'food', custodyClass: 'cash' })).toBe(false)
    const at = Date.parse('2026-10-03T01:30:00+08:00')
    expect(new Date(perishableBy(at, shanghai)).toISOString()).toBe('2026-10-02T20:00:00.000Z')
  })
})

describe('the table of rest days', () => {
  test('holds what was published: the National Day of 2026 with its make-up days', () => {
    const rest = (day: string) => isRestDay(day, publishedHolidays)
    expect(daysThrough('2026-10-01', '2026-10-07').every(rest)).toBe(true)
    expect(['2026-09-20', '2026-10-10', '2026-10-08'].some(rest)).toBe(false)
    expect(['2026-10-11', '2026-11-28'].every(rest)).toBe(true)
  })

  test('of a year that nobody entered knows the law’s days of a fixed date and the weekends', () => {
    expect(isRestDay('2031-10-03', publishedHolidays)).toBe(true)
    expect(isRestDay('2031-10-07', publishedHolidays)).toBe(false)
    expect(isRestDay('2031-06-14', publishedHolidays)).toBe(true)
  })

  test('reads a year’s notice as it was published', () => {
    const notice = `一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。
节假日期间,各地区、各部门要妥善安排好值班和安全、保卫等工作。`
    const { off, work, unread } = readHolidayNotice(notice, '2026')
    expect({ off, work }).toEqual({ off: publishedHolidays['2026']!.off, work: publishedHolidays['2026']!.work })
    expect(unread).toEqual([])
  })

  test('reads a span over the turn of the year, and figures', () => {
    expect(readHolidayNotice('2022年12月31日至2023年1月2日放假调休', '2023').off).toEqual([
      '2022-12-31',
      '2023-01-01',
      '2023-01-02',
    ])
    expect(readHolidayNotice('10-01 to 10-03 off; 10-10 work', '2027')).toEqual({
      off: ['2027-10-01', '2027-10-02', '2027-10-03'],
      work: ['2027-10-10'],
      unread: [],
    })
  })

  test('says which sentence it could not read: a date that there is not, a span backwards, neither off nor work', () => {
    const { unread } = readHolidayNotice('2月30日放假。5月5日至1日放假。6月1日儿童节。', '2027')
    expect(unread).toEqual(['2月30日放假', '5月5日至1日放假', '6月1日儿童节'])
  })

  test('written as text and read again is the same year, in both languages', () => {
    const days = fc.uniqueArray(
      fc.integer({ min: -5, max: 370 }).map((n) => addDays('2027-01-01', n)),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(days, days, (a, b) => {
        const year = { off: [...a].sort(), work: b.filter((day) => !a.includes(day)).sort() }
        const { zh, en } = holidayNotice(year, '2027')
        for (const text of [zh, en]) expect(readHolidayNotice(text, '2027')).toEqual({ ...year, unread: [] })
        expect(year.off.every(isDay)).toBe(true)
      }),
    )
  })
})
