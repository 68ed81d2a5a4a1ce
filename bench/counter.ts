/**
 * How fast a clerk is: `npm run bench -- counter [msAKey]`. A real browser at a real desk; every key is pressed with a pause
 * (200 ms unless told) and the mouse is never touched. Chinese is entered one character at a time and each character counts as
 * one key, as with an input method that knows the phrase: a clerk who types full pinyin needs about two and a half times as
 * many for those characters, which the second figure tells.
 */
import type { Page } from 'playwright-core'
import { closeBrowser, hasBrowser, openPage } from '../tests/helpers/browser.ts'
import { pages, setup } from '../tests/helpers/build-pages.ts'
import { badgeOf, servedDesk, temporaryDesk, testPin } from '../tests/helpers/desk.ts'

const [pause = 200] = process.argv.slice(2).map(Number)
const pinyinKeys = 2.5

type Counted = { keys: number; han: number }

async function type(page: Page, text: string, counted: Counted): Promise<void> {
  for (const character of text) {
    counted.keys += 1
    if (/\p{Script=Han}/u.test(character)) {
      counted.han += 1
      await page.keyboard.insertText(character)
    } else await page.keyboard.press(character === ' ' ? 'Space' : character)
    await page.waitForTimeout(pause)
  }
}

async function press(page: Page, key: string, counted: Counted): Promise<void> {
  counted.keys += 1
  await page.keyboard.press(key)
  await page.waitForTimeout(pause)
}

const saved = (page: Page) => page.getByRole('heading', { name: /^已保存/ }).waitFor()

type Intake = {
  readonly name: string
  readonly goal: string
  readonly run: (page: Page, counted: Counted) => Promise<void>
}

const intakes: readonly Intake[] = [
  {
    name: 'a missing child: sex, age, top, shoes, place, time, phone',
    goal: '20 s, 45 keys',
    run: async (page, counted) => {
      await press(page, 'F9', counted)
      await page.getByRole('textbox', { name: '标题' }).waitFor()
      await type(page, '5岁男红上衣白鞋熊猫馆十分钟前13812345521', counted)
      await press(page, 'Tab', counted)
      await press(page, '2', counted)
      await press(page, 'Enter', counted)
      await saved(page)
    },
  },
  {
    name: 'the same with the name',
    goal: 'none',
    run: async (page, counted) => {
      await press(page, 'F9', counted)
      await page.getByRole('textbox', { name: '标题' }).waitFor()
      await type(page, '5岁男红上衣白鞋熊猫馆十分钟前叫王晓明 13812345521', counted)
      await press(page, 'Tab', counted)
      await press(page, '2', counted)
      await press(page, 'Enter', counted)
      await saved(page)
    },
  },
  {
    name: 'a found umbrella: kind, colour, place, time',
    goal: '10 s',
    run: async (page, counted) => {
      await press(page, '3', counted)
      await page.getByRole('textbox', { name: '标题' }).waitFor()
      await type(page, '蓝色折叠伞 象馆 刚才', counted)
      await press(page, 'Enter', counted)
      await saved(page)
    },
  },
]

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('警号').fill(badgeOf.clerk)
  await page.getByLabel('口令').fill(testPin)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

async function measure(page: Page, { name, goal, run }: Intake): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  const counted: Counted = { keys: 0, han: 0 }
  const began = performance.now()
  await run(page, counted)
  const seconds = (performance.now() - began) / 1000
  const spelt = Math.round(counted.keys + counted.han * (pinyinKeys - 1))
  console.log(
    `${name}\n  ${seconds.toFixed(1)} s, ${counted.keys} keys (goal ${goal}); spelt in full pinyin about ${spelt} keys, ` +
      `${(seconds + ((spelt - counted.keys) * pause) / 1000).toFixed(1)} s`,
  )
}

async function main(): Promise<void> {
  setup()
  const desk = await temporaryDesk({ clock: { now: Date.now, advance: () => undefined } })
  const served = await servedDesk(desk, pages)
  try {
    const { page } = await openPage(served)
    await signIn(page)
    for (const intake of intakes) await measure(page, intake)
    for (const kind of ['missing-person', 'found-item'] as const)
      for (const { no, fields } of await desk.client('clerk').records.active({ kind }))
        console.log(`  ${no} ${JSON.stringify(fields)}`)
  } finally {
    await closeBrowser()
    await served.close()
    desk.close()
  }
}

if (hasBrowser) await main()
else console.log('no Chromium, Chrome or Edge on this machine: nothing measured')
