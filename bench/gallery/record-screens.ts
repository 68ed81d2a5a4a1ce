import { createCanvas } from '@napi-rs/canvas'
import { jpeg } from '../../tests/helpers/pictures.ts'
import { at, type Screen } from './screen.ts'
import { galleryTime } from './stage.ts'
import { go, settle, type View } from './view.ts'

const minute = 60_000
const a4 = { width: 794, height: 1123 }
/** Both copies of a slip, one under the other, as they leave the printer. */
const a5Twice = { width: 560, height: 1588 }

const open = async ({ page }: View, key: string): Promise<void> => {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}

/** What the picture is of, also where large text leaves it below the window's edge. */
const inSight = ({ page }: View, what: string): Promise<void> =>
  page
    .locator(what)
    .first()
    .evaluate((element) => (element.closest('.card') ?? element).scrollIntoView())

/** A child in a red shirt before a hedge: no photograph of anybody. */
async function childPicture(): Promise<string> {
  const canvas = createCanvas(640, 480)
  const paint = canvas.getContext('2d')
  const block = (colour: string, x: number, y: number, width: number, height: number): void => {
    paint.fillStyle = colour
    paint.fillRect(x, y, width, height)
  }
  block('#bcd9ec', 0, 0, 640, 200)
  block('#6d9a58', 0, 200, 640, 120)
  block('#c9b99a', 0, 320, 640, 160)
  block('#c8392e', 265, 205, 110, 95)
  block('#35659c', 275, 300, 90, 60)
  block('#e8c39e', 285, 120, 70, 80)
  block('#3b2b22', 280, 100, 80, 36)
  block('#e8c39e', 285, 360, 22, 70)
  block('#e8c39e', 333, 360, 22, 70)
  return (await jpeg(canvas)).toString('base64')
}

async function withPictures({ stage: { client, ids } }: View): Promise<void> {
  if ((await client.photos.ofRecord({ record: ids.child })).length > 0) return
  const { photo } = await client.photos.keep({ base64: await childPicture() })
  await client.photos.add({ record: ids.child, photo, caption: '' })
}

async function withFamily({ stage: { client, ids } }: View): Promise<void> {
  const fields = { ageGroup: 'child', age: 8, sex: 'female', upper: '粉色外套', zone: 'panda_lower' } as const
  const sister = await client.records.create({
    kind: 'missing-person',
    fields,
    sets: {},
    idempotencyKey: 'gallery-sister',
  })
  await client.links.make({ from: ids.missing, to: sister.id, role: 'siblings' })
  const note = '妈妈在东门服务台等,手机快没电了,请打服务台电话。'
  await client.notes.add({ id: ids.missing, text: note, idempotencyKey: 'gallery-note' })
}

/** One umbrella lost, three found: the colour would tell them apart. */
async function umbrellas({ stage: { client } }: View): Promise<{ report: string; find: string }> {
  let keys = 0
  const save = async (kind: 'lost-item' | 'found-item', fields: object): Promise<string> =>
    (await client.records.create({ kind, fields, sets: {}, idempotencyKey: `gallery-umbrella-${++keys}` })).id
  const said = { category: 'umbrella', zone: 'elephant', eventTo: galleryTime - 60 * minute }
  const report = await save('lost-item', { ...said, title: '折叠伞' })
  for (const colour of ['红色', '蓝色', '黑色']) await save('found-item', { ...said, title: `${colour}折叠伞`, colour })
  const { candidates } = await client.matches.forRecord({ id: report })
  return { report, find: candidates[0]?.record.id ?? '' }
}

async function refuse(view: View): Promise<void> {
  const { page, word } = view
  await page.getByRole('textbox', { name: word('release.says') }).fill('5岁男孩 红上衣 白鞋')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: word('release.name') }).fill('陈小满')
  await page.getByRole('textbox', { name: word('release.phone') }).fill('19900005521')
  await page.getByRole('textbox', { name: word('release.documentNumber') }).fill('990104198606011238')
  await page.keyboard.press('Control+Enter')
  await page.locator('.hint-wrong, .problem').first().waitFor()
}

/** The page itself grows to the paper, or a picture would show one window of it. */
const onPaper = (screen: Screen, paper: NonNullable<Screen['paper']>): Screen => ({ ...screen, paper })

