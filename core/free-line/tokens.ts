import { categoryOf } from '../vocabulary/categories.ts'
import { type GarmentSlot, garmentOf } from '../vocabulary/clothing.ts'
import { colours } from '../vocabulary/colours.ts'
import { type Lexicon, lookUp } from '../vocabulary/look-up.ts'
import { soundOf } from './sound.ts'

/** What a piece of the line is for somebody's clothes. `part` says a place on the body without naming a garment. */
export type Token = {
  readonly from: number
  readonly to: number
  readonly role: 'colour' | 'garment' | 'part' | 'style' | 'carried'
  /** Colour or garment of the vocabulary. */
  readonly id?: string | undefined
  readonly slot?: GarmentSlot | undefined
}

const short: readonly (readonly [RegExp, Token['role'], GarmentSlot])[] = [
  [/(?:卫|大|风|毛|棉|马|夹|汗)?(?:褂[子儿]|[衣衫褂袄])(?!服)/g, 'garment', 'upper'],
  [/(?:中山|军|童|唐|运动|休闲|夏|冬|春|秋)装/g, 'garment', 'upper'],
  [/(?<=\p{Script=Han})服(?!务|从|气|药|软)/gu, 'garment', 'upper'],
  [/(?<![a-z])t(?![a-z恤-])/g, 'garment', 'upper'],
  [/裤(?!兜|袋)/g, 'garment', 'lower'],
  [/裙/g, 'garment', 'full'],
  [/[鞋靴]/g, 'garment', 'foot'],
  [/帽/g, 'garment', 'head'],
  [/\b(?:top|sweater|jumper|coat|hoodie)s?\b/g, 'garment', 'upper'],
  [/\b(?:trousers|pants|shorts|jeans)\b/g, 'garment', 'lower'],
  [/\b(?:shoes?|sneakers|trainers|boots|sandals)\b/g, 'garment', 'foot'],
  [/\b(?:cap|hat)\b/g, 'garment', 'head'],
  [/(?<![早晚马以楼车头脚身场路街赶])上(?=[红橙黄绿青蓝紫粉白黑灰棕咖米花])/g, 'part', 'upper'],
  [/(?<![一脚地楼以底头])下(?=[红橙黄绿青蓝紫粉白黑灰棕咖米花])/g, 'part', 'lower'],
  [/上身|上面|身上|一身|(?<!脚)穿(?:着|了|的|一件|件|个)*/g, 'part', 'upper'],
  [/下身|下面|腿上/g, 'part', 'lower'],
  [/脚上|脚下|脚穿(?:着|的)?|脚(?=[是|踩])/g, 'part', 'foot'],
  [/头上|头戴|戴(?:着|了|个|顶)*/g, 'part', 'head'],
]

const itemSlot = (id: string): GarmentSlot | undefined => {
  if (id === 'clothing.bottom') return 'lower'
  const category = categoryOf(id)?.id
  if (category === 'clothing') return 'upper'
  if (category === 'shoes') return id === 'shoes.sock' ? undefined : 'foot'
  return category === 'hat' ? 'head' : undefined
}

const carried: ReadonlySet<string | undefined> = new Set([
  'backpack',
  'handbag',
  'luggage',
  'umbrella',
  'shopping_bag',
  'toy',
  'water_bottle',
  'stroller',
])

function tokenOf({ type, id, from, to }: ReturnType<typeof lookUp>[number]): Token | null {
  if (type === 'colour') return { role: 'colour', from, to, id }
  if (type === 'garment') return { role: 'garment', from, to, id, slot: garmentOf(id)?.slot }
  if (type === 'slot') return { role: 'garment', from, to, slot: id as GarmentSlot }
  if (type === 'pattern' || type === 'material' || type === 'brand') return { role: 'style', from, to }
  if (type !== 'item') return null
  const slot = itemSlot(id)
  if (slot !== undefined) return { role: 'garment', from, to, slot }
  return carried.has(categoryOf(id)?.id) ? { role: 'carried', from, to } : null
}

// A garment says more than the thing or the pattern that is called by the same word.
const rank: Readonly<Record<Token['role'], number>> = { garment: 0, colour: 1, carried: 2, style: 3, part: 4 }

// 裙子 is also listed as a thing on the shelf, and there as something for the legs.
const garmentsFirst = (concepts: ReturnType<typeof lookUp>) =>
  concepts.toSorted((a, b) => Number(a.type === 'item') - Number(b.type === 'item'))

const manner = /(?:运动|连帽|加绒|高领|圆领|长款|短款|薄款|宽松|足球|篮球|登山|跑步|老人|儿童|学生)$/
const latinMake = /(?<![a-z0-9])[a-z]{2,12}$/
// What parts a garment from the words in front of it: verbs, measures, places on the body.
const parts = /[穿戴着得了是的和与跟有在双只个件条顶套身脚头上下里外没他她它这那也都不来去走丢又]$/
const longestManner = 4

