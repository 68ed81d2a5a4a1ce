import type { z } from 'zod'
import type { PaperName } from '../../core/papers.ts'
import { claimSlipForm, claimSlipSchema } from './claim-slip.ts'
import { custodyLabel, custodyLabelCss, custodyLabelSchema, LabelSheet } from './custody-label.tsx'
import { finderReceipt, finderReceiptForm, finderReceiptSchema } from './finder-receipt.ts'
import type { Form } from './form.ts'
import type { Asked } from './issuer.ts'
import { lostReceipt, lostReceiptForm, lostReceiptSchema } from './lost-receipt.ts'
import type { Paper } from './paper.ts'

/** What a kind of paper says and how it is drawn. Its name, sizes and who may issue it stand in core/papers.ts. */
type Template<C> = {
  readonly schema: z.ZodType<C>
  /** Its content out of a record; null where another step of the desk gives it. */
  readonly gather: ((asked: Asked) => C) | null
} & (
  | { readonly form: (content: C) => Form }
  | {
      readonly css: string
      readonly sheet: (props: { paper: Paper; content: C }) => React.ReactElement
    }
)

/** Content and template belong together, so each is checked against the other here and forgotten outside. */
const template = <C>(one: Template<C>): Template<unknown> => one as Template<unknown>

export const templates: Record<PaperName, Template<unknown>> = {
  'claim-slip': template({ schema: claimSlipSchema, gather: null, form: claimSlipForm }),
  'finder-receipt': template({ schema: finderReceiptSchema, gather: finderReceipt, form: finderReceiptForm }),
  'lost-receipt': template({ schema: lostReceiptSchema, gather: lostReceipt, form: lostReceiptForm }),
  'custody-label': template({
    schema: custodyLabelSchema,
    gather: custodyLabel,
    css: custodyLabelCss,
    sheet: LabelSheet,
  }),
}
