import type { LinkedView } from '../../core/contract/links.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { cutLink, linkedTo, makeLink } from '../../db/records/links.ts'
import { canonicalRecord } from '../../db/records/records.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { recordView } from '../view.ts'

export const links = {
  list: on.links.list.handler(({ context, input }) => linkedViews(context.desk.journal.db, input.id)),

  make: on.links.make.handler(({ context, input }) => {
    const { journal } = context.desk
    makeLink(journal, { ...input, operator: signedIn(context).id })
    return linkedViews(journal.db, input.from)
  }),

  cut: on.links.cut.handler(({ context, input }) => {
    const { journal } = context.desk
    cutLink(journal, { ...input, operator: signedIn(context).id })
    return linkedViews(journal.db, input.from)
  }),
}

const linkedViews = (db: ReadableDb, id: string): LinkedView[] =>
  linkedTo(db, canonicalRecord(db, id)).map(({ record, ...link }) => ({ ...link, record: recordView(db, record) }))
