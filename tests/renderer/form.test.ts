import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import { applyFields, changedFields, changedSets, isBlank } from '../../renderer/screens/intake/form.ts'
import { shortWord, toggleWord } from '../../renderer/screens/intake/quick-words.ts'
import { blankRelease, gapsOf } from '../../renderer/screens/release/form.ts'
import { recentZones, rememberZone, zoneMatches } from '../../renderer/words/zone.ts'

describe('what a form holds', () => {
  test('a field that is cleared again is as if it had never been filled in', () => {
    const filled = applyFields({}, { title: '红', age: 5 })
    const cleared = applyFields(filled, { title: '', age: null })
    expect(isBlank({ fields: cleared, sets: {} })).toBe(true)
  })
  test('an edit sends what differs and nothing else', () => {
    const before: Fields = { title: '红', colour: '黑', age: 5 }
    expect(changedFields(before, { title: '红', colour: '白', brand: '某' })).toEqual({
      colour: '白',
      brand: '某',
      age: null,
    })
  })
  test('an edit followed by its own result sends nothing more', () => {
    const fields = fc.record({ title: fc.string(), age: fc.nat(99), colour: fc.string() }, { requiredKeys: [] })
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const sent = changedFields(before, after)
        expect(changedFields(applyFields(before, sent), applyFields({}, after))).toEqual({})
      }),
    )
  })
  test('zones are added and removed by member', () => {
    expect(changedSets({ zonesPassed: ['a', 'b'] }, { zonesPassed: ['b', 'c'] })).toEqual({
      add: { zonesPassed: ['c'] },
      remove: { zonesPassed: ['a'] },
    })
  })
})

describe('a colour button', () => {
  test('adds its word and takes it back', () => {
    expect(toggleWord('', '红色', 'zh')).toBe('红色')
    expect(toggleWord('红色短袖', '红色', 'zh')).toBe('短袖')
    expect(toggleWord('striped', 'red', 'en')).toBe('striped red')
  })
  test('is labelled in one character where the word has two', () => {
    expect([shortWord('红色'), shortWord('藏青色'), shortWord('red')]).toEqual(['红', '藏青色', 'red'])
  })
})

describe('before a release', () => {
  const pick = (sentence: { zh: string }) => sentence.zh
  test('a person is not handed over without a second member of staff, whatever the reason', () => {
    const form = { ...blankRelease(true), name: '王某', override: '证件遗失' }
    expect([...gapsOf('found-person', form, pick).keys()]).toEqual(['second'])
  })
  test('a wrong identity number is named before it is sent', () => {
    const form = { ...blankRelease(false), name: '王某', phone: '13900000877', documentNumber: '990101199001011239' }
    expect([...gapsOf('found-item', form, pick).keys()]).toEqual(['document'])
  })
})

describe('zones used last', () => {
  const storage = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    }
  }
  test('come newest first, each once', () => {
    const used = storage() as unknown as Storage
    for (const zone of ['a', 'b', 'a', 'c']) rememberZone(used, zone)
    expect(recentZones(used)).toEqual(['c', 'a', 'b'])
  })
  test('a damaged list counts as empty', () => {
    expect(recentZones({ getItem: () => '{broken' })).toEqual([])
    expect(recentZones({ getItem: () => '{"a":1}' })).toEqual([])
  })
  test('a zone is found by its local name', () => {
    const zone = { id: 'gate_e1', zh: '东一门', en: 'East Gate 1', type: 'gate', x: 0, y: 0, synonyms: ['老大门'] }
    expect(['一门', 'east', '老大'].map((typed) => zoneMatches(zone, typed))).toEqual([true, true, true])
    expect(zoneMatches(zone, '西')).toBe(false)
  })
})
