import { type Concept, lookUp, type NamedPlace } from '../vocabulary/look-up.ts'
import { asks, type Chip, chip, type Line, type Meant } from './chip.ts'
import { soundOf } from './sound.ts'

type Spoken = { readonly from: number; readonly to: number; readonly ids: readonly string[] }

const placeBefore = /(?:在|到|于|去|从|往|逛|掉|落|忘|丢|\bat|\bin|\bnear|\bby|\bto)(?: the)? ?$/
const placeAfter =
  /^(?: ?(?:附近|旁|边|门口|对面|里|外|出口|入口|那|这|处|走失|走丢|走散|走脱|走落|跟丢|挤散|不见|丢|掉|捡|拾|发现|看到|玩|逛|耍))/
// 熊猫玩偶 and 恐龙衣服 are things; 熊猫馆 before one is still a place.
const thingAfter = /^(?:的?(?:图案|玩|公仔|娃娃|衣|帽|发|背包|书包|包|水|t恤|短袖|裙|气球|面具|头|挂)|色)/
const placeEnd = /[馆山门苑区林湖谷园站室场台处口心点亭巷段街]$/

const spokenIn = (line: Line): Spoken[] => {
  const found = new Map<number, { from: number; to: number; ids: string[] }>()
  for (const { type, id, from, to } of lookUp(line.text, { zones: withStems(line.zones), words: line.words })) {
    if (type !== 'zone') continue
    const known = found.get(from)
    if (known === undefined) found.set(from, { from, to, ids: [id] })
    else known.ids.push(id)
  }
  return [...found.values()].map((one) => beforeDoor(line, one)).filter(({ from, to }) => isPlace(line, from, to))
}

/** 熊猫馆门口 is the door of the panda house, though 熊猫馆门 is also what people call a gate. */
function beforeDoor({ text, zones }: Line, spoken: Spoken): Spoken {
  const { from, to } = spoken
  if (text[to] !== '口' || text[to - 1] !== '门') return spoken
  const shorter = lookUp(text.slice(from, to - 1), { zones }).filter(
    (concept) => concept.type === 'zone' && concept.from === 0 && concept.to === to - 1 - from,
  )
  return shorter.length === 0 ? spoken : { from, to: to - 1, ids: shorter.map(({ id }) => id) }
}

function isPlace({ text, words }: Line, from: number, to: number): boolean {
  const after = text.slice(to, to + 8)
  if (placeEnd.test(text.slice(from, to))) return true
  if (thingAfter.test(after)) return false
  const next = lookUp(after, { words }).find((concept: Concept) => concept.from === 0)
  return next === undefined || (next.type !== 'item' && next.type !== 'garment')
}

// 从东一门进来的: where somebody came from is not where they were last seen.
const cameFrom = /(?:从|由) ?$/
const cameIn = /^(?:那边?|这边?)?(?:进(?:来|园|的|去|门)|入园|入场|过来|坐|一路|买票|下车|上车|出发)/
const isOrigin = (text: string, { from, to }: Spoken): boolean =>
  cameIn.test(text.slice(to, to + 6)) &&
  (cameFrom.test(text.slice(Math.max(0, from - 3), from)) || /^进/.test(text.slice(to, to + 1)))

const weight = (text: string, { from, to, ids }: Spoken): number =>
  Number(placeBefore.test(text.slice(Math.max(0, from - 9), from))) * 2 +
  Number(placeAfter.test(text.slice(to, to + 4))) * 2 +
  Number(ids.length === 1) * 3 +
  Number(placeEnd.test(text.slice(from, to))) -
  Number(isOrigin(text, { from, to, ids })) * 8

const inPlace = /^(?:的|那(?:里|边)的?|门口的?)?$/

/** 儿童乐园厕所: of the lavatories the one that bears the place's name, or, where none does, the place itself. */
function joined({ text, zones }: Pick<Line, 'text' | 'zones'>, spoken: readonly Spoken[]): Spoken[] {
  const [before, after, ...rest] = spoken
  if (before === undefined || after === undefined) return [...spoken]
  if (after.ids.length < 2 || !inPlace.test(text.slice(before.to, after.from)))
    return [before, ...joined({ text, zones }, [after, ...rest])]
  const name = text.slice(before.from, before.from + 2)
  const near = after.ids.filter((id) => zones.some((zone) => zone.id === id && zone.zh.startsWith(name)))
  return near.length === 1 ? [{ from: before.from, to: after.to, ids: near }, ...rest] : [before, ...rest]
}

