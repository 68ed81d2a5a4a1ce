import { DeskError } from '../../core/errors.ts'
import { headingsKey } from '../../core/notebook/propose.ts'
import type { Flaw } from '../../core/notebook/row.ts'
import { mappingSchema, targetIn } from '../../core/notebook/target.ts'
import type { WritableDb } from '../../db/file/connection.ts'
import { keepMapping, recallMapping } from '../../db/venue/mappings.ts'
import { refusedRows } from '../documents/refused-rows.ts'
import { signedIn } from '../guard.ts'
import { enterNotebook } from '../jobs/entering.ts'
import { openReader } from '../jobs/notebook.ts'
import { type JudgedRow, rowJudge, venueContext } from '../notebook/entering.ts'
import {
  checkIdle,
  closeNotebook,
  keepOpen,
  noProgress,
  type OpenedNotebook,
  openedNotebook,
} from '../notebook/opened.ts'
import { maskSample, previewOf } from '../notebook/preview.ts'
import { on } from '../procedures.ts'

export const notebooks = {
  open: on.notebooks.open.handler(async ({ context, input }) => {
    const operator = signedIn(context).id
    checkIdle(context.desk, operator)
    const reader = await openReader(Buffer.from(input.base64, 'base64'), input.name)
    try {
      // While the file was read, the one before it may have begun to be entered.
      checkIdle(context.desk, operator)
    } catch (error) {
      reader.close()
      throw error
    }
    keepOpen(context.desk, { id: input.id, operator, name: input.name, reader })
    return { sheets: reader.sheets.map(({ name, rows }) => ({ name, rows })) }
  }),

  propose: on.notebooks.propose.handler(async ({ context, input }) => {
    const { desk } = context
    const opened = openedNotebook(desk, signedIn(context).id, input.id)
    const proposal = await opened.reader.propose(input.sheet, input.kind, venueContext(desk))
    const kept = recallMapping(desk.journal.db, proposal.key)
    // Another kind was asked for on purpose: what was remembered for the old one says nothing about it.
    const remembered = kept !== null && (input.kind === undefined || input.kind === kept.kind)
    const mapping = remembered ? { ...kept, sheet: input.sheet } : proposal.mapping
    const columns = proposal.columns.map(({ heading, samples }) => ({
      heading,
      samples: samples.map((value) => maskSample(targetIn(proposal.mapping, heading), value)),
    }))
    return { mapping: mappingSchema.parse(mapping), remembered, columns }
  }),

  preview: on.notebooks.preview.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context).id
    checkIdle(desk, operator)
    const opened = openedNotebook(desk, operator, input.id)
    const judge = rowJudge(desk)
    const rows: JudgedRow[] = []
    const asked = ++opened.previews
    for await (const read of opened.reader.read(input.mapping, venueContext(desk))) rows.push(...read.map(judge))
    checkIdle(desk, operator)
    // Of two asked for at once the later question counts, whichever is answered first.
    if (asked === opened.previews)
      Object.assign(opened, { mapping: input.mapping, rows, refused: refusedIn(rows), progress: noProgress })
    return previewOf(desk, rows)
  }),

  enter: on.notebooks.enter.handler(({ context, input }) => {
    const { desk, log } = context
    const operator = signedIn(context).id
    checkIdle(desk, operator)
    const opened = openedNotebook(desk, operator, input.id)
    const asks = new Set(opened.rows.flatMap((row) => (row.verdict === 'asks' ? [row.place] : [])))
    if (asks.size > 0) throw new DeskError('notebook-questions', { count: asks.size })
    remember(desk.journal.db, opened, desk.now())
    opened.stopping = false
    opened.progress = { ...noProgress, state: 'running', total: opened.rows.length }
    void enterNotebook(desk, opened, { file: opened.name, operator, update: input.update }, log)
    return opened.progress
  }),

  progress: on.notebooks.progress.handler(
    ({ context, input }) => openedNotebook(context.desk, signedIn(context).id, input.id).progress,
  ),

  stop: on.notebooks.stop.handler(({ context, input }) => {
    const opened = openedNotebook(context.desk, signedIn(context).id, input.id)
    opened.stopping = true
    return opened.progress
  }),

  refused: on.notebooks.refused.handler(async ({ context, input }) => {
    const opened = openedNotebook(context.desk, signedIn(context).id, input.id)
    const cells = await opened.reader.cells(opened.mapping?.sheet ?? null, [...opened.refused.keys()])
    const file = await refusedRows(cells, opened.refused, input.language)
    const name = opened.name.replace(/\.[^.]*$/, '')
    return { name: `${name}-${input.language === 'zh' ? '拒收' : 'refused'}.xlsx`, base64: file.toString('base64') }
  }),

  close: on.notebooks.close.handler(({ context, input }) => {
    closeNotebook(context.desk, signedIn(context).id, input.id)
    return {}
  }),
}

const refusedIn = (rows: readonly JudgedRow[]): Map<number, readonly Flaw[]> =>
  new Map(rows.flatMap((row) => (row.verdict === 'refused' ? [[row.row, row.notes] as const] : [])))

function remember(db: WritableDb, opened: OpenedNotebook, now: number): void {
  const { mapping, reader } = opened
  const sheet = reader.sheets.find(({ name }) => name === mapping?.sheet) ?? reader.sheets[0]
  if (mapping && sheet) keepMapping(db, headingsKey(sheet.headings), mapping, now)
}
