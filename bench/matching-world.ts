import type { Fields } from '../core/records/fields.ts'
import type { Kind } from '../core/records/kinds.ts'
import { venueTemplate, type Zone } from '../core/vocabulary/zones.ts'
import { seededRandom } from '../desk/demo/random.ts'

export type Told = { readonly id: string; readonly kind: Kind; readonly fields: Fields }
export type World = {
  readonly zones: readonly Zone[]
  readonly finds: readonly Told[]
  readonly reports: readonly Told[]
  /** Report id to find id; a report whose thing nobody found is not in it. */
  readonly truth: ReadonlyMap<string, string>
}

type Random = () => number
const hour = 3_600_000

/** Ways in which people say one thing; a `~` marks words that the matcher's lists do not hold. */
const ways = (rows: string): string[][] =>
  rows
    .split('\n')
    .map((row) => row.trim().replaceAll('~', '').split(' '))
    .filter((row) => row[0])

const things = ways(`手机 智能手机 电话 ~砖头机
  雨伞 折叠伞 长柄伞 ~撑花儿伞
  钱包 皮夹子 短款钱包 零钱包
  双肩包 书包 背包 ~驮包
  水杯 保温杯 ~闷壶
  耳机 蓝牙耳机 ~耳塞机
  钥匙 一串钥匙 门钥匙
  帽子 鸭舌帽 渔夫帽 ~遮脸帽
  外套 夹克 风衣 ~罩衫褂
  玩偶 毛绒玩具 公仔
  身份证 证件 居民身份证
  眼镜 墨镜 近视眼镜
  充电宝 移动电源 ~续命宝
  婴儿推车 童车 遛娃神器`)
const colours = ways(`黑色 黑 乌黑
  白色 白 米白色
  红色 大红 酒红色
  蓝色 天蓝色 深蓝色
  灰色 银灰色 深灰色
  绿色 墨绿色 军绿色
  粉色 粉红 ~落日桃色
  黄色 金黄色 ~姜蓉色
  花的 彩色 拼色`)
const brands = ways(`华为 HUAWEI
  小米 Xiaomi
  耐克 Nike
  李宁 LI-NING
  ~霓虹贝 ~Neobay
  ~鲸屿 ~Jingyu
  ~岚山记 ~岚山记`)
const marks = ways(`拉链坏了 拉锁是坏的
  贴着恐龙贴纸 有一张恐龙贴画
  缠着胶布 用胶带缠过
  刻着一个禾字 有个禾字
  挂着小铃铛 有铃铛响
  边角磕破了 角上破了
  系着红绳 有根红绳子
  写着三班 三班的
  有咖啡渍 沾了咖啡
  里面有半包纸巾 装着纸巾`)
const garments = ways(`T恤 短袖 文化衫
  卫衣 连帽衫
  外套 夹克
  毛衣 针织衫
  衬衫 衬衣
  羽绒服 棉衣`)
const lowers = ways(`牛仔裤 裤子
  短裤 中裤
  运动裤 休闲裤
  裙子 短裙`)
const hair = ways(`短发 短头发
  马尾 扎马尾
  双马尾 羊角辫
  寸头 平头
  花白头发 白发`)
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const given = '明敏民铭欣新心辛丹单禾和河荷强蔷俊军君均丽莉立力涛桃秋丘'
const soundAlike = ['明铭民', '欣新心辛', '禾和河荷', '俊军君均', '丽莉立力', '涛桃', '秋丘', '丹单']

