import type { Kind } from '../../core/records/kinds.ts'
import { isActive } from '../../core/records/states.ts'
import { cornered, jpeg } from '../../tests/helpers/pictures.ts'
import { at, type Screen } from './screen.ts'
import { go, type View } from './view.ts'

/** Typed as far as this, with the cursor in it. */
const typed = async ({ page, word }: View, kind: Kind, line: string): Promise<void> => {
  await page.getByPlaceholder(word(`free.${kind}`)).click()
  await page.keyboard.insertText(line)
  await page.waitForTimeout(900)
}

/** Form states that a clerk meets on the way to a record. */
export const intakeScreens: readonly Screen[] = [
  at(
    'intake-half',
    () => '/intake/missing-person',
    (view) => typed(view, 'missing-person', '5岁男孩 红上衣 熊猫馆 半'),
  ),
  at(
    'intake-ask',
    () => '/intake/found-person',
    async (view) => {
      await typed(view, 'found-person', '男孩 熊猫馆 刚才 叫王小明 红短袖')
      await view.page.keyboard.press('Alt+q')
    },
  ),
  at(
    'intake-photo',
    () => '/intake/found-item',
    async (view) => {
      await typed(view, 'found-item', '蓝色折叠伞 象馆 刚才')
      const buffer = await jpeg(cornered(800, 600))
      await view.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'umbrella.jpg', mimeType: 'image/jpeg', buffer })
      const picture = view.page.locator('.intake-form .photo img')
      await picture.waitFor()
      await picture.evaluate((image) => image.closest('.line')?.scrollIntoView({ block: 'center' }))
      await view.page.waitForTimeout(300)
    },
  ),
  at(
    'intake-parked',
    () => '/intake/lost-item',
    async (view) => {
      await typed(view, 'lost-item', '红色儿童水杯 猴山')
      await go(view, '/intake/found-item')
      await typed(view, 'found-item', '蓝色折叠伞 象馆')
      await go(view, '/intake/missing-person')
      await typed(view, 'missing-person', '5岁女孩 黄裙子')
    },
  ),
  at(
    'intake-errors',
    () => '/intake/missing-person',
    async (view) => {
      await typed(view, 'missing-person', '女孩 黄裙子 白凉鞋')
      await view.page.locator('.intake-form .tiny').fill('很小')
      await view.page.keyboard.press('Enter')
      await view.page.locator('.form-foot').getByRole('alert').waitFor()
    },
  ),
]

/** The picture of a case just closed leaves the report closed, and a closed report is like nobody. */
async function lookForAgain({ stage: { client, ids } }: View): Promise<void> {
  const { state } = await client.records.get({ id: ids.missing })
  if (!isActive(state)) await client.records.undo({ id: ids.missing, idempotencyKey: crypto.randomUUID() })
}

/** These leave other records behind, so they come last. */
export const leavingScreens: readonly Screen[] = [
  at(
    'saved-match',
    () => '/intake/found-person',
    async (view) => {
      await lookForAgain(view)
      await typed(view, 'found-person', '5岁男孩 红色短袖 白球鞋 熊猫馆 刚才')
      await view.page.keyboard.press('Enter')
      await view.page.locator('.saved-best').waitFor()
    },
  ),
  at(
    'edit-conflict',
    (ids) => `/record/${ids.lost}/edit`,
    async ({ page, stage }) => {
      const { client, ids } = stage
      const brand = page.locator('[data-line=brand] input')
      await brand.fill('荣耀')
      await page.locator('[data-line=number] input').fill('0877')
      const { version } = await client.records.get({ id: ids.lost })
      const fields = { brand: '小米' }
      await client.records.edit({ id: ids.lost, version, idempotencyKey: crypto.randomUUID(), fields })
      await brand.press('Enter')
      await page.locator('.form-foot').getByRole('alert').waitFor()
      await page.keyboard.press('Enter')
      await page.locator('.clashes').waitFor()
    },
  ),
]
