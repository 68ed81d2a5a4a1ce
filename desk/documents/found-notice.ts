import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import { noticeWords } from '../../core/notice.ts'
import { getNotice, linesOf } from '../../db/custody/notices.ts'
import { type BoothAsked, issuerOf, issuerShape } from './issuer.ts'
import type { Sheet } from './sheet.ts'

export const foundNoticeSchema = z.object({
  ...issuerShape,
  number: z.string(),
  /** The venue's calendar day from which the year counts, YYYY-MM-DD. */
  day: z.string(),
  lines: z.array(z.object({ no: z.string(), what: sentenceSchema, zone: sentenceSchema })),
})
export type FoundNotice = z.output<typeof foundNoticeSchema>

/** A published notice as it hangs: category, colours and zone of each find, so that a claimant can still be asked. */
export function foundNotice(asked: BoothAsked): FoundNotice {
  const { number, day, id } = getNotice(asked.db, asked.id ?? '')
  const zoneOf = (zone: string | null) => asked.zones.find((one) => one.id === zone) ?? { zh: '', en: '' }
  return {
    ...issuerOf(asked),
    number,
    day,
    lines: linesOf(asked.db, id).map((line) => {
      const { zh, en } = zoneOf(line.zone)
      return { no: line.no, what: noticeWords(line), zone: { zh, en } }
    }),
  }
}

/** 2026-10-02 → 2026年10月2日 */
export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Civil Code, arts. 314 to 318. */
export const foundNoticeSheet = (content: FoundNotice): Sheet => ({
  title: { zh: '招领公告', en: 'Found-Property Notice' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '文书号', en: 'Paper number' },
  docket: content.number,
  blocks: [
    {
      text: {
        zh: '下列物品由本岗保管。请失主自本公告发布之日起一年内,带有效证件并说明物品特征,到本岗认领。逾期无人认领的,依照民法典第三百一十八条归国家所有。',
        en: 'This booth keeps the items below. Their owners may claim them within one year of this notice, with a document and by describing what is theirs. What nobody claims falls to the state (Civil Code, art. 318).',
      },
    },
    {
      columns: [
        { zh: '登记编号', en: 'Record' },
        { zh: '物品', en: 'Item' },
        { zh: '拾得区域', en: 'Found in' },
      ],
      rows: content.lines.map(({ no, what, zone }) => [no, what, zone]),
      empty: { zh: '没有物品', en: 'No items' },
    },
    {
      facts: [
        [
          { zh: '公告日期', en: 'Date of notice' },
          { zh: chineseDay(content.day), en: content.day },
        ],
      ],
    },
  ],
  signatures: [[{ zh: '发布单位(盖章)', en: 'Published by (seal)' }, 'blank']],
  foot: {
    zh: '为便于核对失主,公告不写物品的具体特征。',
    en: 'What tells an item from others is kept back, so that its owner can be asked.',
  },
  poster: false,
})
