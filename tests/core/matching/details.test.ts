import { expect, it } from 'vitest'
import { comparePlaces } from '../../../core/matching/compare.ts'
import { parseFeatures } from '../../../core/matching/parse.ts'
import { sharedDetails } from '../../../core/matching/said-labels.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { details } from '../../../core/vocabulary/details.ts'

const lost = (fields: Fields) => parseFeatures({ kind: 'lost-item', fields }, [])
const found = (fields: Fields) => parseFeatures({ kind: 'found-item', fields }, [])
const told = (title: string, description: string) => lost({ title, description })
const ofDetails = (words: readonly string[]) => words.filter((word) => /^(detail|accent):/.test(word))

it.each([
  ['手机', '屏幕碎了', '屏上有裂痕', 'detail:cracked-screen'],
  ['手机', '已关机', '没电了', 'detail:no-battery-left'],
  ['手机', '壁纸是宝宝', '锁屏是小孩照片', 'detail:a-child-on-the-lock-screen'],
  ['钥匙', '共3把', '三把钥匙一个扣', 'detail:number-of-keys=3'],
  ['钥匙', '系着红色绳子', '红绳', 'detail:red-string'],
  ['充电宝', '20000mAh', '2万毫安', 'detail:milliampere-hours=20000'],
  ['水杯', '杯底磕瘪', '底部有凹痕', 'detail:dent'],
  ['外套', '尺码XL', 'XL码', 'detail:size=xl'],
  ['雨伞', '伞骨断了一根', '有根骨架坏了', 'detail:broken-rib'],
  ['背包', '拉链坏了', '拉锁坏', 'detail:broken-zip'],
  ['外套', '带点深蓝', '有点深蓝色', 'accent:navy'],
])('%s: %s and %s are one detail', (thing, one, other, detail) => {
  expect(told(thing, one).words).toContain(detail)
  expect(told(thing, `丢了一个${thing},${other}`).words).toContain(detail)
})

it('keeps apart what a figure tells apart', () => {
  expect(told('钥匙', '共3把').words).not.toContain('detail:number-of-keys=4')
  expect(told('外套', '尺码120').words).not.toEqual(told('外套', '尺码XL').words)
})

it('takes a case for no phone and its colour for none of the phone', () => {
  const phone = told('手机', '丢了一部手机,黑色手机壳')
  expect(phone.colours).toEqual([])
  expect(ofDetails(phone.words)).toEqual(['detail:phone-case', 'detail:phone-case+black'])
  expect(told('手机', '丢了一部黑色手机').colours).toEqual(['black'])
})

it('takes a second colour for none of the first', () => {
  expect(told('手机', '丢了一部手机,带点绿色').colours).toEqual([])
  expect(lost({ title: '手机', colour: '灰色', description: '带点黑色' }).colours).toEqual(['grey'])
})

it('reads no detail out of names, numbers and places', () => {
  const spoken = ['写着王雨福', '失主龙海', '号码960103194505092120', '在红门捡的', '内有现金120元']
  for (const one of spoken) expect(ofDetails(told('包', one).words)).toEqual([])
})

it('takes a shelf’s name for what it may be and for no detail', () => {
  const [one, other] = [told('黑色的', '有两个,数码配件'), told('充电宝', '数码配件')]
  expect(one.types).toContain('power_bank')
  expect(other.words).toEqual([])
  expect(other.types).toEqual(['power_bank'])
})

it('calls what lies in a bag by its category, and a document by its own name', () => {
  expect(told('背包', '里面有保温桶').words).toContain('item:water_bottle')
  expect(told('背包', '里面有驾驶本').words).toContain('item:id.driving')
})

it('names what both sides mention, in both languages', () => {
  const [one, other] = [told('手机', '屏幕碎了,带点黑色'), found({ title: '手机', description: '碎屏,带点黑' })]
  expect(sharedDetails(one, other)).toEqual({ zh: '屏幕碎裂、带点黑色', en: 'cracked screen, a touch of black' })
})

it('every detail has its own id and both names', () => {
  expect(new Set(details.map(({ id }) => id)).size).toBe(details.length)
  for (const { zh, en } of details)
    expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[ -~]+$/)])
})

it.each([
  ['第二卫生间', '2号厕所', 'same'],
  ['2号门', '3号门', 'other-words'],
  ['P1停车场', '1号停车场', 'same'],
  ['大熊猫馆', '熊猫馆', 'same'],
])('the places %s and %s: %s', (one, other, level) => {
  expect(comparePlaces(lost({ place: one }), found({ place: other }))).toBe(level)
})
