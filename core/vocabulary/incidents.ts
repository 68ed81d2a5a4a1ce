import type { Fields } from '../records/fields.ts'

type IncidentType = NonNullable<Fields['incidentType']>
type Outcome = NonNullable<Fields['outcome']>
type Row<T> = { readonly id: T; readonly zh: string; readonly en: string; readonly said: RegExp }

// 没有受伤 is no illness, 没打架 no dispute.
const not = '(?<!没有?|未|无|\\b(?:no|not|nobody|without) )'
const anyOf = (words: string): RegExp => new RegExp(`${not}(?:${words})`)

/** Words at the counter that tell what an incident is. Of two types in one line the clerk is asked. */
export const incidentTypes: readonly Row<IncidentType>[] = [
  {
    id: 'medical',
    zh: '突发不适',
    en: 'Sudden illness',
    said: anyOf(
      '晕倒|昏倒|晕厥|昏迷|头晕|受伤|摔伤|摔倒|擦伤|扭伤|骨折|流血|出血|中暑|抽搐|呕吐|发烧|胸闷|胸痛|心慌|低血糖|过敏|不适|不舒服|喘不上气|(?:叫|打|拨)了?120|救护车|\\b(?:faint(?:ed|s)?|collapsed|unconscious|hurt|injured|bleeding|heat ?stroke|sunstroke|unwell|taken ill|dizzy|ambulance|120 called)\\b',
    ),
  },
  {
    id: 'dispute',
    zh: '纠纷',
    en: 'Dispute',
    said: anyOf(
      '争吵|吵架|争执|口角|推搡|打架|互殴|斗殴|动手|纠纷|骂人|对骂|插队|\\b(?:quarrel(?:led|ling)?|argument|arguing|shoving|fight(?:ing)?|fought|dispute|queue jumping)\\b',
    ),
  },
]

/** Words that tell how it ended already; what failed was not settled. */
export const incidentOutcomes: readonly Row<Outcome>[] = [
  {
    id: 'mediated',
    zh: '已调解',
    en: 'Mediated',
    said: /(?<!没有?|未|不)(?:已劝解|劝解好|劝开|劝好|劝和|已调解|调解好|调解成功|调解完|和解|握手言和)(?!不成|失败|未果)|(?<!\bnot )\b(?:mediated|settled|made up)\b/,
  },
  {
    id: 'hospital',
    zh: '送医',
    en: 'Taken to hospital',
    said: /(?<!未|没|不)(?:送医|送到?医院|120送走|120接走)|\btaken to hospital\b/,
  },
  { id: 'unsettled', zh: '没调解好', en: 'Not settled', said: /(?:劝解|调解)(?:不成|失败|未果)|\bnot settled\b/ },
]