/** The place: the one that is spoken of as a place; a word that several zones share is a question. */
export function whereIn(line: Line): Chip[] {
  const all = spokenIn(line)
  const spoken = joined(line, all.length > 0 ? all : soundingLike(line))
  const best = spoken.reduce<Spoken | undefined>(
    (top, one) => (top === undefined || weight(line.text, one) > weight(line.text, top) ? one : top),
    undefined,
  )
  if (best === undefined) return []
  const meant = best.ids.flatMap((id) => meantBy(line, id))
  const [only, second] = meant
  if (only === undefined) return []
  const { from, to } = best
  return [second === undefined ? chip('zone', from, to, only) : asks('zone', from, to, line.raw.slice(from, to), meant)]
}

const meantBy = ({ zones }: Line, id: string): Meant[] =>
  zones.filter((zone) => zone.id === id).map(({ zh, en }) => ({ fields: { zone: id }, zh, en }))

const stemmed = new WeakMap<readonly NamedPlace[], readonly NamedPlace[]>()
const ending = /(?:位区|[馆苑区站点处室林湖])$/

/** The names that a place is called by with its last word left off (小吃摊 for 小吃摊位区), and each half of a double one. */
export function stemsOf({ zh }: Pick<NamedPlace, 'zh'>): string[] {
  const names = zh.split('/')
  const stems = [...(names.length > 1 ? names : []), ...names.map((name) => name.replace(ending, ''))]
  const doors = /卫生间|公厕|洗手间/.test(zh) ? ['男厕', '女厕'] : []
  return [...stems.filter((name) => name !== zh && name.length >= 3), ...doors]
}

/** A venue's places are read at every keystroke, so what follows from them is kept as long as the list lives. */
function withStems(zones: readonly NamedPlace[]): readonly NamedPlace[] {
  const known = stemmed.get(zones)
  if (known !== undefined) return known
  const taken = new Set(zones.flatMap(({ zh, synonyms }) => [zh, ...synonyms]))
  const made = zones.map((zone) => ({
    ...zone,
    synonyms: [...zone.synonyms, ...stemsOf(zone).filter((name) => !taken.has(name))],
  }))
  stemmed.set(zones, made)
  return made
}

/** 熊猫管, 候山: an input method offers characters of the same sound. Where no place is named, the place that sounds like it. */
function soundingLike({ text, zones }: Line): Spoken[] {
  const found: (Spoken & { length: number })[] = []
  const runs = [...text.matchAll(/\p{Script=Han}{2,}/gu)]
  if (runs.length === 0) return []
  for (const { id, zh, synonyms } of zones)
    for (const name of [zh, ...synonyms].filter((word) => word.length >= 3 && /^\p{Script=Han}+$/u.test(word)))
      for (const { 0: run, index } of runs)
        for (let at = 0; at + name.length <= run.length; at++)
          if (beginsWord(run.slice(0, at)) && sharesSound(run.slice(at, at + name.length), name))
            found.push({ from: index + at, to: index + at + name.length, ids: [id], length: name.length })
  const longest = found.reduce<(typeof found)[number] | undefined>(
    (top, one) => (top === undefined || one.length > top.length ? one : top),
    undefined,
  )
  const same = found.filter(({ from, to }) => from === longest?.from && to === longest.to)
  return longest === undefined ? [] : [{ ...longest, ids: [...new Set(same.flatMap(({ ids }) => ids))] }]
}

/** 洪崖洞牌坊 is not 东牌坊: what only sounds like a place must begin where a word can. */
const beginsWord = (before: string): boolean =>
  before === '' || /[在到去从往逛于岁前了的男女孩娃儿口边,玩看]$/.test(before)

/** Most characters as they are, the others by their sound. */
function sharesSound(said: string, name: string): boolean {
  const other = [...said].filter((character, at) => character !== name[at])
  return other.length > 0 && other.length * 2 <= name.length && soundOf(said) === soundOf(name)
}
