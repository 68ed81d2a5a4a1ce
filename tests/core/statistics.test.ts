import { describe, expect, test } from 'vitest'
import { caseFigure, incidentFigure, isResolved, pressSentence } from '../../core/statistics.ts'

describe('the bulletin’s sentence', () => {
  test('is the one the bureau prints', () => {
    expect(pressSentence({ persons: 135, items: 126, medical: 14, disputes: 4 }).zh).toBe(
      '协助游客找到走失儿童及老人共135起;帮助游客寻找丢失的现金、手机、衣物、箱包、各类证件等钱财物品126起;救助突发身体不适的游客14起;有效调解游客纠纷4起',
    )
  })

  test.each([
    [{ persons: 0, items: 0, medical: 0, disputes: 0 }, ''],
    [{ persons: 2, items: 0, medical: 0, disputes: 0 }, '协助游客找到走失儿童及老人共2起'],
    [{ persons: 0, items: 0, medical: 3, disputes: 1 }, '救助突发身体不适的游客3起;有效调解游客纠纷1起'],
  ])('leaves out what did not happen, with no semicolon left over', (figures, sentence) => {
    expect(pressSentence(figures).zh).toBe(sentence)
  })

  test('is English for who reads English, one case and many', () => {
    expect(pressSentence({ persons: 1, items: 2, medical: 0, disputes: 0 }).en).toBe(
      'Helped visitors find a missing child or elderly person in 1 case; returned lost cash, phones, clothing, bags, documents and other belongings in 2 cases',
    )
  })
})

describe('what counts', () => {
  test('found and given back do; withdrawn, handed on, expired and disposed of do not', () => {
    expect(isResolved('missing-person', 'reunited')).toBe(true)
    expect(isResolved('found-person', 'reunited')).toBe(true)
    expect(isResolved('lost-item', 'returned')).toBe(true)
    expect(isResolved('found-item', 'claimed')).toBe(true)
    for (const state of ['open', 'matched', 'withdrawn', 'handed-over', 'expired'] as const) {
      expect(isResolved('missing-person', state), state).toBe(false)
    }
    for (const state of ['announced', 'transferred', 'forfeited', 'disposed'] as const) {
      expect(isResolved('found-item', state), state).toBe(false)
    }
  })

  test('adults apart, nobody of unknown age', () => {
    expect(caseFigure('found-person', 'child')).toBe('persons')
    expect(caseFigure('missing-person', 'elder')).toBe('persons')
    expect(caseFigure('found-person', 'adult')).toBe('adults')
    expect(caseFigure('found-person', null)).toBeNull()
    expect(caseFigure('found-item', null)).toBe('items')
  })

  test('every sudden illness, and only the disputes that were settled', () => {
    expect(incidentFigure('medical', 'hospital', 'logged')).toBe('medical')
    expect(incidentFigure('dispute', 'mediated', 'logged')).toBe('disputes')
    expect(incidentFigure('dispute', 'unsettled', 'logged')).toBeNull()
    expect(incidentFigure('dispute', null, 'logged')).toBeNull()
    expect(incidentFigure('medical', 'helped', 'withdrawn')).toBeNull()
    expect(incidentFigure('other', 'mediated', 'logged')).toBeNull()
  })
})
