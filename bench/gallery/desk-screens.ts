import { badgeOf } from '../../tests/helpers/desk.ts'
import { at, type Screen } from './screen.ts'
import { enter, settle, signIn, type View } from './view.ts'

/** A register as a venue kept it: a title above the headings, a place with two meanings, a day and an outcome nobody can read. */
const register = [
  '2025年国庆失物招领登记册,,,,,,,',
  '编号,物品名称,颜色,拾得日期,时间,拾得地点,联系电话,领取情况',
  '1,黑色双肩包,黑,10月2日,下午3点,猴山,19900001234,已领取',
  '2,红色雨伞,红,10月3日,9:10,猴山东侧小卖部,,未领取',
  '3,水杯,,昨天,,河边,,未领取',
  '4,蓝色外套,蓝,10月4日,10:40,象馆,,未领取',
  '5,手机,白,10月4日,12:00,,,天晴',
].join('\n')

async function chooseRegister({ page, word }: View): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: word('notebook.choose') }).click(),
  ])
  await chooser.setFiles({ name: '国庆失物招领.csv', mimeType: 'text/csv', buffer: Buffer.from(register) })
  await page.locator('.notebook-table').first().waitFor()
}

async function lookAtRegister(view: View): Promise<void> {
  await chooseRegister(view)
  await view.page.keyboard.press('Control+Enter')
  await view.page.getByText(view.word('notebook.questions')).waitFor()
}

async function answerRegister(view: View): Promise<void> {
  const { page, word } = view
  await lookAtRegister(view)
  await page.keyboard.press('Alt+1')
  await page.getByText(word('notebook.questions')).waitFor({ state: 'detached' })
  await page.getByText(word('notebook.problems')).waitFor()
}

/** The tour after so many steps forward. */
const tourAt = (step: number): Screen =>
  at(
    `tour-${step}`,
    () => '/',
    async ({ page, word }) => {
      await page.keyboard.press('F1')
      await page.getByRole('button', { name: word('tour.again') }).click()
      await page.locator('.ant-tour').waitFor()
      for (let moved = 1; moved < step; moved++) {
        await page.keyboard.press('Enter')
        await page.waitForTimeout(200)
      }
      await page.waitForTimeout(300)
    },
  )

/** Asks the desk again where only what names it is answered as usual. */
const again = async ({ page }: View, refused: RegExp): Promise<void> => {
  await page.route(refused, (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.reload()
  await page.getByRole('alert').first().waitFor()
}

/** A desk on its first morning, before anything happened. */
export const emptyBoard: Screen = {
  name: 'board-empty',
  async open(view) {
    await enter(view, view.stage.quiet)
    await signIn(view, badgeOf.supervisor)
    await settle(view)
  },
}

/** What the desk says of itself, and its screens in other states than a good day's. */
export const deskScreens: readonly Screen[] = [
  at(
    'board-refused',
    () => '/',
    (view) => again(view, /\/rpc\/(records|matches|statistics)\//),
  ),
  at(
    'board-offline',
    () => '/',
    (view) => again(view, /\/rpc\/desk\/events/),
  ),
  at('search-narrowed', () => '/search?q=%E7%86%8A%E7%8C%AB&kind=found-item', settle),
  at('learning', () => '/learning', settle),
  at('notebook-file', () => '/notebook', settle),
  at('notebook-columns', () => '/notebook', chooseRegister),
  at('notebook-questions', () => '/notebook', lookAtRegister),
  at('notebook-preview', () => '/notebook', answerRegister),
  ...[1, 2, 3, 4, 5].map(tourAt),
]
