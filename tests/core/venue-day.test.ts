import { expect, test } from 'vitest'
import { dayOf, hourOf, periodOf } from '../../core/venue-day.ts'

const zoo = { timeZone: 'Asia/Shanghai', dayStartHour: 0 }
const stadium = { timeZone: 'Asia/Shanghai', dayStartHour: 5 }

test('a day is the venue’s, whatever the machine’s zone', () => {
  expect(dayOf(Date.parse('2026-10-01T23:59:59.999+08:00'), zoo)).toBe('2026-10-01')
  expect(dayOf(Date.parse('2026-10-02T00:00:00+08:00'), zoo)).toBe('2026-10-02')
  expect(hourOf(Date.parse('2026-10-02T00:30:00+08:00'), zoo)).toBe(0)
})

test('a match night belongs to the day before until the cut-off hour', () => {
  expect(dayOf(Date.parse('2026-10-02T04:59:00+08:00'), stadium)).toBe('2026-10-01')
  expect(dayOf(Date.parse('2026-10-02T05:00:00+08:00'), stadium)).toBe('2026-10-02')
})

test('a period holds whole days, the last one included', () => {
  const { start, end } = periodOf('2026-10-01', '2026-10-08', stadium)
  expect(new Date(start).toISOString()).toBe('2026-09-30T21:00:00.000Z')
  expect(new Date(end).toISOString()).toBe('2026-10-08T21:00:00.000Z')
})

test('a day with a change of the clock is as long as it was', () => {
  const { start, end } = periodOf('2026-03-29', '2026-03-29', { timeZone: 'Europe/Berlin', dayStartHour: 0 })
  expect((end - start) / 3_600_000).toBe(23)
})
