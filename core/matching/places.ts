import { type Concept, lookUp, type NamedPlace } from '../vocabulary/look-up.ts'
import type { Zone } from '../vocabulary/zones.ts'
import type { Spot } from './features.ts'
import { chineseNumber } from './measures.ts'

export type VenueZone = Pick<Zone, 'x' | 'y'> & NamedPlace

const beside =
  /附近|旁边|旁的?长椅|旁|边上|侧边|门口|对面|里面|里头|里|外面|出口处?|入口处?|当门|那边|这边|周围|一带|处$|的?地方|near|beside|outside|inside/g

/** A place without the words that only say which side of it. */
export const barePlace = (text: string): string => text.replace(beside, '').replace(/[\s,。,.、]/g, '')

/*
 * What visitors call the places that most zoos, parks and stadiums have and a venue's own plan may not: a row is one place. Longer words
 * come first, since each is taken out of the text once.
 */
const senses: readonly (readonly string[])[] = `
熊猫馆 大熊猫馆 看熊猫 熊猫
海洋馆 水族馆 海底世界 海洋世界 水族
企鹅馆 极地馆 极地世界 企鹅
科普馆 科教馆 科技馆 科普中心
骑马场 马场 骑马
旋转木马 木马
过山车 云霄飞车
摩天轮 观览车
碰碰车
剧场 演出馆 表演馆 表演场 看表演 演艺厅 剧院
肯德基 kfc 麦当劳 快餐厅 快餐店 快餐
餐厅 饭店 食堂 餐饮区 美食广场 吃饭
问询处 咨询处 咨询台 服务台 服务中心 游客中心 问讯处 问询
售票处 售票厅 售票口 票房 买票
中心广场 广场 喷泉
鸟语林 百鸟园 鸟林 鸟园
狮虎山 猛兽区 猛兽馆 猛兽园
观光车站 游览车站 电瓶车站 小火车站 小火车
停车场 停车库 车库
地铁站 地铁口 地铁
公交站 车站
母婴室 哺乳室
医务室 医务站 急救站
超市 小卖部 便利店 商店 纪念品店
南门 南大门 南入口 南出口
北门 北大门 北入口 北出口
东门 东大门 东入口 东出口
西门 西大门 西入口 西出口
`
  .trim()
  .split('\n')
  .map((row) => row.split(' '))

/** Which of the places that every venue may have a bare place speaks of; undefined for none or for a numbered one (2号门). */
const senseOf = (place: string): number | undefined => {
  const found = senses.findIndex((words) => words.some((word) => place.includes(word)))
  return found < 0 || /[0-9a-z一二三四五六七八九]/.test(place.replace('kfc', '')) ? undefined : found
}

const numberedKinds: readonly (readonly [RegExp, string])[] = [
  [/厕所|卫生间|洗手间|公厕/, 'toilet'],
  [/停车场|停车库|车库/, 'parking'],
  [/门|入口|出口/, 'gate'],
]
const numeral = /([0-9]{1,2}|[一二三四五六七八九十]|(?<![a-z])[a-z](?![a-z0-9]))(?![楼层区栋])/

/** 第二卫生间 and 2号厕所 are the toilet number 2; undefined for a place without a number, or of which there are no rows. */
function numberedPlace(place: string): string | undefined {
  const kind = numberedKinds.find(([words]) => words.test(place))?.[1]
  const number = numeral.exec(place)?.[1]
  return kind === undefined || number === undefined ? undefined : `${kind} ${chineseNumber(number) ?? number}`
}

/** False for 2号门 and 3号门, which are alike in words only; undefined where not both have a number. */
export function sameNumberedPlace(a: string, b: string): boolean | undefined {
  const [one, other] = [numberedPlace(a), numberedPlace(b)]
  return one === undefined || other === undefined ? undefined : one === other
}

/** True where two places in words are one by another name: 水族馆 and 海洋馆, 南大门 and 南门. */
export function samePlaceSaid(a: string, b: string): boolean {
  const sense = senseOf(a)
  return sense !== undefined && sense === senseOf(b)
}

const spot = ({ id, x, y }: VenueZone): Spot => ({ id, x, y })

const before = /[在于到去从往]$/
const after = /^(?:附近|旁|边|门口|对面|里|出口|入口|那边|外|处|走失|走丢|走散|丢|掉|捡|拾|发现)/

/** Zones that prose speaks of as places: 在虎山, 象馆门口; a toy tiger is no place. */
export function spotsSaid(prose: string, concepts: readonly Concept[], zones: readonly VenueZone[]): Spot[] {
  const said = concepts.filter(
    ({ type, from, to }) =>
      type === 'zone' && (before.test(prose.slice(Math.max(0, from - 1), from)) || after.test(prose.slice(to, to + 3))),
  )
  return spotsById(
    said.map(({ id }) => id),
    zones,
  )
}

/** Zones named in a text, in its order; a word that several zones share gives them all. */
export function spotsIn(text: string, zones: readonly VenueZone[]): Spot[] {
  const named = new Set(lookUp(text, { zones }).flatMap((concept) => (concept.type === 'zone' ? [concept.id] : [])))
  return zones.filter((zone) => named.has(zone.id)).map(spot)
}

/** Zones by id, as forms and `zonesPassed` hold them. */
export const spotsById = (ids: readonly string[], zones: readonly VenueZone[]): Spot[] =>
  zones.filter((zone) => ids.includes(zone.id)).map(spot)

/** Metres between the nearest two of them. */
export function nearestMetres(a: readonly Spot[], b: readonly Spot[]): number {
  let best = Infinity
  for (const one of a) for (const other of b) best = Math.min(best, Math.hypot(one.x - other.x, one.y - other.y))
  return best
}
