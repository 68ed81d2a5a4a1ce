import type { Reading } from './chip.ts'

export const minute = 60_000
const day = 24 * 60 * minute
export type Span = readonly [from: number, to: number]

/** Making one costs more than reading a line, so each venue's is kept. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const form = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const made = new Intl.DateTimeFormat('en-GB', {
    ...form,
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
    era: 'short',
  })
  clocks.set(timeZone, made)
  return made
}

/** The venue's wall clock, written as if it were UTC, so that days can be counted on it. */
function wall(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** The moment at which the venue's clock shows this; where a clock change leaves it out, the hour after. */
function momentOf(shown: number, timeZone: string): number {
  const guess = shown - (wall(shown, timeZone) - shown)
  return guess + (shown - wall(guess, timeZone))
}

const midnight = ({ now, timeZone }: Reading): number => Math.floor(wall(now, timeZone) / day) * day

/** A moment of the venue's wall clock, `daysBack` days before today. Hour 24 is the next midnight. */
export const momentAt = (reading: Reading, daysBack: number, hour: number, minutes: number): number =>
  momentOf(midnight(reading) - daysBack * day + (hour * 60 + minutes) * minute, reading.timeZone)

/** Whole days between today and a day of this year's calendar, by the venue's clock; null for no such day, or one ahead. */
export function daysBackTo(reading: Reading, month: number, date: number): number | null {
  const today = midnight(reading)
  const then = new Date(Date.UTC(new Date(today).getUTCFullYear(), month - 1, date))
  if (then.getUTCMonth() !== month - 1 || then.getUTCDate() !== date) return null
  const days = (today - then.getTime()) / day
  return days >= 0 ? days : null
}

/** 14:16, and in front of it the day where it is not today. */
export function clockLabel(reading: Reading, at: number): string {
  const shown = wall(at, reading.timeZone)
  const text = new Date(shown).toISOString()
  const today = Math.floor(shown / day) * day === midnight(reading)
  return today ? text.slice(11, 16) : `${text.slice(5, 10)} ${text.slice(11, 16)}`
}
