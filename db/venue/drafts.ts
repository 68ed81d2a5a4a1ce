import type { DraftView } from '../../core/contract/drafts.ts'
import type { ReadableDb, WritableDb } from '../file/connection.ts'

/** Keeps what is being typed; the same id again replaces it. Another operator's draft is left alone and answers false. */
export function saveDraft(db: WritableDb, operator: string, draft: DraftView): boolean {
  const { changes } = db
    .prepare(`
      insert into local_drafts (id, operator, content, saved_at) values (?, ?, ?, ?)
      on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at
      where operator = excluded.operator
    `)
    .run(draft.id, operator, JSON.stringify(draft), draft.savedAt)
  return changes === 1
}

/** One operator's drafts, newest first. */
export function listDrafts(db: ReadableDb, operator: string): DraftView[] {
  const rows = db
    .prepare('select content from local_drafts where operator = ? order by saved_at desc, id')
    .all(operator) as { content: string }[]
  return rows.map((row) => JSON.parse(row.content) as DraftView)
}

/** Removes a draft of this operator; one that is gone already is no error. */
export function discardDraft(db: WritableDb, operator: string, id: string): void {
  db.prepare('delete from local_drafts where id = ? and operator = ?').run(id, operator)
}
