import type { Subject } from '../records/kinds.ts'
import type { Sentence } from '../sentence.ts'
import type { Evidence } from './weigh.ts'

/** How a witness is put into words: by level, and by what the two sides say where the vocabulary has labels for it. */
export type Phrases = {
  readonly field: string
  readonly levels: Readonly<Record<string, Sentence | undefined>>
  /** What both say. */
  readonly both?: (label: Sentence) => Sentence
  /** Levels that also hold where both say one wider thing and each a narrower one. */
  readonly wider?: Readonly<Record<string, ((label: Sentence) => Sentence) | undefined>>
  /** What the report says and what the find says instead, by level. */
  readonly apart?: Readonly<Record<string, ((report: Sentence, find: Sentence) => Sentence) | undefined>>
}

const say = (zh: string, en: string): Sentence => ({ zh, en })

const differ =
  (zh: string, en: string) =>
  (report: Sentence, find: Sentence): Sentence =>
    say(`${zh}:${report.zh}、${find.zh}`, `${en}: ${report.en}, ${find.en}`)

const worn = (field: string, zh: string, en: string): { colour: Phrases; garment: Phrases } => ({
  colour: {
    field,
    levels: {
      same: say(`${zh}颜色一致`, `same ${en} colour`),
      near: say(`${zh}颜色相近`, `similar ${en} colour`),
      close: say(`${zh}颜色可能看混`, `${en} colour easily confused`),
      related: say(`${zh}颜色不太像`, `${en} colour rather different`),
      far: say(`${zh}颜色不同`, `different ${en} colour`),
    },
    both: (colour) => say(`${zh}都是${colour.zh}`, `${en}: both ${colour.en}`),
    apart: {
      related: differ(`${zh}颜色不太像`, `${en}, rather different colours`),
      far: differ(`${zh}颜色不同`, `${en}, different colours`),
    },
  },
  garment: {
    field,
    levels: {
      same: say(`${zh}款式一致`, `same kind of ${en}`),
      near: say(`${zh}款式说法不一`, `${en} described differently`),
      different: say(`${zh}款式不同`, `different kind of ${en}`),
    },
    // A dress is no top, so the garment is said without the field it was written in.
    both: (garment) => say(`都${field === 'hat' ? '戴' : '穿'}${garment.zh}`, `both: ${garment.en}`),
    apart: {
      near: differ(`${zh}说法不一`, `${en} described differently`),
      different: differ(`${zh}不同`, `${en}, different kinds`),
    },
  },
})

const upper = worn('upper', '上衣', 'top')
const lower = worn('lower', '下装', 'bottoms')
const foot = worn('shoes', '鞋子', 'shoes')
const head = worn('hat', '帽子', 'hat')

const oneAndOther = (report: Sentence, find: Sentence): Sentence =>
  say(`一个是${report.zh},一个是${find.zh}`, `different things: ${report.en}, ${find.en}`)

/** From a loss to a find: things are lost and handed in, people go missing and are met. */
const timeOf = (zhLost: string, zhFound: string, lost: string, gone: string): Phrases => ({
  field: 'time',
  levels: {
    before: say(`${zhLost}之前就已${zhFound}`, `found before ${lost}`),
    earlier: say(
      `比报的时间早几小时${zhFound},可能发觉晚`,
      'found some hours earlier than reported, may have been noticed late',
    ),
    'just-before': say(`${zhLost}前后就${zhFound}`, `found about when ${lost}`),
    hour: say(`${zhLost}后一小时内${zhFound}`, `found within an hour of ${gone}`),
    hours: say(`${zhLost}后几小时内${zhFound}`, `found within hours of ${gone}`),
    'half-day': say(`${zhLost}后半天内${zhFound}`, `found within half a day of ${gone}`),
    overnight: say(`${zhLost}当晚或次日一早${zhFound}`, 'found that night or the next morning'),
    day: say(`${zhLost}后一天左右${zhFound}`, 'found about a day later'),
    days: say(`${zhLost}后几天内${zhFound}`, 'found some days later'),
    week: say(`${zhLost}后一周内${zhFound}`, 'found within a week'),
    month: say(`${zhLost}后隔了较久才${zhFound}`, 'found long after'),
    later: say(`${zhLost}后隔了太久才${zhFound}`, 'found too long after'),
  },
})
const kindOfGarment: Phrases = {
  field: 'category',
  levels: {
    same: say('款式一致', 'same kind of garment'),
    near: say('款式说法不一', 'kind of garment described differently'),
    different: say('款式不同', 'different kind of garment'),
  },
  both: (garment) => say(`款式都是${garment.zh}`, `both: ${garment.en}`),
  apart: {
    near: differ('款式说法不一', 'described differently'),
    different: differ('款式不同', 'different kinds'),
  },
}

