import { describe, expect, test } from 'vitest'
import { fieldsOfChips, readFreeLine, titleOf } from '../../../core/free-line.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { reading } from './score.ts'

const read = (text: string, kind: Kind = 'missing-person') => readFreeLine(text, kind, reading)
const filled = (text: string, kind?: Kind) => fieldsOfChips(read(text, kind))
const options = (text: string, topic: string, kind?: Kind) =>
  read(text, kind)
    .find((chip) => chip.topic === topic)
    ?.alternatives.map(({ zh }) => zh)

describe('a line in initials', () => {
  const line = '5nan 1sy 2x xmg 10f 19900001234'

  test('says what the same line says in Chinese', () => {
    const { title: _typed, ...short } = filled(line)
    expect(short).toEqual(filled('5岁男 红上衣 白鞋 熊猫馆 10分钟前 19900001234'))
    expect(options(line, 'zone')).toEqual(['下熊猫馆', '上熊猫馆'])
  })

  test('becomes a title in words, each chip on the letters that were typed', () => {
    const chips = read(line)
    expect(titleOf(line, chips)).toBe('5岁男 红上衣 白鞋 熊猫馆')
    expect(chips.map(({ from, to }) => line.slice(from, to))).toEqual([
      '5nan',
      '5nan',
      '1sy',
      '2x',
      'xmg',
      '10f',
      '19900001234',
    ])
  })

  test('asks where letters stand for several words, and fills none of them', () => {
    expect(options('hsy', 'upper')).toEqual(['红上衣', '黑上衣', '黄上衣', '灰上衣'])
    expect(filled('hsy').upper).toBeUndefined()
    expect(read('红hsy sy').find(({ written }) => written === '上衣')?.fields).toEqual({ upper: '上衣' })
    expect(options('hs', 'zone')).toEqual(['虎山', '猴山'])
  })

  test('understands whole pinyin, typed by somebody who forgot to switch, and anything between', () => {
    expect(filled('hongshangyi baixie')).toMatchObject({ upper: '红上衣', shoes: '白鞋' })
    expect(filled('lansan xiangg gg', 'found-item')).toMatchObject({
      category: 'umbrella',
      colour: '蓝',
      zone: 'elephant',
    })
    expect(filled('heiqb', 'lost-item')).toMatchObject({ category: 'wallet', colour: '黑' })
  })

  test('may stand beside Chinese', () => {
    expect(filled('5岁男 lx 象馆 hongsy')).toMatchObject({ age: 5, sex: 'male', zone: 'elephant', upper: '红上衣' })
  })

  test('is not read into English', () => {
    expect(filled('my son is lost, hs')).not.toHaveProperty('zone')
    expect(titleOf('small boy bx', read('small boy bx'))).toBe('small boy bx')
    expect(read('My boy 5 red shirt').filter(({ topic }) => topic === 'upper')).toMatchObject([
      { fields: { upper: 'red shirt' } },
    ])
    expect(filled('my red umbrella', 'lost-item')).not.toHaveProperty('category', 'cash')
    expect(titleOf('my red umbrella', read('my red umbrella', 'lost-item'))).toBe('my red umbrella')
    expect(filled('maoyi').upper).toBe('毛衣')
  })
})
