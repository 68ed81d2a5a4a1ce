import type { ReadableDb } from '../../db/connection.ts'
import { readZones } from '../../db/settings.ts'
import { figuresOf } from '../../db/statistics.ts'
import { workbookOf, type ZoneNames } from '../documents/workbook.ts'
import { on } from '../procedures.ts'

export const statistics = {
  figures: on.statistics.figures.handler(({ context, input }) =>
    figuresOf(context.desk.journal.db, input.from, input.to),
  ),

  workbook: on.statistics.workbook.handler(async ({ context, input }) => {
    const { db } = context.desk.journal
    const file = await workbookOf(figuresOf(db, input.from, input.to), input.language, zoneNames(db))
    return { name: workbookName(input.from, input.to), base64: file.toString('base64') }
  }),
}

export const zoneNames = (db: ReadableDb): ZoneNames => new Map(readZones(db).map(({ id, zh, en }) => [id, { zh, en }]))

export const workbookName = (from: string, to: string): string =>
  from === to ? `团圆台-${from}.xlsx` : `团圆台-${from}至${to}.xlsx`