/** A record's other faces: its history, its dialogs, what waits on it, its pictures, and what is printed of it. */
export const recordScreens: readonly Screen[] = [
  at(
    'history',
    (ids) => `/record/${ids.handed}`,
    async (view) => {
      await view.page.keyboard.press('h')
      await view.page.locator('.history li').first().waitFor()
      await inSight(view, '.history')
      await settle(view)
    },
  ),
  at(
    'link',
    (ids) => `/record/${ids.missing}`,
    async (view) => {
      await open(view, 'l')
      await view.page.keyboard.type('panda')
      await view.page.locator('.ant-select-item-option').first().waitFor()
      await settle(view)
    },
  ),
  at(
    'close',
    (ids) => `/record/${ids.missing}`,
    (view) => open(view, 'q'),
  ),
  at(
    'close-reason',
    (ids) => `/record/${ids.missing}`,
    async (view) => {
      await open(view, 'q')
      await view.page.keyboard.press('4')
      await view.page.getByRole('dialog').getByLabel(view.word('reason.label'), { exact: true }).waitFor()
    },
  ),
  at(
    'release-refused',
    (ids) => `/release/${ids.child}`,
    async (view) => {
      await refuse(view)
      await view.page.locator('.hint-wrong').first().scrollIntoViewIfNeeded()
      await settle(view)
    },
  ),
  {
    name: 'match-ask',
    async open(view) {
      const { report, find } = await umbrellas(view)
      await go(view, `/match/${report}/${find}`)
      await view.page.locator('.ask-line').waitFor()
    },
  },
  {
    name: 'photos-veiled',
    async open(view) {
      await withPictures(view)
      await go(view, `/record/${view.stage.ids.child}`)
      await view.page.locator('.photo').first().waitFor()
      await inSight(view, '.photo')
    },
  },
  {
    name: 'photos-revealed',
    async open(view) {
      await withPictures(view)
      await go(view, `/record/${view.stage.ids.child}`)
      await view.page.locator('.photo').first().waitFor()
      await open(view, 'r')
      await view.page.keyboard.press('Enter')
      await view.page.locator('.photo-veiled').first().waitFor({ state: 'detached' })
      await inSight(view, '.photo')
    },
  },
  {
    name: 'notes-and-group',
    async open(view) {
      await withFamily(view)
      await go(view, `/record/${view.stage.ids.missing}`)
      await view.page.locator('.linked').first().waitFor()
      await inSight(view, '.linked')
    },
  },
  at(
    'undo',
    (ids) => `/record/${ids.lost}`,
    async (view) => {
      await view.page.keyboard.press('n')
      await view.page.getByPlaceholder(view.word('notes.text')).waitFor()
      await view.page.keyboard.insertText('失主说壳里夹着一张地铁票')
      await view.page.keyboard.press('Enter')
      await view.page.locator('.undo-bar').waitFor()
      await settle(view)
    },
  ),
  at(
    'undo-closed',
    (ids) => `/record/${ids.missing}`,
    async (view) => {
      await open(view, 'q')
      await view.page.keyboard.press('2')
      await view.page.locator('.undo-bar').waitFor()
      await settle(view)
    },
  ),
  at(
    'papers',
    (ids) => `/papers/${ids.lost}`,
    async (view) => {
      await view.page.frameLocator('iframe.slip-page').locator('h1').first().waitFor()
      await settle(view)
    },
  ),
  at(
    'papers-booth',
    () => '/papers',
    async (view) => {
      await view.page.frameLocator('iframe.slip-page').locator('h1').first().waitFor()
      await settle(view)
    },
  ),
  onPaper(
    at('paper-record', (ids) => `/record/${ids.child}`, settle),
    a4,
  ),
  onPaper(
    at(
      'paper-slip',
      (ids) => `/slip/${ids.slip}`,
      async ({ page }) => {
        const { width, height } = a5Twice
        await page.addStyleTag({
          content: `.slip-page.slip-page { position: fixed; z-index: 9; inset: 0; width: ${width}px; height: ${height}px; border: 0 }`,
        })
      },
    ),
    a5Twice,
  ),
]
