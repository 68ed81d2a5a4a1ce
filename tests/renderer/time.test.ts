import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockText, elapsed, minutesSince, parseClock, typedClock } from '../../renderer/words/time.ts'

const zone = 'Asia/Shanghai'
// 2026-10-02 14:26 in Shanghai.
const now = Date.UTC(2026, 9, 2, 6, 26)
const minute = 60_000

describe('a running clock', () => {
  test('shows minutes and seconds under an hour', () => {
    expect(elapsed(18 * minute + 42_000)).toEqual({ days: 0, clock: '18:42' })
  })
  test('shows hours above an hour', () => {
    expect(elapsed(65 * minute + 9_000)).toEqual({ days: 0, clock: '1:05:09' })
  })
  test('counts days apart', () => {
    expect(elapsed(50 * 60 * minute)).toEqual({ days: 2, clock: '02:00' })
  })
  test('a last sight in the future counts as now', () => {
    expect(elapsed(-5 * minute)).toEqual({ days: 0, clock: '00:00' })
    expect(minutesSince(now + minute, now)).toBe(0)
  })
})

describe('a time as a clerk types it', () => {
  test('with and without a colon is today', () => {
    for (const typed of ['1405', '14:05', '14：05', ' 14:05 '])
      expect(parseClock(typed, now, zone)).toBe(Date.UTC(2026, 9, 2, 6, 5))
  })
  test('later than now is last night', () => {
    expect(parseClock('23:50', now, zone)).toBe(Date.UTC(2026, 9, 1, 15, 50))
  })
  test('a few minutes ahead is a clock that goes slow, not yesterday', () => {
    expect(parseClock('14:30', now, zone)).toBe(Date.UTC(2026, 9, 2, 6, 30))
  })
  test('takes a day of this year and a full date', () => {
    expect(parseClock('9-30 08:15', now, zone)).toBe(Date.UTC(2026, 8, 30, 0, 15))
    expect(parseClock('2025-12-31 23:59', now, zone)).toBe(Date.UTC(2025, 11, 31, 15, 59))
  })
  test('refuses what is no time', () => {
    for (const typed of ['', '25:00', '14:60', '下午', '02-30 10:00', '1', '2026-10-02']) {
      expect([typed, parseClock(typed, now, zone)]).toEqual([typed, null])
    }
  })
  test('what a field shows is read back as the same minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }), (ago) => {
        const at = now - ago * minute
        expect(parseClock(typedClock(at, now, zone), now, zone)).toBe(at)
      }),
    )
  })
})

test('another day carries its date, the same day does not', () => {
  expect(clockText(now - 30 * minute, now, zone)).toBe('13:56')
  expect(clockText(now - 24 * 60 * minute, now, zone)).toBe('10-01 14:26')
})
