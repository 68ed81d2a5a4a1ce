import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper, maskPhone } from '../../core/privacy.ts'
import { sideOf } from '../../core/records/kinds.ts'
import { stateLabels } from '../../core/records/labels.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { lookOf, lookRows, lookShape, momentOf, seenRows } from './person-look.ts'
import type { Sheet } from './sheet.ts'

export const handoverPacketSchema = z.object({
  ...issuerShape,
  ...lookShape,
  side: z.enum(['report', 'find']),
  record: z.string(),
  state: sentenceSchema,
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  relation: z.string(),
  reportedAt: z.number(),
  story: z.string(),
  ownSearch: z.string(),
  notes: z.array(z.object({ at: z.number(), text: z.string() })),
})
export type HandoverPacket = z.output<typeof handoverPacketSchema>

/** All that the station, 110 or 团圆 need to go on, in one place; names and numbers masked, since they are told by voice. */
export function handoverPacket(asked: Asked): HandoverPacket {
  const { fields, kind, no, state, createdAt } = asked.record
  const hide = proseMask([fields])
  return {
    ...issuerOf(asked),
    ...lookOf(fields, asked.zones, hide),
    side: sideOf(kind) === 'find' ? 'find' : 'report',
    record: no,
    state: stateLabels[state],
    name: fields.name ? maskNameOnPaper(fields.name) : '',
    contact: fields.contactName ? maskNameOnPaper(fields.contactName) : '',
    phone: fields.contactPhone ? maskPhone(fields.contactPhone) : '',
    relation: hide(fields.contactRelation ?? ''),
    reportedAt: fields.reportedAt ?? createdAt,
    story: [fields.behaviour, fields.habits, fields.foundHow, fields.description]
      .map((said) => hide(said ?? ''))
      .filter((said) => said !== '')
      .join(';'),
    ownSearch: hide(fields.ownSearch ?? ''),
    notes: asked.notes.map(({ at, text }) => ({ at, text: hide(text ?? '') })).filter(({ text }) => text !== ''),
  }
}

export const handoverPacketSheet = (content: HandoverPacket): Sheet => {
  const find = content.side === 'find'
  return {
    title: { zh: '移交材料', en: 'Hand-over Packet' },
    venue: content.venue,
    desk: content.desk,
    timeZone: content.timeZone,
    at: content.at,
    numberLabel: { zh: '材料号', en: 'Packet number' },
    docket: content.record,
    blocks: [
      { big: content.who },
      { head: { zh: '一、基本情况', en: '1. The person' } },
      { facts: [[{ zh: '姓名', en: 'Name' }, content.name], ...lookRows(content)] },
      {
        head: find
          ? { zh: '二、发现经过', en: '2. How they were found' }
          : { zh: '二、走失经过', en: '2. How they went missing' },
      },
      {
        facts: [
          ...seenRows(content),
          [{ zh: '接报', en: 'Reported' }, momentOf(content.reportedAt)],
          [{ zh: '情况', en: 'Story' }, content.story],
          [{ zh: '自行查找', en: 'Own search' }, content.ownSearch],
          [{ zh: '当前状态', en: 'State now' }, content.state],
        ],
      },
      { head: { zh: '三、联系人', en: '3. Contact' } },
      {
        facts: [
          [{ zh: find ? '发现人' : '报案人', en: find ? 'Finder' : 'Reporter' }, content.contact],
          [{ zh: '关系', en: 'Relation' }, content.relation],
          [{ zh: '电话', en: 'Phone' }, content.phone],
        ],
      },
      { head: { zh: '四、处置记录', en: '4. What was done' } },
      {
        columns: [
          { zh: '时间', en: 'When' },
          { zh: '内容', en: 'What' },
        ],
        rows: content.notes.map(({ at, text }) => [{ at }, text]),
        empty: { zh: '没有备注', en: 'No notes' },
      },
    ],
    signatures: [
      [{ zh: '移交单位经办人', en: 'Handed over by' }, { badge: content.operator }],
      [{ zh: '接收单位(盖章)', en: 'Receiving office (seal)' }, 'blank'],
      [{ zh: '接收人签名', en: "Receiver's signature" }, 'blank'],
      [{ zh: '接收时间', en: 'Received at' }, 'blank'],
    ],
    foot: {
      zh: '一式两份,交接双方各执一份。完整姓名与号码由本岗当面或电话告知。',
      en: 'In two copies, one for each side. Full names and numbers are told in person or by phone.',
    },
    poster: false,
  }
}