const timeOfThings = timeOf('丢失', '拾到', 'it was lost', 'the loss')
const timeOfPeople = timeOf('走失', '发现', 'the person went missing', 'going missing')

/** Every witness at the counter's length: short enough to read at a glance, without anybody's name or number. */
const sentences: Readonly<Record<Evidence['witness'], Phrases>> = {
  type: {
    field: 'category',
    levels: {
      same: say('物品类别一致', 'same kind of thing'),
      within: say('物品类别一致', 'same category'),
      sibling: say('同类物品,细类不同', 'same category, other sort'),
      related: say('类别不同,但容易混淆', 'other category, easily confused'),
      'far-related': say('类别不同', 'other category'),
      other: say('物品类别不同', 'different kind of thing'),
    },
    both: (type) => say(`都是${type.zh}`, `both: ${type.en}`),
    wider: {
      within: (category) => say(`都是${category.zh}`, `both: ${category.en}`),
      sibling: (category) => say(`都是${category.zh},种类不同`, `both ${category.en}, of different kinds`),
    },
    apart: {
      related: (report, find) =>
        say(`一个是${report.zh},一个是${find.zh},容易混`, `easily confused: ${report.en}, ${find.en}`),
      'far-related': oneAndOther,
      other: oneAndOther,
    },
  },
  colour: {
    field: 'colour',
    levels: {
      same: say('颜色一致', 'same colour'),
      near: say('颜色相近', 'similar colour'),
      close: say('颜色可能看混', 'colour easily confused'),
      related: say('颜色不太像', 'colour rather different'),
      far: say('颜色不同', 'different colour'),
    },
    both: (colour) => say(`都是${colour.zh}`, `both ${colour.en}`),
    apart: {
      related: differ('颜色不太像', 'rather different colours'),
      far: differ('颜色不同', 'different colours'),
    },
  },
  brand: {
    field: 'brand',
    levels: { same: say('品牌一致', 'same brand'), different: say('品牌不同', 'different brand') },
    both: (brand) => say(`品牌都是${brand.zh}`, `both ${brand.en}`),
    apart: { different: differ('品牌不同', 'different brands') },
  },
  number: {
    field: 'number',
    levels: {
      same: say('号码一致', 'same number'),
      masked: say('号码露出的部分一致', 'visible digits agree'),
      tail: say('尾号一致', 'last digits agree'),
      'checked-slip': say('号码只差一处,一方像是抄错', 'numbers differ in one place, one looks miswritten'),
      slip: say('号码只差一处', 'numbers differ in one place'),
      'tail-slip': say('尾号只差一处', 'last digits differ in one place'),
      'other-kind': say('号码不是同一种', 'different kinds of number'),
      different: say('号码不同', 'different number'),
    },
  },
  amount: {
    field: 'amount',
    levels: {
      exact: say('金额分毫不差', 'same amount to the yuan'),
      same: say('金额一致', 'same amount'),
      tenth: say('金额接近', 'amounts close'),
      third: say('金额大致相当', 'amounts roughly alike'),
      far: say('金额相差大', 'amounts far apart'),
    },
  },
  name: {
    field: 'name',
    levels: {
      same: say('姓名一致', 'same name'),
      homophone: say('姓名同音', 'name sounds the same'),
      'looks-alike': say('姓名字形相近', 'name looks alike'),
      'sounds-alike': say('姓名读音相近', 'name sounds alike'),
      'one-off': say('姓名只差一个字', 'name differs in one character'),
      given: say('名相同,一方没说全', 'same given name, one side not in full'),
      part: say('姓名像是小名、缩写或没说全', 'name may be a nickname, initials or half of it'),
      shared: say('姓名只有个别字相同', 'names share a syllable only'),
      different: say('姓名不同', 'different name'),
    },
  },
  sex: {
    field: 'sex',
    levels: { same: say('性别一致', 'same sex'), different: say('一男一女', 'one male, one female') },
    both: (sex) => say(`都是${sex.zh}`, `both ${sex.en}`),
  },
  age: {
    field: 'age',
    levels: {
      same: say('年龄一致', 'same age'),
      near: say('年龄接近', 'age close'),
      far: say('年龄相差大', 'age far apart'),
      group: say('年龄段一致', 'same age group'),
      'other-group': say('年龄段不同', 'different age group'),
    },
  },
  height: {
    field: 'heightCm',
    levels: {
      same: say('身高一致', 'same height'),
      near: say('身高接近', 'height close'),
      far: say('身高相差大', 'height far apart'),
    },
  },
  build: {
    field: 'build',
    levels: {
      same: say('体型一致', 'same build'),
      near: say('体型说法不一', 'build described differently'),
      different: say('体型不同', 'different build'),
    },
  },
  upperColour: upper.colour,
  upperGarment: upper.garment,
  lowerColour: lower.colour,
  lowerGarment: lower.garment,
  footColour: foot.colour,
  footGarment: foot.garment,
  headColour: head.colour,
  headGarment: head.garment,
  hair: {
    field: 'hair',
    levels: {
      same: say('发型一致', 'same hair'),
      near: say('发型说法不一', 'hair described differently'),
      different: say('发型不同', 'different hair'),
    },
    both: (hair) => say(`发型都是${hair.zh}`, `both with ${hair.en}`),
    apart: {
      near: differ('发型说法不一', 'hair described differently'),
      different: differ('发型不同', 'different hair'),
    },
  },
  glasses: {
    field: 'glasses',
    levels: {
      same: say('都戴或都不戴眼镜', 'same as to glasses'),
      different: say('一方戴眼镜,一方不戴', 'only one wears glasses'),
    },
    both: (glasses) => say(`都${glasses.zh}`, `both ${glasses.en}`),
  },
  accent: {
    field: 'dialect',
    levels: {
      same: say('口音一致', 'same accent'),
      near: say('口音说法不一', 'accent described differently'),
      different: say('口音不同', 'different accent'),
    },
    both: (accent) => say(`都说${accent.zh}`, `both: ${accent.en}`),
    apart: {
      near: differ('口音说法不一', 'accent described differently'),
      different: differ('口音不同', 'different accents'),
    },
  },
  place: {
    field: 'place',
    levels: {
      same: say('地点一致', 'same place'),
      'one-of': say('地点可能一致', 'possibly the same place'),
      step: say('地点相邻', 'places next to each other'),
      walk: say('地点相隔一段路', 'places a walk apart'),
      across: say('地点较远', 'places rather far apart'),
      far: say('地点相距远', 'places far apart'),
      'like-words': say('地点说法相近', 'places in like words'),
    },
  },
  time: timeOfThings,
  moment: {
    field: 'time',
    levels: {
      same: say('时间一致', 'the same time'),
      hour: say('时间相差一小时左右', 'times about an hour apart'),
      hours: say('时间相差几小时', 'times some hours apart'),
      day: say('时间相差一天左右', 'times about a day apart'),
      days: say('时间相差几天', 'times some days apart'),
      apart: say('时间相差太久', 'times too far apart'),
    },
  },
  reporter: {
    field: 'reporter',
    levels: {
      same: say('留的电话或证件相同', 'same phone or papers left'),
      named: say('报案人或送交人同名', 'told by somebody of the same name'),
      'sounds-alike': say('报案人或送交人姓名读音相近', 'told by somebody whose name sounds alike'),
    },
  },
  text: {
    field: 'description',
    levels: {
      close: say('描述里有一句说法相同', 'one phrase of the description is the same'),
      some: say('描述里有一句说法相近', 'one phrase of the description is alike'),
    },
  },
  words: {
    field: 'description',
    levels: { shared: say('描述里有相同的少见细节', 'the descriptions share rare details') },
    both: (details) => say(`描述都提到${details.zh}`, `both mention: ${details.en}`),
  },
}

/** How this witness is put into words between two records of a subject. */
export const phrasesOf = (witness: Evidence['witness'], subject: Subject): Phrases =>
  (subject === 'person' ? ofPeople : ofThings)[witness] ?? sentences[witness]

type Own = Partial<Readonly<Record<Evidence['witness'], Phrases>>>
const ofPeople: Own = { time: timeOfPeople }
// A thing that is a garment is of a kind; nobody wears it.
const ofThings: Own = { upperGarment: kindOfGarment }
