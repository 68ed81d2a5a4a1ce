import type { Sentence } from '../errors.ts'
import type { Evidence } from './weigh.ts'

/** How a witness is put into words: by level, and by what both sides say where the vocabulary has a label for it. */
type Phrases = {
  readonly field: string
  readonly levels: Readonly<Record<string, Sentence | undefined>>
  readonly both?: (label: Sentence) => Sentence
}

const say = (zh: string, en: string): Sentence => ({ zh, en })

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
    both: (colour) => say(`${zh}同为${colour.zh}`, `${en}: both ${colour.en}`),
  },
  garment: {
    field,
    levels: {
      same: say(`${zh}款式一致`, `same kind of ${en}`),
      near: say(`${zh}款式相近`, `similar ${en}`),
      different: say(`${zh}款式不同`, `different kind of ${en}`),
    },
    both: (garment) => say(`${zh}同为${garment.zh}`, `${en}: both ${garment.en.toLowerCase()}`),
  },
})

const upper = worn('upper', '上衣', 'top')
const lower = worn('lower', '下装', 'trousers or skirt')
const foot = worn('shoes', '鞋子', 'shoes')
const head = worn('hat', '帽子', 'hat')

/** Every witness at the counter's length: short enough to read at a glance, without anybody's name or number. */
export const sentences: Readonly<Record<Evidence['witness'], Phrases>> = {
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
    both: (type) => say(`同为${type.zh}`, `both: ${type.en.toLowerCase()}`),
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
    both: (colour) => say(`同为${colour.zh}`, `both ${colour.en}`),
  },
  brand: {
    field: 'brand',
    levels: { same: say('品牌一致', 'same brand'), different: say('品牌不同', 'different brand') },
    both: (brand) => say(`品牌同为${brand.zh}`, `both ${brand.en}`),
  },
  number: {
    field: 'number',
    levels: {
      same: say('号码一致', 'same number'),
      masked: say('号码露出的部分一致', 'visible digits agree'),
      tail: say('尾号一致', 'last digits agree'),
      'checked-slip': say('号码只差一处,一方校验位不符', 'one place differs, and one does not check out'),
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
      given: say('名一致,姓或另一段未说', 'same given name, the rest unsaid'),
      part: say('像是小名、缩写或名字的一部分', 'may be a nickname, initials or part of the name'),
      shared: say('姓名只有个别字相同', 'names share a syllable only'),
      different: say('姓名不同', 'different name'),
    },
  },
  sex: { field: 'sex', levels: { same: say('性别一致', 'same sex'), different: say('性别不同', 'different sex') } },
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
  },
  glasses: {
    field: 'glasses',
    levels: {
      same: say('眼镜情况一致', 'glasses agree'),
      different: say('一方戴眼镜,一方不戴', 'only one wears glasses'),
    },
  },
  accent: {
    field: 'dialect',
    levels: {
      same: say('口音一致', 'same accent'),
      near: say('口音说法不一', 'accent described differently'),
      different: say('口音不同', 'different accent'),
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
  time: {
    field: 'time',
    levels: {
      before: say('在不见之前就已发现', 'found before the loss'),
      earlier: say('在不见前几小时发现(可能发现得晚)', 'found some hours before the loss was noticed'),
      'just-before': say('时间前后相差不多', 'times nearly the same'),
      hour: say('不见后一小时内发现', 'found within an hour of the loss'),
      hours: say('不见后几小时内发现', 'found within hours of the loss'),
      'half-day': say('不见后半天内发现', 'found within half a day'),
      overnight: say('不见后当晚或次日一早发现', 'found that night or the next morning'),
      day: say('不见后一天左右发现', 'found about a day later'),
      days: say('不见后几天内发现', 'found some days later'),
      week: say('不见后一周内发现', 'found within a week'),
      month: say('时间相隔较久', 'a long time between'),
      later: say('时间相隔太久', 'too long a time between'),
    },
  },
  moment: {
    field: 'time',
    levels: {
      same: say('时间一致', 'the same time'),
      hour: say('时间相差不到一小时多', 'times about an hour apart'),
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
      close: say('描述用语相同', 'same words in the description'),
      some: say('描述用语相近', 'similar words in the description'),
    },
  },
  words: {
    field: 'description',
    levels: { shared: say('描述中有相同的少见特征', 'the descriptions share rare details') },
  },
}