/** The thing or person itself; each witness tells some of it, in words of their own. */
type Hidden = {
  readonly person: boolean
  readonly thing: readonly string[]
  readonly colours: readonly (readonly string[])[]
  readonly brand: readonly string[]
  readonly mark: readonly string[]
  readonly worn: readonly (readonly string[])[]
  readonly hair: readonly string[]
  readonly name: string
  readonly number: string
  readonly age: number
  readonly male: boolean
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

function hide(random: Random): Hidden {
  const person = random() < 0.18
  const digits = Array.from({ length: 10 }, () => Math.floor(random() * 10)).join('')
  return {
    person,
    thing: pick(random, things),
    colours: [pick(random, colours), pick(random, colours), pick(random, colours)],
    brand: pick(random, brands),
    mark: pick(random, marks),
    worn: [pick(random, garments), pick(random, lowers)],
    hair: pick(random, hair),
    name: pick(random, [...surnames]) + pick(random, [...given]) + (random() < 0.6 ? pick(random, [...given]) : ''),
    number: `9901${digits}1234`.slice(0, 18),
    age: random() < 0.7 ? 2 + Math.floor(random() * 9) : 60 + Math.floor(random() * 28),
    male: random() < 0.5,
  }
}

const misheard = (random: Random, name: string): string =>
  [...name]
    .map((character) =>
      random() < 0.2 ? pick(random, [...(soundAlike.find((row) => row.includes(character)) ?? character)]) : character,
    )
    .join('')

const writtenNumber = (random: Random, number: string): string =>
  random() < 0.4
    ? number
    : random() < 0.5
      ? `尾号${number.slice(-4)}`
      : `${number.slice(0, 6)}******${number.slice(-4)}`

/** One witness: every field may be left out, and some are wrong. */
function tell(random: Random, hidden: Hidden, zone: Zone, at: number): Fields {
  const said = <T>(likely: number, value: () => T): T | null => (random() < likely ? value() : null)
  const colour = (at: number) => pick(random, random() < 0.06 ? pick(random, colours) : hidden.colours[at]!)
  const common = {
    place: said(0.85, () => pick(random, [zone.zh, ...zone.synonyms]) + pick(random, ['', '旁边', '门口', '附近'])),
    eventFrom: Math.round(at),
    eventTo: Math.round(at),
  }
  if (!hidden.person) {
    const thing = pick(random, hidden.thing)
    const mark = said(0.45, () => pick(random, hidden.mark))
    return {
      ...common,
      title: thing,
      description: `一个${thing}${mark === null ? '' : `,${mark}`}`,
      colour: said(0.7, () => colour(0)),
      brand: said(0.4, () => pick(random, hidden.brand)),
      name: said(hidden.thing[0] === '身份证' ? 0.8 : 0.08, () => misheard(random, hidden.name)),
      number: said(hidden.thing[0] === '身份证' ? 0.6 : 0.05, () => writtenNumber(random, hidden.number)),
    }
  }
  return {
    ...common,
    title: hidden.age > 55 ? '老人' : hidden.male ? '男孩' : '女孩',
    description: said(0.5, () => pick(random, hidden.mark)),
    sex: said(0.9, () => (hidden.male ? 'male' : 'female')),
    age: said(0.85, () => Math.max(1, Math.round(hidden.age * (0.9 + random() * 0.2)))),
    heightCm: said(0.5, () => Math.min(175, 80 + 6 * Math.min(hidden.age, 15)) + Math.round(random() * 8 - 4)),
    name: said(0.6, () => misheard(random, hidden.name)),
    upper: said(0.85, () => colour(0) + pick(random, hidden.worn[0]!)),
    lower: said(0.7, () => colour(1) + pick(random, hidden.worn[1]!)),
    shoes: said(0.5, () => `${colour(2)}运动鞋`),
    hair: said(0.5, () => pick(random, hidden.hair)),
  }
}

/** `count` finds in `days` days; `reportCount` of them are asked for, and a quarter as many reports more have no find. */
export function makeWorld(seed: number, count: number, days: number, reportCount: number): World {
  const random = seededRandom(seed).next
  const zones = venueTemplate('zoo')
  const start = Date.UTC(2026, 0, 1)
  const finds: Told[] = []
  const reports: Told[] = []
  const truth = new Map<string, string>()
  const total = count + Math.round(reportCount / 4)
  for (let at = 0; at < total; at++) {
    const hidden = hide(random)
    const lostAt = start + Math.floor(random() * days) * 24 * hour + (9 + random() * 9) * hour
    const delay = hidden.person ? random() * 1.5 : random() ** 3 * 40
    const zone = pick(random, zones)
    const [loss, find]: [Kind, Kind] = hidden.person ? ['missing-person', 'found-person'] : ['lost-item', 'found-item']
    if (at < reportCount || at >= count) {
      reports.push({
        id: `R${at}`,
        kind: loss,
        fields: tell(random, hidden, random() < 0.7 ? zone : pick(random, zones), lostAt),
      })
      if (at < count) truth.set(`R${at}`, `F${at}`)
    }
    if (at < count) finds.push({ id: `F${at}`, kind: find, fields: tell(random, hidden, zone, lostAt + delay * hour) })
  }
  return { zones, finds, reports, truth }
}
