/**
 * How quickly the page answers: `npm run bench -- paint [records]`. A real browser at a desk of 10,000 records (built once a day into
 * .cache, which takes some minutes) walks every screen, types, scrolls and opens. From each key or click to the next paint, and how
 * long the screen's content took to come. The goal is 100 ms for the former.
 *
 * After each screen a page with nothing but a button is pressed as often: what that takes, the machine takes. `busiest` is the
 * processor time of the page's main thread for one key, which hardly depends on who else is at work.
 */
import type { Page } from 'playwright-core'
import { browser, closeBrowser, hasBrowser } from '../tests/helpers/browser.ts'
import { pages, setup } from '../tests/helpers/build-pages.ts'
import { badgeOf, openTemporaryDesk, servedDesk } from '../tests/helpers/desk.ts'
import { signIn } from '../tests/helpers/sign-in.ts'
import { fullDesk } from './full-desk.ts'
import { type Hands, handsAt } from './paint/hands.ts'
import { type Known, prepare } from './paint/known.ts'
import { type Visit, visits } from './paint/visits.ts'

const [records = 10_000] = process.argv.slice(2).map(Number)
const goal = 100

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)] ?? 0
const cells = (...values: readonly number[]): string =>
  values.map((value) => String(Math.round(value)).padStart(8)).join('')

async function measure(hands: Hands, empty: Hands, known: Known, visit: Visit): Promise<boolean> {
  await hands.page.bringToFront()
  await hands.page.waitForTimeout(200)
  await hands.take()
  const began = performance.now()
  await visit.go(hands, known)
  await hands.page.locator(visit.shown).first().waitFor()
  const content = performance.now() - began
  await visit.use?.(hands, known)
  const { interactions, longestFrame, busiest } = await hands.take()
  const { interactions: nothing } = await pressNothing(empty)
  const worst = interactions[0] ?? 0
  const own = [interactions.length, quantile(interactions, 0.5), quantile(interactions, 0.95), worst, busiest] as const
  const rest = [longestFrame, content, quantile(nothing, 0.95), nothing[0] ?? 0] as const
  console.log(`${visit.screen.padEnd(24)}${cells(...own, ...rest)}${worst > goal ? '  over' : ''}`)
  return worst <= goal
}

async function pressNothing(empty: Hands): ReturnType<Hands['take']> {
  await empty.page.bringToFront()
  await empty.take()
  await empty.press(...Array.from({ length: 15 }, () => 'a'))
  return empty.take()
}

/** A screen that cannot be walked any more is said, and the others are measured all the same. */
async function tried(screen: string, measured: Promise<boolean>): Promise<boolean> {
  try {
    return await measured
  } catch (error) {
    console.log(`${screen.padEnd(24)}  not measured: ${String(error).split('\n', 3).join(' ')}`)
    return false
  }
}

async function enter({ page }: Hands, invitation: string): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('tour', '["*"]'))
  await page.goto(invitation)
  await signIn(page, badgeOf.supervisor)
  await page.waitForTimeout(3000)
}

async function openPages(): Promise<{ readonly page: Page; readonly blank: Page }> {
  const context = await (await browser()).newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  context.setDefaultTimeout(15_000)
  return { page: await context.newPage(), blank: await context.newPage() }
}

async function openEmpty(page: Page): Promise<Hands> {
  const empty = await handsAt(page)
  await page.goto(`data:text/html,<button autofocus onkeydown="this.textContent=performance.now()">a</button>`)
  await page.locator('button').focus()
  return empty
}

async function main(): Promise<void> {
  setup()
  const desk = openTemporaryDesk(await fullDesk(records), { now: Date.now, advance: () => undefined })
  const served = await servedDesk(desk, pages)
  try {
    const known = await prepare(desk)
    const { page, blank } = await openPages()
    const empty = await openEmpty(blank)
    const hands = await handsAt(page)
    await page.bringToFront()
    await enter(hands, served.invitation())
    console.log(`${records} records; milliseconds from key or click to the next paint, goal ${goal}`)
    console.log('screen                     count     p50     p95     max busiest   frame content  nothing: p95, max')
    for (const visit of visits)
      if (!(await tried(visit.screen, measure(hands, empty, known, visit)))) process.exitCode = 1
  } finally {
    await closeBrowser()
    await served.close()
    desk.close()
  }
}

if (hasBrowser) await main()
else console.log('no Chromium, Chrome or Edge on this machine: nothing measured')
