import { z } from 'zod'
import { proseMask } from '../../core/paper-prose.ts'
import { maskNameOnPaper } from '../../core/privacy.ts'
import type { Sentence } from '../../core/sentence.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { lookOf, lookRows, lookShape, momentOf, seenRows } from './person-look.ts'
import type { Sheet } from './sheet.ts'

export const searchNoticeSchema = z.object({
  ...issuerShape,
  ...lookShape,
  record: z.string(),
  name: z.string(),
  habits: z.string(),
  behaviour: z.string(),
  ownSearch: z.string(),
  reportedAt: z.number(),
  /** Which of the record's photos it shows; the picture itself is never in here. */
  photo: z.string().optional(),
  /** Badge of the supervisor who gave leave, and why: not printed. */
  leaveBy: z.string().optional(),
  reason: z.string().optional(),
})
export type SearchNotice = z.output<typeof searchNoticeSchema>

/** What patrols and gates get: looks, where to look first, whom to tell. */
export function searchNotice(asked: Asked): SearchNotice {
  const { fields, no, createdAt } = asked.record
  const hide = proseMask([fields])
  return {
    ...issuerOf(asked),
    ...lookOf(fields, asked.zones, hide),
    record: no,
    name: fields.name ? maskNameOnPaper(fields.name) : '',
    habits: hide(fields.habits ?? ''),
    behaviour: hide(fields.behaviour ?? ''),
    ownSearch: hide(fields.ownSearch ?? ''),
    reportedAt: fields.reportedAt ?? createdAt,
  }
}

/** Who let the photo out, and that it comes back; null on a notice without one. */
function photoWords({ photo, leaveBy }: SearchNotice): Sentence | null {
  if (photo === undefined) return null
  const back: Sentence = {
    zh: '照片只供本次协查,找到人后随通报交回或销毁。',
    en: 'For this search only: give it back or destroy it once the person is found.',
  }
  if (leaveBy === undefined) return back
  return {
    zh: `照片经值班长 ${leaveBy} 准许印出。${back.zh}`,
    en: `Photo by leave of supervisor ${leaveBy}. ${back.en}`,
  }
}

export const searchNoticeSheet = (content: SearchNotice): Sheet => ({
  title: { zh: '协查通报', en: 'Search Notice' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '通报号', en: 'Notice number' },
  docket: content.record,
  blocks: [
    { big: content.who },
    {
      facts: [
        [{ zh: '姓名', en: 'Name' }, content.name],
        ...lookRows(content),
        ...seenRows(content),
        [{ zh: '接报', en: 'Reported' }, momentOf(content.reportedAt)],
        [{ zh: '走失前', en: 'Before' }, content.behaviour],
        [{ zh: '可能去向', en: 'May have gone' }, content.habits],
        [{ zh: '已找过', en: 'Searched' }, content.ownSearch],
      ],
      photo: photoWords(content),
    },
    {
      text: {
        zh: '请各巡逻组、各出入口留意:先看最后见到的地点四周、厕所、水边和出口;发现后陪在身边,立即报本岗并报登记编号。',
        en: 'Patrols and gates: look first around the place last seen, at toilets, water and exits. Stay with the person and tell this desk at once, naming the record.',
      },
    },
  ],
  signatures: [
    [{ zh: '签发', en: 'Issued by' }, { badge: content.operator }],
    [{ zh: '接收', en: 'Received by' }, 'blank'],
  ],
  foot: {
    zh: '内部使用,不得转发外传;找到后收回销毁。',
    en: 'For internal use only; take it back and destroy it once the person is found.',
  },
  poster: false,
})
