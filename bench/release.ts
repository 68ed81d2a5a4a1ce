/**
 * How soon the slip is on the screen after a handover's last key: `npm run bench -- release [handovers]`. A real browser at a real desk
 * whose umbrellas are handed over one after the other to people who walk in; from the Enter on the last step to the slip drawn, by the
 * page's own clock. Printing is not in it. The goal is a median under 150 ms.
 */
import type { Page } from 'playwright-core'
import { createRecord } from '../db/records/records.ts'
import { hasBrowser } from '../tests/helpers/browser.ts'
import { setup } from '../tests/helpers/build-pages.ts'
import { openCounterPage } from '../tests/helpers/counter-page.ts'
import type { TemporaryDesk } from '../tests/helpers/desk.ts'
import { quantile } from './matching/measure.ts'

const [handovers = 50] = process.argv.slice(2).map(Number)
const goal = 150

/** Red umbrellas, all alike. */
function umbrellas({ desk }: TemporaryDesk, count: number): string[] {
  return Array.from({ length: count }, () =>
    createRecord(desk.journal, {
      kind: 'found-item',
      operator: null,
      sets: {},
      fields: { title: '雨伞', category: 'umbrella', colour: '红色', place: '熊猫馆' },
    }),
  )
}

/** Notes in the page when Enter went down last and when the slip's own document was drawn, every glyph of it in its own font. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const times = { pressed: 0, drawn: 0 }
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      ({ key }) => key === 'Enter' && Object.assign(times, { pressed: performance.now(), drawn: 0 }),
      true,
    )
    // What is drawn in a frame is on the screen when the next one begins.
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const look = async () => {
      const shown = document.querySelector('.slip-page')?.shadowRoot?.querySelector('.number') != null
      if (!shown || times.drawn > 0 || times.pressed === 0) return
      Object.assign(times, { drawn: -1 })
      await nextFrame()
      if (document.fonts.status === 'loading') await document.fonts.ready.then(nextFrame)
      Object.assign(times, { drawn: performance.now() })
    }
    const watch = () => void look().finally(() => requestAnimationFrame(watch))
    requestAnimationFrame(watch)
  })

/** Milliseconds from the last key to the slip. */
async function handOver(page: Page, find: string): Promise<number> {
  await page.evaluate((path) => {
    location.hash = path
  }, `/release/${find}`)
  const told = page.getByRole('textbox', { name: '来人怎么说' })
  await told.fill('红色雨伞,在熊猫馆丢的')
  await told.press('Enter')
  const name = page.getByRole('textbox', { name: '领取人姓名' })
  await name.fill('陈小满')
  await page.getByRole('textbox', { name: '领取人电话' }).fill('19900005521')
  await page.getByRole('button', { name: '说对实物上的特征' }).click()
  await page.getByRole('textbox', { name: '领取人电话' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => (window as unknown as { times: { drawn: number } }).times.drawn > 0)
  const { pressed, drawn } = await page.evaluate(
    () => (window as unknown as { times: { pressed: number; drawn: number } }).times,
  )
  return drawn - pressed
}

async function main(): Promise<void> {
  setup()
  let finds: string[] = []
  const counter = await openCounterPage('clerk', async (desk) => {
    finds = umbrellas(desk, handovers + 1)
  })
  try {
    await watch(counter.page)
    await counter.page.reload()
    await counter.page.getByRole('heading', { name: '今天' }).waitFor()
    // The first opens what is loaded once.
    await handOver(counter.page, finds[0]!)
    const times: number[] = []
    for (const find of finds.slice(1)) times.push(await handOver(counter.page, find))
    const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
    console.log(
      `${times.length} handovers, from the last key to the slip: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (goal: median ${goal} ms)`,
    )
    if (median > goal) process.exitCode = 1
  } finally {
    await counter.close()
  }
}

if (hasBrowser) await main()
else console.log('no Chromium, Chrome or Edge on this machine: nothing measured')
