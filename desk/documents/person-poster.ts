import { z } from 'zod'
import { proseMask } from '../../core/paper-prose.ts'
import { type Asked, issuerOf, issuerShape } from './issuer.ts'
import { lookOf, lookRows, lookShape, seenRows } from './person-look.ts'
import type { Sheet } from './sheet.ts'

export const personPosterSchema = z.object({ ...issuerShape, ...lookShape })
export type PersonPoster = z.output<typeof personPosterSchema>

/** What hangs where everybody reads it: looks alone. Name, family, home and school stay in the booth. */
export const personPoster = (asked: Asked): PersonPoster => ({
  ...issuerOf(asked),
  ...lookOf(asked.record.fields, asked.zones, proseMask([asked.record.fields])),
})

export const personPosterSheet = (content: PersonPoster): Sheet => ({
  title: { zh: '寻人启事', en: 'Missing' },
  venue: content.venue,
  desk: content.desk,
  timeZone: content.timeZone,
  at: content.at,
  numberLabel: { zh: '编号', en: 'Number' },
  docket: '',
  blocks: [
    { big: content.who },
    { facts: [...lookRows(content), ...seenRows(content)] },
    {
      text: {
        zh: '看到请陪在身边,就近告诉任一警务亭或工作人员,或拨打 110。请不要自行带离。',
        en: 'If you see this person, stay with them and tell any police booth or member of staff, or call 110. Do not lead them away.',
      },
    },
  ],
  signatures: [],
  foot: {
    zh: '张贴当日有效,找到后请撕下交回警务亭。',
    en: 'Valid on the day it is put up. Return it to the booth once the person is found.',
  },
  poster: true,
})
