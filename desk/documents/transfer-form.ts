import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { destinationNames } from '../../core/custody/transfer.ts'
import { DeskError } from '../../core/errors.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper } from '../../core/privacy.ts'
import { soldFor } from '../../db/custody/notices.ts'
import { readSeal } from '../../db/custody/seals.ts'
import { handedOn, readTransfers } from '../../db/custody/writes.ts'
import { readRecords } from '../../db/records/records.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { type BoothAsked, issuerOf, issuerShape } from './issuer.ts'
import { badgeWords } from './paper-parts.tsx'
import { soldWords, whatOf } from './record-words.ts'
import type { Sheet } from './sheet.ts'

export const transferFormSchema = z.object({
  ...issuerShape,
  /** Where the hands of both ends are kept; earlier forms have none of the next four. */
  transfer: z.string().optional(),
  /** Badge of who handed it over; of an earlier form whoever issued it. */
  giver: z.string().optional(),
  receivedBy: z.string().optional(),
  receivedAt: z.number().nullable().optional(),
  handedAt: z.number(),
  to: sentenceSchema,
  receivingDesk: z.string(),
  receiver: z.string(),
  lines: z.array(z.object({ no: z.string(), what: sentenceSchema, seal: z.string(), amount: z.number().nullable() })),
})
export type TransferForm = z.output<typeof transferFormSchema>

/** What was handed on, with a place for the pen of either end. Throws `not-found`. */
export function transferForm(asked: BoothAsked): TransferForm {
  const transfer = readTransfers(asked.db, recentTransfers).find(({ id }) => id === asked.id)
  if (transfer === undefined) throw new DeskError('not-found')
  return {
    ...issuerOf(asked),
    transfer: transfer.id,
    giver: (transfer.operator && findOperator(asked.db, transfer.operator)?.badge) ?? '',
    receivedBy: transfer.receiver ? maskNameOnPaper(transfer.receiver) : '',
    receivedAt: transfer.receivedAt,
    handedAt: transfer.at,
    to: destinationNames[transfer.destination],
    receivingDesk: transfer.receivingDesk ?? '',
    receiver: transfer.toName ? maskNameOnPaper(transfer.toName) : '',
    lines: readRecords(asked.db, handedOn(asked.db, transfer)).map((record) => {
      const hide = proseMask([record.fields])
      return {
        no: record.no,
        what: soldWords(whatOf(record, hide), soldFor(asked.db, record.id)),
        seal: readSeal(asked.db, record.id)?.seal ?? hide(record.fields.sealNumber ?? ''),
        amount: record.fields.amount ?? null,
      }
    }),
  }
}

/** How far back a transfer's form is made anew. */
export const recentTransfers = 200

export const transferFormSheet = (content: TransferForm): Sheet => ({
  title: { zh: '物品移交单', en: 'Transfer Form' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '移交单号', en: 'Form number' },
  docket: '',
  blocks: [
    {
      facts: [
        [
          { zh: '移交到', en: 'To' },
          {
            zh: [content.to.zh, content.receivingDesk].filter(Boolean).join(' '),
            en: [content.to.en, content.receivingDesk].filter(Boolean).join(' '),
          },
        ],
        [{ zh: '接收人', en: 'Receiver' }, content.receiver],
        [{ zh: '移交时间', en: 'Handed over' }, { at: content.handedAt }],
      ],
    },
    {
      columns: [
        { zh: '登记编号', en: 'Record' },
        { zh: '物品', en: 'Item' },
        { zh: '封签号', en: 'Seal' },
        { zh: '现金(元)', en: 'Cash (yuan)' },
      ],
      rows: content.lines.map(({ no, what, seal, amount }) => [
        no,
        what,
        seal,
        amount === null ? '' : amount.toFixed(2),
      ]),
      empty: { zh: '没有物品', en: 'No items' },
    },
    { big: { zh: `共 ${content.lines.length} 件`, en: `${content.lines.length} in all` } },
  ],
  signatures: [
    [
      { zh: '移交人', en: 'Handed over by' },
      { hand: 'giver', by: badgeWords(content.giver ?? content.operator) },
    ],
    [{ zh: '移交时间', en: 'Handed over at' }, { at: content.handedAt }],
    [
      { zh: '接收人签名', en: "Receiver's signature" },
      content.receivedAt == null ? 'blank' : { hand: 'receiver', by: content.receivedBy ?? '' },
    ],
    [{ zh: '接收时间', en: 'Received at' }, content.receivedAt == null ? 'blank' : { at: content.receivedAt }],
  ],
  foot: {
    zh: '一式两份,交接双方各执一份;封签完好、数目相符后签收。',
    en: 'In two copies. Sign once seals are whole and numbers agree.',
  },
  poster: false,
})