/** 运动凉鞋, 足球鞋, 阿根廷球衣 are one word to whoever says it: what no list knows belongs to the garment up to the next boundary. */
function withManner(text: string, token: Token, ends: ReadonlySet<number>): Token {
  const found = manner.exec(text.slice(0, token.from)) ?? latinMake.exec(text.slice(0, token.from))
  if (found !== null) return { ...token, from: found.index }
  let from = token.from
  while (from > 0 && !ends.has(from) && /\p{Script=Han}/u.test(text[from - 1]!) && !parts.test(text.slice(0, from)))
    from--
  const free =
    from === 0 || ends.has(from) || !/[\p{Script=Han}a-z0-9]/u.test(text[from - 1]!) || parts.test(text.slice(0, from))
  return free && token.from - from <= longestManner ? { ...token, from } : token
}

// 酱红, 小白: one more character in front of a colour, where the word begins there.
const shade =
  /(?:^|[\s,|。、;穿着的])([^\P{Script=Han}上下件条双顶穿着得的是了和有一两男女孩童娃妹弟姐哥儿子人妈爸爷奶公婆])$/u

function withShade(text: string, token: Token): Token {
  const found = shade.exec(text.slice(0, token.from))
  return found === null ? token : { ...token, from: token.from - found[1]!.length }
}

/** 校服外套 is one piece, 红靴靴 a child's word for boots. */
function mended(text: string, tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at): Token[] => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (isOne(text, before, token)) return []
    if (isOne(text, token, next)) return [{ ...token, to: next!.to }]
    const last = text[token.to - 1]
    return [token.role === 'garment' && text[token.to] === last ? { ...token, to: token.to + 1 } : token]
  })
}

const coverAll = /^(?:外套|上衣|衣服|衣裳|衣)$/
const sleeves = /(?:短袖|长袖|中袖|半袖)$/
const isOne = (text: string, a: Token | undefined, b: Token | undefined): boolean =>
  a?.role === 'garment' &&
  b?.role === 'garment' &&
  a.to === b.from &&
  (coverAll.test(text.slice(b.from, b.to)) || (b.slot === 'upper' && sleeves.test(text.slice(a.from, a.to))))

/** 没穿上衣 names what is not there, 带帽子的外套 a part of the coat. */
const denied = /(?:没|没有|未|不)(?:穿|戴)(?:着|了)?$/
const hooded = /[带连有]$/
const isWorn = (text: string, token: Token): boolean =>
  !(token.role === 'garment' && denied.test(text.slice(Math.max(0, token.from - 5), token.from))) &&
  !(
    token.slot === 'head' &&
    hooded.test(text.slice(0, token.from)) &&
    /^[子儿]?的?(?:外套|上衣|卫衣|衣|夹克|风衣|大衣|棉)/.test(text.slice(token.to, token.to + 4))
  )

// An input method offers 兰色 beside 蓝色 and 运动协 beside 运动鞋: what sounds like a colour before 色, or like shoes after a word for some.
const colourSound: ReadonlyMap<string, string> = new Map(
  colours.flatMap(({ id, words }) =>
    words.filter((word) => /^\p{Script=Han}$/u.test(word)).map((word) => [soundOf(word), id] as const),
  ),
)
const shoeSound = /(?<=运动|皮|凉|布|球|拖|棉|板|帆布|旅游|休闲)[协写邪些斜谐泻血写](?=$|[\s,|。、;]|\p{Script=Han})/gu

function misheardIn(text: string): Token[] {
  const shades = [...text.matchAll(/(\p{Script=Han})色/gu)].flatMap(({ 0: word, 1: one, index }): Token[] => {
    const id = colourSound.get(soundOf(one!))
    return id === undefined ? [] : [{ from: index, to: index + word.length, role: 'colour', id }]
  })
  const shoes = [...text.matchAll(shoeSound)].map(
    ({ index }): Token => ({ from: index, to: index + 1, role: 'garment', slot: 'foot' }),
  )
  return [...shades, ...shoes]
}

/** The words of a line that speak of clothes, in order; one token a place. */
export function tokensOf(text: string, own: Lexicon = {}): Token[] {
  const known = lookUp(text, own)
  const listed = garmentsFirst(known).flatMap((concept) => tokenOf(concept) ?? [])
  const best = new Map<number, Token>()
  for (const token of listed) {
    const before = best.get(token.from)
    if (before === undefined || rank[token.role] < rank[before.role]) best.set(token.from, token)
  }
  const found = [...best.values()]
  for (const [form, role, slot] of short)
    for (const { 0: word, index } of text.matchAll(form)) {
      const [from, to] = [index, index + word.length]
      if (word !== '' && !found.some((token) => token.from < to && from < token.to))
        found.push({ from, to, role, slot })
    }
  for (const token of misheardIn(text))
    if (!found.some(({ from, to }) => from < token.to && token.from < to)) found.push(token)
  for (const [at, token] of found.entries()) if (token.role === 'colour') found[at] = withShade(text, token)
  const ends = new Set([...known, ...found].map(({ to }) => to))
  const all = found
    .filter((token) => isWorn(text, token))
    .map((token) => (token.role === 'garment' ? withManner(text, token, ends) : token))
  return mended(
    text,
    all.sort((a, b) => a.from - b.from),
  )
}
