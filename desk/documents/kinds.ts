import type { z } from 'zod'
import type { PaperName } from '../../core/papers.ts'
import { claimSlipForm, claimSlipSchema } from './claim-slip.ts'
import { custodyLabel, custodyLabelCss, custodyLabelSchema, LabelSheet } from './custody-label.tsx'
import { finderReceipt, finderReceiptForm, finderReceiptSchema } from './finder-receipt.ts'
import { forfeitureList, forfeitureListSchema, forfeitureListSheet } from './forfeiture-list.ts'
import type { Form } from './form.ts'
import { foundNotice, foundNoticeSchema, foundNoticeSheet } from './found-notice.ts'
import { handoverPacket, handoverPacketSchema, handoverPacketSheet } from './handover-packet.ts'
import type { Asked, BoothAsked } from './issuer.ts'
import { lostReceipt, lostReceiptForm, lostReceiptSchema } from './lost-receipt.ts'
import type { Paper } from './paper.ts'
import { personPoster, personPosterSchema, personPosterSheet } from './person-poster.ts'
import { searchNotice, searchNoticeSchema, searchNoticeSheet } from './search-notice.ts'
import type { Sheet } from './sheet.ts'
import { shiftSheet, shiftSheetSchema, shiftSheetSheet } from './shift-sheet.ts'
import { transferForm, transferFormSchema, transferFormSheet } from './transfer-form.ts'

/** What a kind of paper says and how it is drawn. Its name, sizes and who may issue it stand in core/papers.ts. */
type Template<C> = {
  readonly schema: z.ZodType<C>
  /** Its content out of a record, or out of what the booth holds; a claim slip's is given by the handover. */
  readonly gather?: (asked: Asked) => C
  readonly compile?: (asked: BoothAsked) => C
} & (
  | { readonly form: (content: C) => Form }
  | { readonly leaf: (content: C) => Sheet }
  | {
      readonly css: string
      readonly sheet: (props: { paper: Paper; content: C }) => React.ReactElement
    }
)

/** Content and template belong together, so each is checked against the other here and forgotten outside. */
const template = <C>(one: Template<C>): Template<unknown> => one as Template<unknown>

export const templates: Record<PaperName, Template<unknown>> = {
  'claim-slip': template({ schema: claimSlipSchema, form: claimSlipForm }),
  'finder-receipt': template({ schema: finderReceiptSchema, gather: finderReceipt, form: finderReceiptForm }),
  'lost-receipt': template({ schema: lostReceiptSchema, gather: lostReceipt, form: lostReceiptForm }),
  'custody-label': template({
    schema: custodyLabelSchema,
    gather: custodyLabel,
    css: custodyLabelCss,
    sheet: LabelSheet,
  }),
  'search-notice': template({ schema: searchNoticeSchema, gather: searchNotice, leaf: searchNoticeSheet }),
  'person-poster': template({ schema: personPosterSchema, gather: personPoster, leaf: personPosterSheet }),
  'handover-packet': template({ schema: handoverPacketSchema, gather: handoverPacket, leaf: handoverPacketSheet }),
  'found-notice': template({ schema: foundNoticeSchema, compile: foundNotice, leaf: foundNoticeSheet }),
  'transfer-form': template({ schema: transferFormSchema, compile: transferForm, leaf: transferFormSheet }),
  'forfeiture-list': template({ schema: forfeitureListSchema, compile: forfeitureList, leaf: forfeitureListSheet }),
  'shift-sheet': template({ schema: shiftSheetSchema, compile: shiftSheet, leaf: shiftSheetSheet }),
}
