import { expect, test } from 'vitest'
import { fieldsOfChips, readFreeLine } from '../../../core/free-line.ts'
import { reading } from './score.ts'

const chips = (text: string) => readFreeLine(text, 'incident', reading)
const filled = (text: string) => fieldsOfChips(chips(text))

test.each([
  ['老人晕倒 猴山 已叫120 刚刚', { incidentType: 'medical', zone: 'primate' }],
  ['小孩摔伤膝盖', { incidentType: 'medical' }],
  ['elderly man fainted, 120 called', { incidentType: 'medical' }],
  ['推搡争吵,已劝解', { incidentType: 'dispute', outcome: 'mediated' }],
  ['两人打架 没有受伤 调解好了', { incidentType: 'dispute', outcome: 'mediated' }],
  ['游客中暑 已送医', { incidentType: 'medical', outcome: 'hospital' }],
  ['two visitors quarrelled, settled', { incidentType: 'dispute', outcome: 'mediated' }],
  ['插队纠纷 劝解不成', { incidentType: 'dispute', outcome: 'unsettled' }],
])('“%s” tells its type and how it ended', (text, fields) => {
  expect(filled(text)).toMatchObject(fields)
})

test('a fight in which somebody is hurt asks which it is', () => {
  const [asked] = chips('打架,一人受伤').filter(({ topic }) => topic === 'incidentType')
  expect(asked?.alternatives.map(({ fields }) => fields.incidentType)).toEqual(['medical', 'dispute'])
  expect(filled('打架,一人受伤').incidentType).toBeUndefined()
})

test('what did not happen is neither type nor outcome', () => {
  expect(filled('没有受伤')).toEqual({})
  expect(filled('争吵 未劝解').outcome).toBeUndefined()
  expect(readFreeLine('老人晕倒', 'missing-person', reading).some(({ topic }) => topic === 'incidentType')).toBe(false)
})
