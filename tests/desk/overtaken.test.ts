import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rankCandidates } from '../../db/matching/matches.ts'
import { searchRecords } from '../../db/records/search.ts'
import type { DeskClient } from '../helpers/desk.ts'
import { bothShells, clerkOver } from '../helpers/shells.ts'

vi.mock('../../db/matching/matches.ts', async (original) => {
  const real = await original<typeof import('../../db/matching/matches.ts')>()
  return { ...real, rankCandidates: vi.fn(real.rankCandidates) }
})
vi.mock('../../db/records/search.ts', async (original) => {
  const real = await original<typeof import('../../db/records/search.ts')>()
  return { ...real, searchRecords: vi.fn(real.searchRecords) }
})

const { shells, desk } = bothShells()
beforeEach(() => vi.clearAllMocks())

const typed = ['红', '红色', '红色雨', '红色雨伞', '红色雨伞 弯', '红色雨伞 弯柄']
type Ask = (text: string, signal: AbortSignal) => Promise<unknown>

/** Asks at each keystroke, and takes each question but the last back when it has reached the desk and nobody has worked on it yet. */
async function type(ask: Ask): Promise<PromiseSettledResult<unknown>[]> {
  const stops = typed.map(() => new AbortController())
  const deskFor = desk().host.deskFor
  let reached = 0
  const guard = vi.spyOn(desk().host, 'deskFor').mockImplementation((session) => {
    if (reached < typed.length - 1) stops[reached]!.abort()
    reached++
    return deskFor(session)
  })
  const answers: PromiseSettledResult<unknown>[] = []
  for (const [at, text] of typed.entries()) answers.push(...(await Promise.allSettled([ask(text, stops[at]!.signal)])))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(reached).toBe(typed.length)
  guard.mockRestore()
  return answers
}

const live =
  (client: DeskClient): Ask =>
  (title, signal) =>
    client.matches.live({ kind: 'lost-item', fields: { title }, sets: {}, limit: 5 }, { signal })
const search =
  (client: DeskClient): Ask =>
  (text, signal) =>
    client.search.query({ text, includeClosed: true, limit: 5 }, { signal })

describe.each(shells)('a question that was overtaken, over %s', (_name, connect) => {
  const signedIn = () => clerkOver(connect)

  it.each([
    ['candidates at a keystroke', live, rankCandidates],
    ['the search box', search, searchRecords],
  ])('%s: only the last is worked on', async (_what, ask, work) => {
    const client = await signedIn()
    const answers = await type(ask(client))
    expect(answers.map(({ status }) => status)).toEqual([...typed.slice(1).map(() => 'rejected'), 'fulfilled'])
    expect(vi.mocked(work)).toHaveBeenCalledTimes(1)
  })

  it('a question that is asked with others that nobody took back is answered', async () => {
    const client = await signedIn()
    const answers = await Promise.all(typed.map((text) => search(client)(text, new AbortController().signal)))
    expect(answers).toHaveLength(typed.length)
  })
})
