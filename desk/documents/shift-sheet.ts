import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { stateLabels } from '../../core/records/labels.ts'
import { happenedAt } from '../../core/records/late.ts'
import { shelvedFinds } from '../../db/custody/notices.ts'
import { readSeal } from '../../db/custody/seals.ts'
import { activeRecords, getRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { type BoothAsked, issuerOf, issuerShape } from './issuer.ts'
import { whatOf, whereOf } from './record-words.ts'
import { byHand, type Sheet } from './sheet.ts'

const person = z.object({ no: z.string(), what: sentenceSchema, where: sentenceSchema, since: z.number() })
export const shiftSheetSchema = z.object({
  ...issuerShape,
  searching: z.array(person),
  inCare: z.array(person),
  cash: z.array(z.object({ no: z.string(), amount: z.number(), seal: z.string() })),
  stock: z.array(z.object({ state: sentenceSchema, count: z.number() })),
  inConflict: z.array(z.string()),
})
export type ShiftSheet = z.output<typeof shiftSheetSchema>

const listed = 100

/** How the booth stands at this minute: open cases, people in care, the shelf and the sealed cash. */
export function shiftSheet(asked: BoothAsked): ShiftSheet {
  const { db } = asked
  const people = (kind: 'missing-person' | 'found-person') =>
    activeRecords(db, kind, listed).map((record) => personLine(record, asked))
  const finds = shelvedFinds(db)
  const cash = finds
    .map(({ id }) => getRecord(db, id))
    .filter(({ fields }) => fields.amount != null && fields.amount > 0)
    .map(({ id, no, fields }) => ({
      no,
      amount: fields.amount ?? 0,
      seal: readSeal(db, id)?.seal ?? proseMask([fields])(fields.sealNumber ?? ''),
    }))
  const states = [...new Set(finds.map(({ state }) => state))]
  return {
    ...issuerOf(asked),
    searching: people('missing-person'),
    inCare: people('found-person'),
    cash,
    stock: states.map((state) => ({
      state: stateLabels[state],
      count: finds.filter((find) => find.state === state).length,
    })),
    inConflict: finds.filter(({ conflict }) => conflict).map(({ no }) => no),
  }
}

function personLine(record: StoredRecord, { zones }: BoothAsked): z.output<typeof person> {
  const hide = proseMask([record.fields])
  const since = happenedAt(record)
  return { no: record.no, what: whatOf(record, hide), where: whereOf(record.fields, zones, hide), since }
}

const personColumns = [
  { zh: '登记编号', en: 'Record' },
  { zh: '人员', en: 'Person' },
  { zh: '地点', en: 'Where' },
  { zh: '时间', en: 'Since' },
] as const

export const shiftSheetSheet = (content: ShiftSheet): Sheet => ({
  title: { zh: '交接班记录', en: 'Shift Handover' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '记录号', en: 'Sheet number' },
  docket: '',
  blocks: [
    { head: { zh: '一、在办走失单', en: '1. Open searches' } },
    {
      columns: personColumns,
      rows: content.searching.map(({ no, what, where, since }) => [no, what, where, { at: since }]),
      empty: { zh: '没有', en: 'None' },
    },
    { head: { zh: '二、在站看护人员', en: '2. People in care' } },
    {
      columns: personColumns,
      rows: content.inCare.map(({ no, what, where, since }) => [no, what, where, { at: since }]),
      empty: { zh: '没有', en: 'None' },
    },
    { head: { zh: '三、库存', en: '3. Shelf' } },
    {
      facts: [
        ...content.stock.map(({ state, count }): [typeof state, string] => [state, String(count)]),
        [{ zh: '冲突待裁定', en: 'In conflict' }, content.inConflict.join(' ')],
        [{ zh: '盘点差异', en: 'Stock differences' }, byHand],
      ],
    },
    { head: { zh: '四、封存现金', en: '4. Sealed cash' } },
    {
      columns: [
        { zh: '登记编号', en: 'Record' },
        { zh: '金额(元)', en: 'Yuan' },
        { zh: '封签号', en: 'Seal' },
      ],
      rows: content.cash.map(({ no, amount, seal }) => [no, amount.toFixed(2), seal]),
      empty: { zh: '没有', en: 'None' },
    },
    { head: { zh: '五、待办事项与上级指示', en: '5. To do, and orders' } },
    {
      facts: [
        [{ zh: '待办', en: 'To do' }, byHand],
        [{ zh: '设备耗材', en: 'Devices' }, byHand],
      ],
    },
  ],
  signatures: [
    [{ zh: '交班人', en: 'Handed over by' }, { badge: content.operator }],
    [{ zh: '接班人', en: 'Taken over by' }, 'blank'],
    [{ zh: '交接时间', en: 'Time' }, 'blank'],
    [{ zh: '值班长', en: 'Supervisor' }, 'blank'],
  ],
  foot: { zh: '双方当面清点后签名。', en: 'Sign after counting together.' },
  poster: false,
})
