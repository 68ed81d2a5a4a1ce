import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '../../core/contract/history.ts'
import type { FieldName, Fields } from '../../core/records/fields.ts'
import { applyFields, changedFields, changedSets, isBlank } from '../../renderer/screens/intake/form.ts'
import { shortWord, toggleWord, wordIn } from '../../renderer/screens/intake/quick-words.ts'
import { basisAsOpened, basisOf, clashing, linesSince, renewed, unmasked } from '../../renderer/screens/intake/renew.ts'
import { blankRelease, gapsOf } from '../../renderer/screens/release/form.ts'
import { zoneMatches, zoneRank } from '../../renderer/words/zone.ts'
import { beginShift, recentZones, rememberZone, zonesOfShift } from '../../renderer/words/zones-used.ts'

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
    expect(toggleWord('', '红色', '')).toBe('红色')
    expect(toggleWord('红色短袖', '红色', '')).toBe('短袖')
    expect(toggleWord('striped', 'red', ' ')).toBe('striped red')
  })
  test('is labelled in one character where the word has two', () => {
    expect([shortWord('红色'), shortWord('藏青色'), shortWord('red')]).toEqual(['红', '藏青色', 'red'])
  })
})

describe('before a release', () => {
  const pick = (sentence: { zh: string }) => sentence.zh
  const told = { right: 2, against: 0, recorded: 3 }
  test('a person is not handed over before it was seen how they met, whatever the reason', () => {
    const form = { ...blankRelease(true), name: '王某', override: '证件遗失' }
    expect([...gapsOf({ lane: 'person', ...told }, form, pick).keys()]).toEqual(['reaction'])
  })
  test('a wrong identity number is named before it is sent', () => {
    const form = { ...blankRelease(false), name: '王某', phone: '13900000877', documentNumber: '990101199001011239' }
    expect([...gapsOf({ lane: 'ordinary', ...told }, form, pick).keys()]).toEqual(['document'])
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
  test('come by use of today, then newest first, each once', () => {
    const used = storage() as unknown as Storage
    const [yesterday, today] = [0, 30 * 3_600_000]
    for (const zone of ['old', 'old', 'old', 'older']) rememberZone(used, zone, yesterday)
    for (const zone of ['a', 'b', 'a', 'c']) rememberZone(used, zone, today)
    expect(recentZones(used, today)).toEqual(['a', 'c', 'b', 'older', 'old'])
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
  test('the place itself comes before what is only near it or called so by some', () => {
    const zone = (id: string, zh: string, synonyms: string[] = []) => ({
      id,
      zh,
      en: id,
      type: 'exhibit',
      x: 0,
      y: 0,
      synonyms,
    })
    const fitting = [zone('g', '东二门', ['熊猫门']), zone('t', '熊猫馆卫生间'), zone('h', '下熊猫馆')]
    const sorted = fitting.toSorted((a, b) => zoneRank(a, '熊猫') - zoneRank(b, '熊猫'))
    expect(sorted.map((row) => row.zh)).toEqual(['下熊猫馆', '熊猫馆卫生间', '东二门'])
  })
})

describe('a form put onto a newer version', () => {
  const base = { fields: { upper: '红', shoes: '白' }, sets: { zonesPassed: ['a'] } }
  test('keeps what this clerk changed and what the other wrote', () => {
    const typed = { fields: { upper: '红', shoes: '黑', hat: '草帽' }, sets: { zonesPassed: ['a', 'b'] } }
    const latest = { fields: { upper: '绿', shoes: '白' }, sets: { zonesPassed: ['c'] } }
    expect(renewed(base, typed, latest)).toEqual({
      fields: { upper: '绿', shoes: '黑', hat: '草帽' },
      sets: { zonesPassed: ['c', 'b'] },
    })
  })
  test('takes back what this clerk cleared', () => {
    expect(renewed(base, { fields: { upper: '红' }, sets: {} }, base)).toEqual({ fields: { upper: '红' }, sets: {} })
  })
  test('keeps everything typed where nobody knows what it was typed on', () => {
    const typed = { fields: { upper: '蓝' }, sets: {} }
    expect(renewed(null, typed, base)).toEqual(typed)
  })
})

describe('two editors of one record', () => {
  const line = (entry: string, changed: FieldName[], before: Fields, masked: FieldName[] = []): HistoryLine =>
    ({ entry, action: 'record.edited', changed, before, masked, added: {}, removed: {} }) as unknown as HistoryLine
  const lines = [
    line('3', ['shoes', 'contactPhone'], { shoes: '白', contactPhone: '138****0000' }, ['contactPhone']),
    line('2', ['upper'], { upper: '红' }),
    line('1', ['upper', 'shoes'], {}),
  ]
  const latest = { fields: { upper: '绿', shoes: '灰' }, sets: {} }

  test('what one opened is told from the newest version and the history since', () => {
    const basis = basisOf(latest, lines, '1')
    expect(basis?.description.fields).toEqual({ upper: '红', shoes: '白' })
    expect([...(basis?.changed ?? [])].sort()).toEqual(['contactPhone', 'shoes', 'upper'])
    expect(basisOf(latest, lines, '2')?.description.fields).toEqual({ upper: '绿', shoes: '白' })
    expect(basisOf(latest, lines, 'unknown')).toBeNull()
  })
  test('a record merged and taken apart before it was opened asks about nothing that only one of them touched', () => {
    const merged = ['record.unmerged', 'record.merged'].map((action) => ({ ...line('-', [], {}), action }))
    const opened = { fields: { upper: '红', contactPhone: '138****0000' }, masked: ['contactPhone' as const], sets: {} }
    const now = { ...opened, fields: { ...opened.fields, upper: '绿' } }
    const since = [line('2', ['upper'], { upper: '红' }), ...merged] as HistoryLine[]
    const basis = basisAsOpened(opened, now, since)
    expect(basis.description.fields).toEqual({ upper: '红' })
    expect(clashing(basis, { upper: '红', shoes: '白' }, unmasked(now))).toEqual([])
    expect(clashing(basis, { upper: '蓝', shoes: '白' }, unmasked(now))).toEqual(['upper'])
    // What stands behind the mask may be another number since the merge.
    expect(clashing(basis, { upper: '红', contactPhone: '1' }, unmasked(now))).toEqual(['contactPhone'])
  })
  test('an edit of a masked value counts although its mask stayed the same', () => {
    const opened = { fields: { contactPhone: '138****0000' }, masked: ['contactPhone' as const], sets: {} }
    const same = basisAsOpened(opened, opened, [])
    expect(clashing(same, { contactPhone: '1' }, unmasked(opened))).toEqual([])
    const edited = basisAsOpened(opened, opened, linesSince(lines, '2'))
    expect(clashing(edited, { contactPhone: '1' }, unmasked(opened))).toEqual(['contactPhone'])
  })
  test('clash only where both changed one field to values that differ', () => {
    const basis = basisOf(latest, lines, '1')
    expect(clashing(basis, { upper: '蓝', shoes: '白', hat: '草帽' }, latest.fields)).toEqual(['upper'])
    expect(clashing(basis, { upper: '绿', shoes: '灰' }, latest.fields)).toEqual([])
    expect(clashing(basis, { upper: '红', shoes: '白', contactPhone: '1' }, latest.fields)).toEqual(['contactPhone'])
  })
  test('without a known basis every difference is asked, none is lost in silence', () => {
    expect(clashing(null, { upper: '绿', shoes: '白' }, latest.fields)).toEqual(['shoes'])
  })
  test('keep every field that only one of them touched, whatever they typed', () => {
    const value = fc.constantFrom('红', '绿', '蓝', undefined)
    const described = fc.record({ upper: value, lower: value, shoes: value, hat: value })
    const held = (fields: object): Fields => applyFields(fields as Fields, {})
    fc.assert(
      fc.property(described, described, described, (one, two, three) => {
        const [base, theirs, mine] = [held(one), held(two), held(three)]
        const changed = new Set(Object.keys(changedFields(base, theirs)) as FieldName[])
        const clashes = clashing({ description: { fields: base, sets: {} }, changed }, mine, theirs)
        const { fields } = renewed({ fields: base, sets: {} }, { fields: mine, sets: {} }, { fields: theirs, sets: {} })
        for (const name of ['upper', 'lower', 'shoes', 'hat'] as const) {
          const touched = (mine[name] ?? null) !== (base[name] ?? null)
          expect(fields[name]).toBe(touched ? mine[name] : theirs[name])
          expect(clashes.includes(name)).toBe(touched && changed.has(name) && mine[name] !== theirs[name])
        }
      }),
    )
  })
})

test('the buttons of the zones stand still from one sign-in to the next', () => {
  const box = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
  }
  const [session, used] = [box(), box()]
  rememberZone(used, 'gate')
  expect(zonesOfShift(session, used)).toEqual(['gate'])
  for (let i = 0; i < 3; i++) rememberZone(used, 'pandas')
  expect(zonesOfShift(session, used)).toEqual(['gate'])
  beginShift(session)
  expect(zonesOfShift(session, used)).toEqual(['pandas', 'gate'])
})

test('a colour’s button is lit by the colour of a garment, and not by a colour that only ends so', () => {
  expect(wordIn('红上衣', '红色')).toBe('红')
  expect(wordIn('红色短袖', '红色')).toBe('红色')
  expect(wordIn('粉红裙子', '红色')).toBeNull()
  expect(wordIn('blue stripes', 'red')).toBeNull()
})
