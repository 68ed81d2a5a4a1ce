import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { happenedAt } from '../../core/records/late.ts'
import { getForfeiture } from '../../db/custody/forfeitures.ts'
import { soldFor } from '../../db/custody/notices.ts'
import { readRecords } from '../../db/records/records.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { type BoothAsked, issuerOf, issuerShape } from './issuer.ts'
import { soldWords, whatOf } from './record-words.ts'
import type { Sheet } from './sheet.ts'

export const forfeitureListSchema = z.object({
  ...issuerShape,
  number: z.string(),
  witness: z.string(),
  lines: z.array(
    z.object({ no: z.string(), what: sentenceSchema, foundAt: z.number().nullable(), amount: z.number().nullable() }),
  ),
})
export type ForfeitureList = z.output<typeof forfeitureListSchema>

/** What fell to the state by one list, as it goes to the treasury with the things. */
export function forfeitureList(asked: BoothAsked): ForfeitureList {
  const list = getForfeiture(asked.db, asked.id ?? '')
  return {
    ...issuerOf(asked),
    number: list.number,
    witness: findOperator(asked.db, list.witness)?.badge ?? '',
    lines: readRecords(asked.db, list.records).map((record) => ({
      no: record.no,
      what: soldWords(whatOf(record, proseMask([record.fields])), soldFor(asked.db, record.id)),
      foundAt: happenedAt(record),
      amount: record.fields.amount ?? null,
    })),
  }
}

export const forfeitureListSheet = (content: ForfeitureList): Sheet => ({
  title: { zh: '无人认领物品上缴清单', en: 'List of Forfeited Finds' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '文书号', en: 'Paper number' },
  docket: content.number,
  blocks: [
    {
      text: {
        zh: '下列物品自招领公告发布之日起一年内无人认领,依照民法典第三百一十八条归国家所有,现清点移交。',
        en: 'Nobody claimed the items below within one year of their notice. They fall to the state (Civil Code, art. 318) and are handed over as listed.',
      },
    },
    {
      columns: [
        { zh: '登记编号', en: 'Record' },
        { zh: '物品', en: 'Item' },
        { zh: '拾得时间', en: 'Found' },
        { zh: '现金(元)', en: 'Cash (yuan)' },
      ],
      rows: content.lines.map(({ no, what, foundAt, amount }) => [
        no,
        what,
        foundAt === null ? '' : { at: foundAt },
        amount === null ? '' : amount.toFixed(2),
      ]),
      empty: { zh: '没有物品', en: 'No items' },
    },
    {
      big: {
        zh: `共 ${content.lines.length} 件,现金合计 ¥${total(content).toFixed(2)}`,
        en: `${content.lines.length} in all, cash ¥${total(content).toFixed(2)}`,
      },
    },
  ],
  signatures: [
    [{ zh: '经办人', en: 'Handed over by' }, { badge: content.operator }],
    [{ zh: '复核人', en: 'Confirmed by' }, { badge: content.witness }],
    [{ zh: '接收单位(盖章)', en: 'Receiving office (seal)' }, 'blank'],
    [{ zh: '接收人签名及日期', en: "Receiver's signature, date" }, 'blank'],
  ],
  foot: { zh: '一式两份,交接双方各执一份。', en: 'In two copies, one for each side.' },
  poster: false,
})

const total = ({ lines }: ForfeitureList): number => lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
