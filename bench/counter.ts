/**
 * How fast a clerk is: `npm run bench -- counter [msAKey]`. A real browser at a real desk; every key is pressed with a pause
 * (200 ms unless told) and the mouse is never touched. Chinese words are counted as an input method with full pinyin takes them:
 * a key for each letter and one to choose the candidate, and the clerk waits for each. The other figure counts a Chinese character
 * as one key, as earlier versions of this program did.
 */
import { pinyin } from 'pinyin-pro'
import type { Page } from 'playwright-core'
import type { Fields } from '../core/records/fields.ts'
import { closeBrowser, hasBrowser, openPage } from '../tests/helpers/browser.ts'
import { pages, setup } from '../tests/helpers/build-pages.ts'
import { save } from '../tests/helpers/counter.ts'
import { type DeskClient, servedDesk, temporaryDesk } from '../tests/helpers/desk.ts'
import { signIn } from '../tests/helpers/sign-in.ts'

const [pause = 200] = process.argv.slice(2).map(Number)

/** Keys that are really pressed, and the same with each Chinese character as one. */
type Counted = { keys: number; short: number }

const lettersOf = (word: string): number => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('').length

/** Types a line; `|` ends a word that the input method takes in one go. */
async function type(page: Page, line: string, counted: Counted): Promise<void> {
  for (const [piece] of line.matchAll(/\p{Script=Han}+|[^|]/gu)) {
    const han = /\p{Script=Han}/u.test(piece)
    const keys = han ? lettersOf(piece) + 1 : 1
    counted.keys += keys
    counted.short += [...piece].length
    await page.waitForTimeout(pause * keys)
    if (han) await page.keyboard.insertText(piece)
    else await page.keyboard.press(piece === ' ' ? 'Space' : piece)
  }
}

async function press(page: Page, key: string, counted: Counted): Promise<void> {
  counted.keys += 1
  counted.short += 1
  await page.keyboard.press(key)
  await page.waitForTimeout(pause)
}

type Intake = { readonly name: string; readonly goal: string; readonly line: string; readonly keys: readonly string[] }

const child = 'a missing child (sex, age, top, shoes, place, time, phone)'
const umbrella = 'a found umbrella (kind, colour, place, time)'

/** The keys before the line, the line, and those after it; `F9` and `3` begin, a question is answered by Tab and a digit. */
const intakes: readonly Intake[] = [
  {
    name: `${child}, in initials`,
    goal: '20 s, 45 keys',
    line: '5nan 1sy 2x xmg 10f 13812345521',
    keys: ['F9', '', 'Tab', '2', 'Enter'],
  },
  {
    name: `${child}, in initials without digits for colours`,
    goal: '20 s, 45 keys',
    line: '5nan hongsy baix xmg 10f 13812345521',
    keys: ['F9', '', 'Tab', '2', 'Enter'],
  },
  {
    name: `${child}, in Chinese`,
    goal: 'none',
    line: '5岁男|红上衣|白鞋|熊猫馆|十分钟前|13812345521',
    keys: ['F9', '', 'Tab', '2', 'Enter'],
  },
  { name: `${umbrella}, in initials`, goal: '10 s', line: 'lansan xiangg gg', keys: ['3', '', 'Enter'] },
  { name: `${umbrella}, in Chinese`, goal: '10 s', line: '蓝伞 象馆 刚才', keys: ['3', '', 'Enter'] },
]

async function run(page: Page, { line, keys }: Intake, counted: Counted): Promise<void> {
  for (const key of keys)
    if (key === '') {
      await page.getByRole('textbox', { name: '标题' }).waitFor()
      await type(page, line, counted)
    } else await press(page, key, counted)
  await page.getByRole('heading', { name: /^已保存/ }).waitFor()
}

async function measure(page: Page, intake: Intake): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  const counted: Counted = { keys: 0, short: 0 }
  const began = performance.now()
  await run(page, intake, counted)
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${intake.name} (goal ${intake.goal})\n  ${intake.line.replaceAll('|', '')}\n  ${counted.keys} keys pressed, ${seconds.toFixed(1)} s; ` +
      `counted with one key a Chinese character ${counted.short} keys`,
  )
}

type Release = {
  readonly name: string
  readonly goal: string
  readonly fields: Fields
  /** What the claimant says of it. */
  readonly said: string
  /** Number of the document, where its class asks for one; what was seen on the thing goes before it. */
  readonly document?: string
}

/** From the scan of the label, which is no key of the clerk's, to the slip on the screen. */
const releases: readonly Release[] = [
  {
    name: 'an umbrella handed over',
    goal: '8 keys beside name and phone',
    fields: { category: 'umbrella', title: '蓝色长柄伞', colour: '蓝' },
    said: '蓝',
  },
  {
    name: 'a phone handed over, unlocked in the hand, with its document',
    goal: '60 s',
    fields: { category: 'phone', title: '黑色华为手机 熊猫贴纸', colour: '黑', brand: '华为' },
    said: '黑色|华为|熊猫|贴纸',
    document: '990104198606011238',
  },
]

async function measureRelease(page: Page, client: DeskClient, release: Release): Promise<void> {
  const { no } = await client.records.get({ id: await save(client, 'found-item', release.fields) })
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  const began = performance.now()
  // As a scanner sends it: faster than any hand.
  await page.keyboard.type(`${no}\n`)
  await page.getByRole('button', { name: '发还', exact: true }).waitFor()
  const [counted, own]: Counted[] = [
    { keys: 0, short: 0 },
    { keys: 0, short: 0 },
  ]
  await press(page, 'f', counted!)
  await page.getByRole('textbox', { name: '来人怎么说' }).waitFor()
  await type(page, release.said, counted!)
  await press(page, 'Enter', counted!)
  await page.getByRole('textbox', { name: '领取人姓名' }).waitFor()
  await type(page, '陈|小满', own!)
  await press(page, 'Tab', counted!)
  await type(page, '19900005521', own!)
  if (release.document !== undefined) {
    for (const key of ['Alt+2', 'Tab', 'Tab', 'Tab']) await press(page, key, counted!)
    await type(page, release.document, counted!)
  }
  await press(page, 'Enter', counted!)
  await page.getByRole('heading', { name: /^凭证/ }).waitFor()
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${release.name} (goal ${release.goal})\n  ${counted!.keys} keys and ${own!.keys} of name and phone, ${seconds.toFixed(1)} s`,
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
    for (const release of releases) await measureRelease(page, desk.client('clerk'), release)
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
