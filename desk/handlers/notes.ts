import type { NoteView } from '../../core/contract/notes.ts'
import { maskProse } from '../../core/privacy.ts'
import { hiddenIn } from '../../core/records/history.ts'
import { entriesOf } from '../../db/journal/entries.ts'
import type { Journal } from '../../db/journal/journal.ts'
import { once } from '../../db/matching/answers.ts'
import { componentOf } from '../../db/records/merges.ts'
import { addNote, notesOf } from '../../db/records/notes.ts'
import { canonicalRecord, getRecord } from '../../db/records/records.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'

export const notes = {
  list: on.notes.list.handler(({ context, input }) => noteViews(context.desk.journal, input.id)),

  add: on.notes.add.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const request = { key: input.idempotencyKey, procedure: 'notes.add', operator, input }
    const work = () => {
      addNote(journal, { ...input, id: getRecord(journal.db, input.id).id, operator })
      return input.id
    }
    once(journal, request, work, (id) => getRecord(journal.db, id).no)
    return noteViews(journal, input.id)
  }),
}

/** Notes masked like prose: the names and numbers that this record ever held stay out of them. */
function noteViews({ db, rules }: Journal, id: string): NoteView[] {
  const record = canonicalRecord(db, id)
  const hidden = hiddenIn(entriesOf(db, componentOf(db, record.id, rules)))
  return notesOf(db, record.id).map(({ text, operator, record: of, ...note }) => ({
    ...note,
    record: getRecord(db, of).no,
    operator: operator === null ? null : (findOperator(db, operator)?.name ?? null),
    text: text === null ? null : maskProse(text, hidden),
  }))
}
