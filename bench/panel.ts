/**
 * The panel beside a half-typed form, this build against another: `npm run bench -- panel [--world 1000000@3650] [--reports 100]
 * [--against OTHER/dist/bench/panel.js]`. Both answer every step of every form in one process and take turns at being first, each from
 * its own copy of one desk, so that whatever else the machine does slows both alike. Milliseconds on the clock; `part` is the share of
 * the other's time. Answers that differ are counted.
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Fields } from '../core/records/fields.ts'
import { counterpartOf, type Kind } from '../core/records/kinds.ts'
import { openDeskFile } from '../db/file/desk-file.ts'
import { quantile } from './matching/measure.ts'
import { keptDesk, type Questions, readQuestions, withCopy } from './scale/kept.ts'
import { answerLive, filling, type Times, timed } from './scale/measure.ts'

export type Panel = {
  /** Candidates and doubles. */
  readonly answer: (kind: Kind, fields: Fields) => unknown
  readonly close: () => void
}

/** Another build is asked for its own. */
export function openPanel(folder: string): Panel {
  const file = openDeskFile({ dir: folder, now: Date.now })
  return { answer: (kind, fields) => answerLive(file, kind, fields), close: () => file.close() }
}

type Asked = { readonly name: string; readonly panel: Panel; readonly report: Times; readonly find: Times }
const askedOf = (name: string, panel: Panel): Asked => ({ name, panel, report: [], find: [] })

/** Every step of some forms, of a report and of a find, put to all. Returns at how many steps the answers differed. */
function askAll(all: readonly Asked[], { reports }: Questions, most: number): number {
  let [step, differ] = [0, 0]
  const ask = (side: 'report' | 'find', kind: Kind, fields: Fields): void => {
    const turn = step++ % 2 === 0 ? all : all.toReversed()
    const answers = turn.map(({ panel, ...times }) => timed(times[side], () => panel.answer(kind, fields)))
    differ += Number(new Set(answers.map((answer) => JSON.stringify(answer))).size > 1)
  }
  for (const { told } of reports.slice(0, most))
    for (const fields of filling(told.fields)) {
      ask('report', told.kind, fields)
      ask('find', counterpartOf(told.kind)!, fields)
    }
  return differ
}

const sumOf = (times: Times): number => times.reduce((sum, one) => sum + one, 0)

function rowsOf({ name, ...times }: Asked, other: Asked): Record<string, string>[] {
  return (['report', 'find'] as const).map((side) => {
    const at = (q: number): string => quantile(times[side], q).toFixed(1)
    const part = (sumOf(times[side]) / sumOf(other[side])).toFixed(2)
    const p95 = (quantile(times[side], 0.95) / quantile(other[side], 0.95)).toFixed(2)
    return {
      build: name,
      form: side,
      median: at(0.5),
      p90: at(0.9),
      p95: at(0.95),
      p99: at(0.99),
      part,
      'part of p95': p95,
    }
  })
}

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: '1000000@3650' },
    reports: { type: 'string', default: '100' },
    against: { type: 'string' },
  },
  strict: false,
})

async function compare(against: string): Promise<void> {
  const [finds, days] = String(values.world).split('@').map(Number)
  const kept = keptDesk({ finds: finds!, days: days! })
  const its = (await import(pathToFileURL(against).href)) as { readonly openPanel: typeof openPanel }
  withCopy(kept, (own) =>
    withCopy(kept, (other) => {
      const all = [askedOf('this', openPanel(own)), askedOf('the other', its.openPanel(other))]
      // First alone: compiling and the first pages are no part of a keystroke.
      askAll(all, readQuestions(kept), 3)
      for (const one of all) one.report.length = one.find.length = 0
      const differ = askAll(all, readQuestions(kept), Number(values.reports))
      console.table(all.flatMap((one) => rowsOf(one, all[1]!)))
      console.log(`${all[0]!.report.length * 2} steps, answers differ at ${differ}`)
      for (const { panel } of all) panel.close()
    }),
  )
}

// Another build that is asked for its panel only is not to run.
if (process.argv[1] === import.meta.filename)
  await compare(typeof values.against === 'string' ? values.against : process.argv[1])
