import type { FiguresView } from '../../core/contract/statistics.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { readPlan, readSettings } from '../../db/venue/settings.ts'
import { workbookOf, type ZoneNames } from '../documents/workbook.ts'
import { on } from '../procedures.ts'

/** A practice desk's sentence says so, since it is made to be copied. */
function figuresToShow(db: ReadableDb, from: string, to: string): FiguresView {
  const figures = figuresOf(db, from, to)
  if (!readSettings(db).practice) return figures
  return { ...figures, press: { zh: `【演练】${figures.press.zh}`, en: `[Practice] ${figures.press.en}` } }
}

export const statistics = {
  figures: on.statistics.figures.handler(({ context, input }) =>
    figuresToShow(context.desk.journal.db, input.from, input.to),
  ),

  workbook: on.statistics.workbook.handler(async ({ context, input }) => {
    const { db } = context.desk.journal
    const file = await workbookOf(figuresToShow(db, input.from, input.to), input.language, zoneNames(db))
    const mark = readSettings(db).practice ? '演练-' : ''
    return { name: mark + workbookName(input.from, input.to), base64: file.toString('base64') }
  }),
}

export const zoneNames = (db: ReadableDb): ZoneNames => new Map(readPlan(db).map(({ id, zh, en }) => [id, { zh, en }]))

export const workbookName = (from: string, to: string): string =>
  from === to ? `团圆台-${from}.xlsx` : `团圆台-${from}至${to}.xlsx`
