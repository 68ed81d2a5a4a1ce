import { DeskError } from '../../core/errors.ts'
import { discardDraft, listDrafts, saveDraft } from '../../db/venue/drafts.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'

export const drafts = {
  save: on.drafts.save.handler(({ context, input }) => {
    const { desk } = context
    const savedAt = desk.now()
    // Ids are chosen by pages; one that another operator's draft has already is not theirs to write or to learn of.
    if (!saveDraft(desk.journal.db, signedIn(context).id, { ...input, savedAt })) throw new DeskError('not-found')
    return { savedAt }
  }),

  list: on.drafts.list.handler(({ context }) => listDrafts(context.desk.journal.db, signedIn(context).id)),

  discard: on.drafts.discard.handler(({ context, input }) => {
    discardDraft(context.desk.journal.db, signedIn(context).id, input.id)
    return {}
  }),
}
