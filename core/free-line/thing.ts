import { brandOf } from '../vocabulary/brands.ts'
import { categoriesOfWord, categoryOf, subcategoryOf } from '../vocabulary/categories.ts'
import { type Concept, lookUp } from '../vocabulary/look-up.ts'
import { asks, type Chip, chip, isItem, type Line, type Meant } from './chip.ts'
import { headOf } from './heads.ts'

type Spoken = { readonly from: number; readonly to: number; readonly ids: readonly string[]; readonly unsure: boolean }

const stuffed = /(?:毛绒|绒|布|塑料|硅胶|充气|木头|玩具)的?[小大]?$/

/** Things that a sentence names, each with its meanings. */
function thingsIn(text: string, concepts: readonly Concept[]): Spoken[] {
  const found = new Map<number, { from: number; to: number; ids: string[]; unsure: boolean }>()
  for (const { type, id, from, to, ambiguous } of concepts) {
    if (type !== 'item') continue
    const known = found.get(from)
    if (known === undefined) found.set(from, { from, to, ids: [id], unsure: ambiguous })
    else known.ids.push(id)
  }
  // A silver watch is a watch, a plush rabbit a toy, and so is the rabbit of a rabbit doll.
  const all = [...found.values()].flatMap((thing): Spoken[] => {
    if (!thing.ids.every((id) => id.startsWith('pet'))) return [thing]
    if ([...found.values()].some(({ from }) => from === thing.to)) return []
    return [
      stuffed.test(text.slice(Math.max(0, thing.from - 6), thing.from)) ? { ...thing, ids: ['toy.plush'] } : thing,
    ]
  })
  const plain = all.filter(
    ({ from }) => !concepts.some((concept) => concept.from === from && concept.type === 'colour'),
  )
  return plain.length > 0 ? plain : all
}

const inside =
  /(?:里面?|内)(?:装|放|夹)?(?:有|着|了|是)?.{0,12}$|(?:装|放|夹|挂|贴)(?:着|有|了).{0,8}$|\b(?:with|containing) .{0,20}$/
const owner = /^(?:的)?(?:主人|失主|套|壳)/
const partOf = /^(?:(?:上|里|边上)?(?:的)?(?:挂|贴)|(?:上面?|里面?)的)/
/** Words that name the telephone one can be called on, not a thing that lay somewhere. */
const isTalk = (text: string, { from, to }: Spoken): boolean =>
  /^(?:电话|手机)$/.test(text.slice(from, to)) &&
  /^[ ,::号是]*(?:\u260e|[0-9]{5})/.test(text.slice(to, to + 9)) &&
  from > 0

/** What it is comes before what is in it. */
function bestOf(text: string, things: readonly Spoken[]): Spoken | undefined {
  const real = things.filter((thing) => !isTalk(text, thing) && !owner.test(text.slice(thing.to, thing.to + 3)))
  const outer = real.filter(({ from, to }) => {
    const isInside = inside.test(text.slice(Math.max(0, from - 14), from)) || partOf.test(text.slice(to, to + 3))
    return !isInside
  })
  // 装着身份证的钱包: what is held stands before 的.
  const holder = real.find(({ from }) =>
    /(?:装|放|夹)(?:着|有|了)[^,,。 ]{1,12}的[^,, ]{0,4}$/.test(text.slice(0, from)),
  )
  return holder ?? outer[0] ?? real[0]
}

function meantBy(id: string): Meant[] {
  const named = subcategoryOf(id) ?? categoryOf(id)
  return named === undefined ? [] : [{ fields: { category: id }, zh: named.zh, en: named.en }]
}

function categoryChip(line: Line, { from, to, ids, unsure }: Spoken): Chip[] {
  const meant = [...new Set(ids)].flatMap(meantBy)
  const [only] = meant
  if (only === undefined) return []
  const word = line.raw.slice(from, to)
  return [unsure && meant.length > 1 ? asks('category', from, to, word, meant) : chip('category', from, to, only)]
}

