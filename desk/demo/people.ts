import { identityCheck } from '../../core/identity-number.ts'
import type { Random } from './random.ts'

/** Made-up people. Names are drawn from short lists of our own, numbers from ranges that nobody holds. */

const surnames = [
  '杨',
  '陈',
  '刘',
  '冉',
  '谭',
  '秦',
  '向',
  '邹',
  '蒲',
  '苟',
  '代',
  '余',
  '龚',
  '晏',
  '雷',
  '廖',
  '梁',
  '蓝',
]
/** Given names in groups that sound alike: whoever hears one may write another. */
const childNames = [
  ['子轩', '梓轩', '紫轩'],
  ['雨桐', '语桐', '雨彤'],
  ['小满', '晓满'],
  ['一诺', '依诺'],
  ['浩然', '皓然'],
  ['欣怡', '心怡', '馨怡'],
  ['俊熙', '骏熙'],
  ['思远', '思源'],
  ['可馨', '可欣'],
  ['乐乐', '乐勒'],
  ['沐阳', '木阳'],
  ['佳宁', '嘉宁', '佳林'],
]
const elderNames = [
  ['桂芳', '贵芳'],
  ['建国', '健国'],
  ['秀英', '秀瑛'],
  ['德明', '得明'],
  ['素兰', '素南'],
  ['光荣', '光容'],
  ['世华', '仕华', '世发'],
  ['淑珍', '素珍'],
]
const alike = [...childNames, ...elderNames]

export const childName = (random: Random): string => random.pick(surnames) + random.pick(random.pick(childNames))
export const elderName = (random: Random): string => random.pick(surnames) + random.pick(random.pick(elderNames))

/** Another way to write what was heard; a surname is heard right more often than a given name. */
export function misheard(random: Random, name: string): string {
  const [surname, given] = [name.slice(0, 1), name.slice(1)]
  const group = alike.find((names) => names.includes(given))
  return surname + (group ? random.pick(group) : given)
}

/** What a small child or a confused elder says of himself: half a name. */
export const halfName = (random: Random, name: string): string =>
  random.chance(0.5) ? `${random.pick(['小', '幺'])}${name.at(-1)}` : name.slice(1)

/** Phones 1990000xxxx: a block of our own choosing. */
export const phoneNumber = (random: Random): string => `1990000${String(random.between(0, 9999)).padStart(4, '0')}`

/** A resident ID number of region 99, which does not exist. */
export function identityNumber(random: Random, bornFrom: number, bornTo: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${random.between(bornFrom, bornTo)}${two(random.between(1, 12))}${two(random.between(1, 28))}`
  const first = `990${random.between(100, 199)}${day}${String(random.between(1, 999)).padStart(3, '0')}`
  return first + identityCheck(first)
}

/** The number with one digit misread. */
export function misread(random: Random, number: string): string {
  const place = random.between(2, number.length - 2)
  const digit = (Number(number[place]) + random.between(1, 9)) % 10
  return Number.isNaN(digit) ? number : number.slice(0, place) + digit + number.slice(place + 1)
}
