import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { DeskError } from '../../core/errors.ts'
import { answerOf } from '../../desk/answer.ts'
import { codeOf, problemOf } from '../../renderer/problem.ts'
import { keyIn } from '../../renderer/session.ts'

describe('the one-time key in the address', () => {
  test('is read from the fragment', () => {
    expect(keyIn('#key=abc-_1')).toBe('abc-_1')
  })
  test('a route of the page is no key', () => {
    for (const hash of ['', '#', '#/', '#/search?q=key', '#key=']) expect([hash, keyIn(hash)]).toEqual([hash, null])
  })
})

describe('what went wrong', () => {
  test('a refusal of the desk brings its sentence in both languages', () => {
    const refusal = answerOf(new DeskError('wrong-pin'))
    expect(problemOf(refusal)).toMatchObject({ kind: 'desk', code: 'wrong-pin' })
    expect(codeOf(refusal)).toBe('wrong-pin')
  })
  test('a page that is not let in is told from a clerk who is not signed in', () => {
    expect(problemOf(new ORPCError('UNAUTHORIZED', { status: 401 })).kind).toBe('closed')
    expect(problemOf(answerOf(new DeskError('not-signed-in'))).kind).toBe('desk')
  })
  test('a desk that does not answer is offline', () => {
    expect(problemOf(new TypeError('Failed to fetch')).kind).toBe('offline')
  })
  test('anything else is shown as it is', () => {
    expect(problemOf(new Error('odd'))).toEqual({ kind: 'odd', message: 'odd' })
  })
})
