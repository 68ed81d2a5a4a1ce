import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { playCounter, sequences } from '../helpers/counter-machine.ts'

/** Rules of the program that a test takes out, to see that the machine would notice. */
const broken = vi.hoisted(() => ({ rule: null as string | null }))

vi.mock('../../core/release/needs.ts', async (original) => {
  const real = await original<typeof import('../../core/release/needs.ts')>()
  const releaseNeeds: typeof real.releaseNeeds = (request) =>
    broken.rule === 'nothing is asked for' ? [] : real.releaseNeeds(request)
  return { ...real, releaseNeeds }
})

vi.mock('../../core/records/states.ts', async (original) => {
  const real = await original<typeof import('../../core/records/states.ts')>()
  const transitionOf: typeof real.transitionOf = (kind, from, to) =>
    broken.rule === 'what is gone may go again' && from === to ? { from, to } : real.transitionOf(kind, from, to)
  return { ...real, transitionOf }
})

vi.mock('../../db/custody/contents.ts', async (original) => {
  const real = await original<typeof import('../../db/custody/contents.ts')>()
  const insideOf: typeof real.insideOf = (...asked) =>
    broken.rule === 'what lies in a thing stays behind' ? [] : real.insideOf(...asked)
  return { ...real, insideOf }
})

vi.mock('../../db/release/claim-steps.ts', async (original) => {
  const real = await original<typeof import('../../db/release/claim-steps.ts')>()
  const stopOn: typeof real.stopOn = (...asked) =>
    broken.rule === 'a doubt is forgotten' ? null : real.stopOn(...asked)
  return { ...real, stopOn }
})

describe('no sequence of calls at the counter', () => {
  afterEach(() => {
    broken.rule = null
  })

  test('releases a find twice or without the steps of its class, or leaves contents without a place', {
    timeout: 300_000,
  }, async () => {
    let [released, left] = [0, 0]
    await fc.assert(
      fc.asyncProperty(sequences, async (steps) => {
        const done = await playCounter(steps)
        released += done.released
        left += done.left
      }),
      { numRuns: 30 },
    )
    // Or the sequences would prove nothing.
    expect(released).toBeGreaterThan(10)
    expect(left).toBeGreaterThan(released)
  })
})

describe('the machine notices', () => {
  afterEach(() => {
    broken.rule = null
  })

  test.each([
    ['nothing is asked for', /without/],
    ['what is gone may go again', /released twice/],
    ['what lies in a thing stays behind', /left behind/],
    ['a doubt is forgotten', /against a doubt/],
  ])('when %s', { timeout: 300_000 }, async (rule, said) => {
    broken.rule = rule
    const property = fc.asyncProperty(sequences, async (steps) => void (await playCounter(steps)))
    const { errorInstance } = await fc.check(property, { numRuns: 200, endOnFailure: true })
    expect(String(errorInstance)).toMatch(said)
  })
})
