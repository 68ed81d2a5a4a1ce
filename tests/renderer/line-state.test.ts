import { describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import { venueTemplate } from '../../core/vocabulary/zones.ts'
import {
  chipsOf,
  emptyLine,
  fillIn,
  type LineState,
  shownChips,
  takenUp,
  told,
} from '../../renderer/screens/intake/line-state.ts'

const now = Date.parse('2026-10-02T14:26:00+08:00')
const minute = 60_000
const reading = { zones: venueTemplate('zoo'), timeZone: 'Asia/Shanghai', now }

/** Types a line into a form, as one keystroke would. */
function typed(line: string, fields: Fields = {}, state: LineState = emptyLine, at = now) {
  const chips = chipsOf(line, 'missing-person', { ...reading, now: at }, state, fields.title ?? '')
  const next = fillIn({ ...fields, title: line }, state, chips)
  return { fields: next.fields, state: { ...state, chips, filled: next.filled } }
}

describe('a line and the form beneath it', () => {
  test('ten minutes ago stays the same ten minutes while one types on', () => {
    const first = typed('十分钟前')
    const later = typed('十分钟前 红上衣', first.fields, first.state, now + 3 * minute)
    expect(later.fields.eventTo).toBe(now - 10 * minute)
    expect(later.fields.upper).toBe('红上衣')
  })

  test('what was there before the line spoke of it is the clerk’s own', () => {
    const { fields } = typed('5岁男', { sex: 'female', title: '' }, { ...emptyLine, byHand: new Set(['sex']) })
    expect(fields).toMatchObject({ sex: 'female', age: 5 })
  })

  test('a chip that the clerk overruled is not shown beside the form that says otherwise', () => {
    const { state } = typed('5岁男')
    const overruled = { ...state, byHand: new Set(['sex'] as const) }
    expect(shownChips(overruled, { sex: 'female', age: 5 }).map(({ topic }) => topic)).toEqual(['age'])
  })

  test('a draft taken up an hour later keeps its time, and its title loses the words for it', () => {
    const { fields } = typed('5岁男 十分钟前 叫王晓明')
    const again = takenUp(fields, 'missing-person', { ...reading, now: now + 60 * minute })
    expect(typed('5岁男 十分钟前 叫王晓明 红上衣', fields, again, now + 60 * minute).fields.eventTo).toBe(
      now - 10 * minute,
    )
    expect(told(fields, again.chips).title).toBe('5岁男')
  })

  test('a chip that was taken away stays away when the draft is taken up again', () => {
    const { fields } = typed('5岁男 红上衣')
    const { upper: _removed, ...parked } = fields
    const again = takenUp(parked, 'missing-person', reading)
    expect(typed('5岁男 红上衣 白鞋', parked, again).fields).toMatchObject({ shoes: '白鞋', age: 5 })
    expect(typed('5岁男 红上衣 白鞋', parked, again).fields.upper).toBeUndefined()
  })
})