const edge = /^(?:色|的|$|[\s,,。;;、|和与)]|皮|底|框|壳|是)/
const before = /(?:$|[\s,,。;;、|(是的色件把个部只条双块张深浅全纯])$/

/** 花 and 金 are colours beside a thing or between boundaries, not inside 花园 and 黄金. */
function isColour(text: string, concepts: readonly Concept[], { from, to }: Concept, thing?: Spoken): boolean {
  if (to - from > 1 || thing?.from === to) return true
  const next = concepts.find((concept) => concept.from === to && concept.type !== 'zone')
  if (next !== undefined) return true
  return edge.test(text.slice(to)) && (from === 0 || before.test(text.slice(0, from)) || touches(concepts, from))
}

const touches = (concepts: readonly Concept[], at: number): boolean =>
  concepts.some(({ type, to }) => to === at && (type === 'item' || type === 'colour' || type === 'brand'))

/** A make between a colour and its thing does not part them: 黑色华为手机 is as black as 黑色手机. */
const makesBetween = (concepts: readonly Concept[], from: number, to: number): number =>
  concepts
    .filter((concept) => concept.type === 'brand' && concept.from >= from && concept.to <= to)
    .reduce((length, concept) => length + concept.to - concept.from, 0)

/** The colour said of the thing: the one that stands nearest to it. */
function colourChip(line: Line, concepts: readonly Concept[], thing: Spoken | undefined): Chip[] {
  const said = concepts.filter(
    (concept) =>
      concept.type === 'colour' &&
      isColour(line.text, concepts, concept, thing) &&
      !isElsewhere(line.text, concepts, concept, thing),
  )
  const distance = ({ from, to }: Concept): number => {
    if (thing === undefined) return from
    return to <= thing.from ? thing.from - to - makesBetween(concepts, to, thing.from) : (from - thing.to) * 1.5
  }
  const best = said.reduce<Concept | undefined>(
    (top, one) => (top === undefined || distance(one) < distance(top) ? one : top),
    undefined,
  )
  if (best === undefined) return []
  const run = runOf(said, best)
  const from = modified(line.text, run[0]!.from)
  const last = run.at(-1)!.to
  const to = line.text[last] === '色' ? last + 1 : last
  const colour = line.raw.slice(from, to)
  return [chip('colour', from, to, { fields: { colour }, zh: colour, en: colour, colour: best.id })]
}

const modified = (text: string, from: number): number => (/[深浅淡]$/.test(text.slice(0, from)) ? from - 1 : from)

/** 红黑 and 蓝白 are one answer. */
function runOf(said: readonly Concept[], best: Concept): Concept[] {
  const run = [best]
  for (let next = best; ; ) {
    const found = said.find(({ from }) => from === next.to)
    if (found === undefined) break
    run.push(found)
    next = found
  }
  for (let first = best; ; ) {
    const found = said.find(({ to }) => to === first.from)
    if (found === undefined) return run
    run.unshift(found)
    first = found
  }
}

const shortLatin = /^[a-z&]{1,3}$/

/** A make or a cartoon figure; two Latin letters are one only where the clerk wrote capitals (AT is a make, at is not). */
function brandChip(line: Line, concepts: readonly Concept[], thing: Spoken | undefined): Chip[] {
  const found = concepts.find(({ type, word, from, to }) => {
    if (type !== 'brand') return false
    const typed = line.raw.slice(from, to)
    if (shortLatin.test(word) && typed !== typed.toUpperCase()) return false
    return thing === undefined || from === 0 || Math.min(Math.abs(thing.from - to), Math.abs(from - thing.to)) <= 10
  })
  if (found === undefined) return announcedMake(line)
  const brand = line.raw.slice(found.from, found.to)
  return [chip('brand', found.from, found.to, { fields: { brand }, zh: brand, en: brand })]
}

// 天堂牌, 象印牌子的: what is called a make is one, whether a list knows it or not.
const make =
  /(?<=^|[\s,|。、;是的色伞包机表杯壶鞋帽车])([\p{Script=Han}]{2,4}|[a-z]{2,12})牌(?:子)?(?=$|[\s,|。、;的])/u
const noMake =
  /[这那什么啥哪门车吊手胸工灯号]$|(?:工作|学生|校|姓|存包|寄存|纪念|指示|号码|嘉宾|志愿者)$|^(?:没|什么|不|有)/

function announcedMake(line: Line): Chip[] {
  const found = make.exec(line.text)
  if (found === null || noMake.test(found[1]!)) return []
  const [from, to] = [found.index, found.index + found[1]!.length]
  const brand = line.raw.slice(from, to)
  return [chip('brand', from, to, { fields: { brand }, zh: brand, en: brand })]
}

/** What a thing is, its colour and its make. */
export function thingIn(line: Line, before: readonly Chip[]): Chip[] {
  if (!isItem(line)) return []
  const concepts = lookUp(line.text, line)
  const thing = bestOf(line.text, thingsIn(line.text, concepts)) ?? shortThing(line.text)
  const model = ofBrand(line.text, concepts)
  const known =
    thing === undefined || (model.length > 0 && isCover(line.text, thing)) ? model : categoryChip(line, thing)
  const money = before.some(({ topic }) => topic === 'amount')
  return [
    ...(known.length === 0 && money ? cash(before) : known),
    ...colourChip(line, concepts, thing),
    ...brandChip(line, concepts, thing),
  ]
}

/** A colour that another thing takes to itself (带个红色小熊猫挂件) says nothing of this one. */
function isElsewhere(text: string, concepts: readonly Concept[], { to }: Concept, thing: Spoken | undefined): boolean {
  if (thing === undefined) return false
  const next = concepts.find(({ type, from }) => type === 'item' && from >= to && from - to <= 5)
  if (next === undefined || next.from === thing.from || /[\s,|。、;]/.test(text.slice(to, next.from))) return false
  return (
    to > thing.to &&
    /(?:[带挂有贴装]着?|里面?)[一个只条串把张的了]*$/.test(text.slice(0, to).replace(/\p{Script=Han}色?$/u, ''))
  )
}

const isCover = (text: string, { from, to }: Spoken): boolean => /[壳套膜绳]/.test(text.slice(from, to))

// A single character stands for a thing only where nothing goes on: 红伞一把, not 伞兵.
const short =
  /(?<=^|[\s,|色的个把只双张顶件红黄蓝绿黑白灰紫粉橙棕花小大新旧布皮儿孩童男女])[伞包鞋卡钱表](?=$|[\s,,。|的了一两里在掉丢忘])|伞(?=$|[\s,,。|(])/

function shortThing(text: string): Spoken | undefined {
  const found = short.exec(text)
  if (found === null) return headIn(text)
  const ids = categoriesOfWord(found[0]).map(({ id }) => id)
  return ids.length === 0 ? undefined : { from: found.index, to: found.index + 1, ids, unsure: ids.length > 1 }
}

function headIn(text: string): Spoken | undefined {
  const head = headOf(text)
  return head === null ? undefined : { from: head.from, to: head.to, ids: [head.category], unsure: false }
}

/** A make that makes one thing only names the thing: an iPhone is a telephone. */
function ofBrand(text: string, concepts: readonly Concept[]): Chip[] {
  const model = concepts.find(
    ({ type, id, word, to }) => type === 'brand' && isPhoneModel(brandOf(id)?.categories ?? [], word, text.slice(to)),
  )
  if (model !== undefined) return meantBy('phone').map((meant) => chip('category', model.from, model.to, meant))
  const found = concepts.find(({ type, id }) => type === 'brand' && brandOf(id)?.categories.length === 1)
  if (found === undefined || shortLatin.test(found.word)) return []
  return (brandOf(found.id)?.categories ?? [])
    .flatMap(meantBy)
    .map((meant) => chip('category', found.from, found.to, meant))
}

// 华为mate60, 小米13, iPhone: who makes telephones and names a model means one.
const phoneModel =
  /^ ?(?:(?:mate|nova|pura|note|reno|find|magic|galaxy|max|pro|ultra|[a-z]) ?)?[0-9]{1,3}(?![0-9元块点岁:个只])/
const isPhoneModel = (makes: readonly string[], word: string, after: string): boolean =>
  word === 'iphone' || (makes.includes('phone') && phoneModel.test(after))

const cash = (before: readonly Chip[]): Chip[] =>
  before.flatMap(({ topic, from, to }) =>
    topic === 'amount' ? meantBy('cash').map((meant) => chip('category', from, to, meant)) : [],
  )
