import { type HolidayTable, type HolidayYear, holidayYearSchema, publishedHolidays } from '../../core/holidays.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal } from '../journal/journal.ts'

// Each year is a setting of its own, so that two desks that enter two years do not overwrite each other.
const prefix = 'holidays.'

/** The venue's rest days: what it entered, and for the other years what the program brings along. */
export function readHolidays(db: ReadableDb): HolidayTable {
  const rows = prepared(db, `select name, value from settings where name glob '${prefix}[0-9]*'`).all() as {
    name: string
    value: string
  }[]
  const entered = rows.flatMap(({ name, value }) => {
    const read = holidayYearSchema.safeParse(JSON.parse(value))
    return read.success ? [[name.slice(prefix.length), read.data] as const] : []
  })
  return { ...publishedHolidays, ...Object.fromEntries(entered) }
}

/** Writes down one year's rest days, all of them anew. */
export function setHolidays(journal: Journal, by: string, year: string, table: HolidayYear): void {
  const fields = { [`${prefix}${year}`]: { ...table } } as unknown as JsonObject
  append(journal, { action: 'venue.set', operator: by, recordId: 'venue', facts: { fields } })
}
