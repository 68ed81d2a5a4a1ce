import type { subjectOf } from '../records/kinds.ts'
import { categories } from '../vocabulary/categories.ts'
import { quickColours, shortColour } from '../vocabulary/colours.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import { soundOf } from './sound.ts'

/** A piece of the line typed in Latin letters for Chinese words: what it can stand for, the likeliest first. */
export type Shorthand = { readonly from: number; readonly to: number; readonly words: readonly string[] }

type Subject = ReturnType<typeof subjectOf>
type Spellings = ReadonlyMap<string, readonly string[]>

const shortColours = quickColours.map(shortColour)
const otherColours = ['紫', '橙', '棕', '米', '咖']

const worn =
  '上衣 短袖 长袖 外套 衬衫 毛衣 卫衣 背心 裙子 连衣裙 校服 马甲 夹克 羽绒服 棉衣 棉袄 裤子 短裤 牛仔裤 鞋 鞋子 运动鞋 凉鞋 皮鞋 布鞋 球鞋 拖鞋 靴子 洞洞鞋 帽子'.split(
    ' ',
  )
const said: Spellings = spellings(['刚才', '刚刚', '半小时前', '一小时前'])

/** The letters that a word can be typed by: of each syllable the initial or the whole; of long words the initials or the whole. */
export function spellingsOf(word: string): string[] {
  const syllables = soundOf(word).split(' ')
  const [initials, whole] = [syllables.map((syllable) => syllable[0]).join(''), syllables.join('')]
  if (syllables.length > 4) return [...new Set([initials, whole])]
  const mixed = syllables.reduce<string[]>(
    (before, syllable) => before.flatMap((start) => [start + syllable[0], start + syllable]),
    [''],
  )
  return [...new Set([initials, whole, ...mixed])]
}

function spellings(words: readonly string[]): Spellings {
  const found = new Map<string, string[]>()
  for (const word of words) for (const spelt of spellingsOf(word)) found.set(spelt, [...(found.get(spelt) ?? []), word])
  return found
}

const colours: Spellings = new Map([
  ...spellings([...shortColours, ...otherColours]),
  ...shortColours.map((colour, at) => [String(at + 1), [colour]] as const),
])
const garments = spellings(worn)
const things = spellings(
  categories
    .filter(({ custody }) => custody !== 'live' && custody !== 'hazard')
    .flatMap(({ words, subcategories }) => [
      ...words.slice(0, 2),
      ...subcategories.flatMap((sub) => sub.words.slice(0, 3)),
    ])
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word))
    .concat('伞', '包'),
)

const places = new WeakMap<readonly NamedPlace[], Spellings>()

/** A venue's places are read at every keystroke, so what follows from them is kept as long as the list lives. */
function placesOf(zones: readonly NamedPlace[]): Spellings {
  const known = places.get(zones)
  if (known !== undefined) return known
  const names = new Set(zones.flatMap(({ zh, synonyms }) => [zh, ...synonyms]))
  const made = spellings([...names].filter((name) => /^\p{Script=Han}{2,}$/u.test(name)))
  places.set(zones, made)
  return made
}

const withColour = (token: string, nouns: Spellings): string[] => {
  const plain = token.length > 1 ? (nouns.get(token) ?? []) : []
  const split = [...token].flatMap((_, at) => {
    const [shades, rest] = [colours.get(token.slice(0, at)), nouns.get(token.slice(at))]
    return shades === undefined || rest === undefined ? [] : shades.flatMap((shade) => rest.map((noun) => shade + noun))
  })
  return [...split, ...plain]
}

const sexes: Readonly<Record<string, readonly string[]>> = {
  nan: ['男'],
  nv: ['女'],
  nu: ['女'],
  m: ['男'],
  f: ['女'],
  n: ['男', '女'],
}

/** 5nan, nv8, 10f, 2xs, 3d20: a number with what is counted. */
function counted(token: string, subject: Subject): string[] {
  const [, number = '', unit = ''] = /^([0-9]{1,2})([a-z]+)$/.exec(token) ?? []
  if (/^(?:f|fz|fq|fzq|min)$/.test(unit)) return [`${number}分钟前`]
  if (/^(?:xs|xsq|h)$/.test(unit)) return [`${number}小时前`]
  const clock = /^([0-9]{1,2})d([0-5][0-9]|b)?$/.exec(token)
  if (clock !== null) return [`${clock[1]}点${clock[2] === 'b' ? '半' : (clock[2] ?? '')}`]
  if (subject !== 'person') return []
  const years = /^([0-9]{1,3})(?:s|sui)?(nan|nv|nu|n)$/.exec(token) ?? reversed(token)
  return years === null ? [] : (sexes[years[2] ?? ''] ?? []).map((sex) => `${years[1]}岁${sex}`)
}

const reversed = (token: string): readonly string[] | null => {
  const found = /^(nan|nv|nu|n|m|f)([0-9]{1,3})s?$/.exec(token)
  return found === null ? null : [token, found[2]!, found[1]!]
}

function wordsOf(token: string, subject: Subject, zones: Spellings): string[] {
  const number = counted(token, subject)
  if (number.length > 0) return number
  const nouns = subject === 'person' ? garments : subject === 'item' ? things : new Map()
  const sex = subject === 'person' && token.length > 1 ? (sexes[token] ?? []) : []
  const place = token.length > 1 ? (zones.get(token) ?? []) : []
  const moment = said.get(token)
  return moment === undefined ? [...new Set([...sex, ...place, ...withColour(token, nouns)])] : [moment[0]!]
}

// Whoever writes them writes English: my is not 毛衣, nor we a pair of socks. Their whole sound (maoyi) is still read.
const littleWords: ReadonlySet<string> = new Set(
  'a an and are as at be by do he her him his i in is it its me my no of on or our she so the they to up us was we you'.split(
    ' ',
  ),
)

const tokens = /(?<![a-z0-9])(?=[0-9]*[a-z])[a-z0-9]+(?![a-z0-9'’-])/g
const most = 9

/** AJ鞋, JK制服: letters that Chinese follows at once are a make or a manner; initials stand apart. */
const isMake = (token: string, text: string, to: number): boolean =>
  /^[a-z]+$/.test(token) && /^\p{Script=Han}/u.test(text.slice(to))

/**
 * What stands in the line in letters for Chinese words, as an input method takes initials: xmg for 熊猫馆, 1sy for a red top,
 * hongshangyi where somebody forgot to switch. One Latin word that is neither this nor a word of the lists makes the line
 * English, and nothing is read into it.
 */
export function shorthandIn(
  text: string,
  subject: Subject,
  zones: readonly NamedPlace[],
  isWord: (token: string) => boolean,
): Shorthand[] {
  const found = [...text.matchAll(tokens)].map(({ 0: token, index }) => ({
    token,
    from: index,
    to: index + token.length,
  }))
  const spelt = placesOf(zones)
  const read: Shorthand[] = []
  for (const { token, from, to } of found) {
    if (isWord(token) || isMake(token, text, to)) continue
    const words = wordsOf(token, subject, spelt)
    if (words.length > 0 && littleWords.has(token)) continue
    if (words.length > 0) read.push({ from, to, words: words.slice(0, most) })
    else if (/[a-z]{2}/.test(token)) return []
  }
  return read
}
