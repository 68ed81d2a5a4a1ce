import type { NotebookPreview, NotebookRow } from '../../core/contract/notebooks.ts'
import type { Flaw } from '../../core/notebook/row.ts'
import { isField, type Target } from '../../core/notebook/target.ts'
import { maskFields, maskName, maskPhone, maskProse } from '../../core/privacy.ts'
import type { Fields } from '../../core/records/fields.ts'
import { surnameAt } from '../../core/vocabulary/surnames.ts'
import { findByExternalRef } from '../../db/records/records.ts'
import type { Desk } from '../desk.ts'
import { changeOf, type JudgedRow } from './entering.ts'

const firstRows = 8
const problemRows = 100
const questionLimit = 60

/** What would happen, as the counter may see it: a notebook's names and numbers are masked like a record's. */
export function previewOf(desk: Desk, rows: readonly JudgedRow[]): NotebookPreview {
  const count = (verdict: JudgedRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length
  const problems = [
    ...rows.filter(({ verdict }) => verdict === 'refused'),
    ...rows.filter(({ verdict }) => verdict === 'changed'),
    ...rows.filter(({ verdict, notes }) => verdict !== 'refused' && verdict !== 'changed' && notes.length > 0),
  ]
  const questions = questionsIn(rows)
  return {
    counts: {
      total: rows.length,
      new: count('new'),
      same: count('same'),
      changed: count('changed'),
      asks: count('asks'),
      refused: count('refused'),
    },
    first: rows.slice(0, firstRows).map((row) => rowView(desk, row)),
    problems: problems.slice(0, problemRows).map((row) => rowView(desk, row)),
    problemsInAll: problems.length,
    questions: questions.slice(0, questionLimit),
    questionsInAll: questions.length,
  }
}

function questionsIn(rows: readonly JudgedRow[]): NotebookPreview['questions'] {
  const asked = new Map<string, { rows: number; candidates: string[] }>()
  for (const row of rows) {
    if (row.verdict !== 'asks') continue
    const known = asked.get(row.place)
    if (known) known.rows++
    else asked.set(row.place, { rows: 1, candidates: [...row.candidates] })
  }
  return [...asked].map(([place, question]) => ({ place, ...question })).sort((a, b) => b.rows - a.rows)
}

function rowView(desk: Desk, row: JudgedRow): NotebookRow {
  if (row.verdict === 'refused') {
    return {
      row: row.row,
      verdict: 'refused',
      record: null,
      notes: row.notes.map((one) => noteView(one, [])),
      known: null,
    }
  }
  const { kind, state, at, fields, claimant } = row.draft
  const hidden = [fields.name, fields.contactName, claimant].filter((name) => name != null)
  return {
    row: row.row,
    verdict: row.verdict,
    record: { kind, state, at, fields: maskFields(fields, hidden).fields },
    notes: row.notes.map((one) => noteView(one, hidden)),
    known: row.verdict === 'changed' ? knownView(desk, row) : null,
  }
}

const noteView = ({ heading, why }: Flaw, hidden: readonly string[]): Flaw => ({
  heading,
  why: { zh: maskProse(why.zh, hidden), en: maskProse(why.en, hidden) },
})

function knownView(desk: Desk, row: Extract<JudgedRow, { ref: string }>): NotebookRow['known'] {
  const known = findByExternalRef(desk.journal.db, row.draft.kind, row.ref)
  if (known === null) return null
  const change = changeOf(row.draft, known)
  const before = Object.fromEntries(
    Object.keys(change?.fields ?? {}).map((name) => [name, known.fields[name as keyof Fields] ?? null]),
  ) as Fields
  return { id: known.id, no: known.no, fields: maskFields(before).fields, state: known.state }
}

const times: ReadonlySet<Target> = new Set(['when', 'clock', 'registered', 'closed', 'eventFrom', 'eventTo'])
/** Written as a day or an hour: no seven digits in a row but for 20251002. */
const isTime = (value: string): boolean => /^20\d{6}$/.test(value) || !/\d{7}/.test(value)
const isName = (value: string): boolean => /^\p{Script=Han}{2,4}$/u.test(value) && surnameAt(value) !== ''

/** A value of a column as the mapping shows it, to know the column by. */
export function maskSample(target: Target, value: string): string {
  if (times.has(target) && isTime(value)) return value
  // Under a heading that nobody knew a name may stand.
  if (target === 'note' && isName(value)) return maskName(value)
  if (target === 'claimant') return maskName(value)
  if (target === 'claimantPhone') return maskPhone(value)
  const shown =
    isField(target) && !['when'].includes(target) ? maskFields({ [target]: value } as Fields).fields[target] : value
  return maskProse(String(shown ?? '****'), [])
}
