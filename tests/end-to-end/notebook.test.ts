import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { signIn } from '../helpers/sign-in.ts'

const tongues = ['zh', 'en'] as const

const heading = [
  '编号',
  '物品名称',
  '颜色',
  '拾得日期',
  '时间',
  '拾得地点',
  '拾得人',
  '联系电话',
  '领取情况',
  '领取人',
  '天气',
]
/** What was answered about a place is remembered with the headings, so each walk has a place of its own. */
const placeOf = (prefix: string): string => (prefix === 'Z' ? '猴山东侧小卖部' : '猴山西侧小卖部')

const rows = (prefix: string): string[][] => [
  ['2025年国庆失物招领登记册'],
  heading,
  [`${prefix}1`, '黑色双肩包', '黑', '10月2日', '下午3点', '猴山', '张三丰', '13800001234', '已领取', '李四光', '晴'],
  [`${prefix}2`, '红色雨伞', '红', '10月3日', '9:10', placeOf(prefix), '', '', '未领取', '', '阴'],
  [`${prefix}3`, '水杯', '', '昨天', '', '河边', '', '', '未领取', '', ''],
  [`${prefix}4`, '=SUM(A1)', '', '10月4日', '', '', '', '', '未领取', '', ''],
  [`${prefix}5`, '手机', '白', '10月4日', '12:00', '', '', '', '天晴', '', ''],
]

const workbook = (prefix: string): Promise<Buffer> =>
  writeExcelFile([
    { sheet: '国庆', data: rows(prefix).map((row) => row.map((value) => ({ value, type: String }))) },
  ]).toBuffer()

describe.skipIf(!hasBrowser)('a register comes in, by keyboard alone', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    served = await servedDesk(desk, pages)
  })
  afterAll(async () => {
    await closeBrowser()
    await served.close()
    desk.close()
  })

  test.each(tongues)(
    'in %s: file, columns, questions, preview, import, and nothing the second time',
    async (tongue) => {
      const opened = await openPage(served)
      const { page } = opened
      await signInSpeaking(page, tongue)
      await walk(opened, tongue)
      expect(opened.complaints).toEqual([])
      await opened.context.close()
    },
    // Some forty steps, of which a slow machine takes each its time.
    90_000,
  )

  test('a clerk finds no way to it', async () => {
    const { page, context } = await openPage(served)
    await signInSpeaking(page, 'zh', badgeOf.clerk)
    await page.keyboard.press('F8')
    await page.getByText('修改自己的口令').first().waitFor()
    expect(await page.getByText('导入旧登记册').count()).toBe(0)
    await context.close()
  })

  async function walk({ page }: OpenedPage, tongue: 'zh' | 'en'): Promise<void> {
    const say = (zh: string, en: string) => (tongue === 'zh' ? zh : en)
    const prefix = tongue === 'zh' ? 'Z' : 'E'
    await choose(page, `登记-${prefix}.xlsx`, await workbook(prefix), tongue)
    await page.getByText(say('各栏是什么', 'What the columns are')).first().waitFor()
    await page.getByText('138****1234').waitFor()
    // From a list in which something was just chosen, it goes on and does not open the list again.
    await page.getByLabel(say('“天气”是什么', 'What “天气” is')).focus()
    await page.keyboard.press('Enter')
    await page.locator('.ant-select-dropdown:visible').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await page.getByText(say('这些地点是哪个区域', 'Which zones are these places')).waitFor()
    // The first suggestion of the one place, by keys: open the list, take what it stands on.
    const place = page.getByLabel(say(`“${placeOf(prefix)}”的区域`, `Zone of “${placeOf(prefix)}”`))
    await place.focus()
    await page.keyboard.press('Enter')
    await page.locator('.ant-select-dropdown:visible').waitFor()
    await page.keyboard.press('Enter')
    // The last answer is used at once.
    await place.waitFor({ state: 'detached' })
    const problems = page.getByRole('region', { name: say('请核对这些行', 'Rows to look at') })
    expect(await problems.textContent()).toContain('昨天')
    expect(await problems.textContent()).toContain('天晴')
    await page.keyboard.press('Control+Enter')
    await page.getByText(say('导入完成', 'Imported'), { exact: true }).waitFor()
    expect(await page.getByRole('status').allTextContents()).toContainEqual(
      say(
        '新登记 3,已有 0,更新 0,有改动未更新 0,拒收 2。',
        'New 3, known 0, updated 0, changed but left 0, refused 2.',
      ),
    )
    await page.locator('.drop').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await choose(page, `登记-${prefix}.xlsx`, await workbook(prefix), tongue, false)
    await page.getByText(say('按上次的对应', 'as the last time')).waitFor()
    await page.keyboard.press('Control+Enter')
    const counts = page.getByText(say('已有 3', 'known 3'))
    await counts.waitFor()
    expect(await page.getByRole('button', { name: say('导入 0 行', 'Import 0 rows') }).isDisabled()).toBe(true)
    await page.keyboard.press('F4')
    await page.getByText(say('红色雨伞', '红色雨伞')).first().waitFor()
  }
})

async function signInSpeaking(page: Page, tongue: 'zh' | 'en', badge = badgeOf.supervisor): Promise<void> {
  await page.locator('#badge').waitFor()
  await page.evaluate((language) => localStorage.setItem('language', language), tongue)
  await page.reload()
  await signIn(page, badge)
}

/** From the board to the file, by F8, I and O. */
async function choose(page: Page, name: string, buffer: Buffer, tongue: 'zh' | 'en', fromBoard = true): Promise<void> {
  if (fromBoard) {
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: tongue === 'zh' ? '导入旧登记册' : 'Import an old register' }).waitFor()
    await page.keyboard.press('i')
  }
  await page.locator('.drop').waitFor()
  // A key faster than the screen's next picture is faster than any hand.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))))
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('o')])
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await chooser.setFiles({ name, mimeType, buffer })
}
