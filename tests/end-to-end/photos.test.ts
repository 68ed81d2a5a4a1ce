import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyDesk } from '../../db/verify/verify.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import type { DeskClient } from '../helpers/desk.ts'
import { cornered, jpeg, noisy } from '../helpers/pictures.ts'

const child = { ageGroup: 'child', age: 4, sex: 'female', upper: '黄裙子' } as const

let counter: CounterPage
let page: Page
let clerk: DeskClient
const ids = { report: '', find: '', item: '' }

/** A record with a picture for each seed. */
async function save(kind: 'missing-person' | 'found-person' | 'found-item', fields: object, seeds: number[]) {
  const keep = async (seed: number) => {
    const picture = await jpeg(noisy(600, 450, seed))
    return { photo: (await clerk.photos.keep({ base64: picture.toString('base64') })).photo, caption: '' }
  }
  const photos = await Promise.all(seeds.map(keep))
  return (await clerk.records.create({ kind, fields, photos, idempotencyKey: freshKey() })).id
}

describe.skipIf(!hasBrowser)('pictures at the counter', () => {
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      clerk = desk.client('clerk')
      ids.report = await save('missing-person', { ...child, title: '黄裙子小女孩' }, [1])
      ids.find = await save('found-person', { ...child, title: '穿黄裙子的女孩' }, [2])
      ids.item = await save('found-item', { title: '蓝色雨伞', category: 'umbrella', colour: '蓝' }, [])
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  const go = (path: string) =>
    page.evaluate((to) => {
      window.location.hash = to
    }, path)
  const photosIn = (area: Locator | Page = page): Locator => area.getByRole('img', { name: /照片/ })
  const picture = async (seed: number) => ({
    name: '雨伞.jpg',
    mimeType: 'image/jpeg',
    buffer: await jpeg(noisy(800, 600, seed)),
  })

  test('a find is photographed before it is saved: chosen, pasted, dropped and through the camera, and comes back with the draft', async () => {
    await go('/intake/found-item')
    await page.getByLabel('先记这一句').or(page.locator('.free-line input')).first().fill('黑色背包')
    await page.locator('input[type=file]').setInputFiles(await picture(11))
    await poll(() => photosIn().count()).toBe(1)
    await paste(page)
    await poll(() => photosIn().count()).toBe(2)
    await drop(page, 13)
    await poll(() => photosIn().count()).toBe(3)
    await counter.context.grantPermissions(['camera'], { origin: counter.served.address.origin })
    await page.keyboard.press('Alt+p')
    const camera = page.getByRole('dialog', { name: '拍照' })
    await camera.getByRole('button', { name: '拍下' }).waitFor()
    await page.keyboard.press('Enter')
    await camera.waitFor({ state: 'detached' })
    await poll(() => photosIn().count()).toBe(4)
    await page.getByLabel('第 1 张的说明').fill('正面')
    await page.getByText(/草稿已存/).waitFor()
    await page.waitForTimeout(600)
    await page.reload()
    await poll(() => photosIn().count()).toBe(4)
    await page.locator('.free-line input').press('Enter')
    await page.getByRole('heading', { name: /已保存/ }).waitFor()
    await page.keyboard.press('o')
    const card = page.getByRole('region', { name: '照片' })
    await poll(() => photosIn(card).count()).toBe(4)
    await card.getByText('正面').waitFor()
  })

  test('one is opened large, walked through by the arrows, made the first and taken out', async () => {
    await go(`/record/${await save('found-item', { title: '布包', category: 'shopping_bag' }, [31, 32, 33, 34])}`)
    const card = page.getByRole('region', { name: '照片' })
    await card.getByRole('button', { name: /第 2 张/ }).click()
    const large = page.getByRole('dialog')
    await large.getByRole('heading', { name: /第 2 张/ }).waitFor()
    await large.getByRole('button', { name: '下一个' }).press('ArrowRight')
    await large.getByRole('heading', { name: /第 3 张/ }).waitFor()
    await large.getByRole('button', { name: '设为首图' }).click()
    await large.getByRole('heading', { name: /第 1 张/ }).waitFor()
    await large.getByRole('button', { name: '去掉' }).click()
    await poll(() => photosIn(card).count()).toBe(3)
  })

  test('a record without one shows no frame, only a way to add one, and P looks through the camera', async () => {
    await go(`/record/${ids.item}`)
    await page.getByRole('heading', { name: /A1-F0001/ }).waitFor()
    expect(await page.getByRole('region', { name: '照片' }).count()).toBe(0)
    await page.keyboard.press('p')
    const camera = page.getByRole('dialog', { name: '拍照' })
    await camera.getByRole('button', { name: '拍下' }).waitFor()
    // Drawn only once the first frame has come.
    await poll(() => camera.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime > 0.2)).toBe(true)
    await page.keyboard.press('Escape')
    await camera.waitFor({ state: 'detached' })
    await page.keyboard.press('p')
    await camera.getByRole('button', { name: '拍下' }).waitFor()
    await page.keyboard.press('Enter')
    await poll(() => photosIn(page.getByRole('region', { name: '照片' })).count()).toBe(1)
  })

  test('what is no picture is refused in words, and the others still come', async () => {
    const text = { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('这不是照片') }
    await go(`/record/${await save('found-item', { title: '布帽', category: 'hat' }, [35])}`)
    await poll(() => photosIn(page.getByRole('region', { name: '照片' })).count()).toBe(1)
    await page.locator('input[type=file]').setInputFiles([text, await picture(21)])
    await page.getByRole('alert').getByText('这个文件不是照片').waitFor()
    await poll(() => photosIn(page.getByRole('region', { name: '照片' })).count()).toBe(2)
  })

  test('without the permission the camera says what to do, and Escape leaves', async () => {
    await go(`/record/${ids.item}`)
    await page.getByRole('heading', { name: /A1-F0001/ }).waitFor()
    // The browser of the tests has no question that could be answered with no.
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await page.keyboard.press('p')
    await page.getByRole('dialog').getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a child comes blurred beside the form, in the comparison and at the handover', async () => {
    await go('/intake/missing-person')
    await page.locator('.free-line input').fill('4岁女孩 黄裙子')
    await photosIn(page.locator('.candidates')).first().waitFor()
    expect(await isBlurred(photosIn(page.locator('.candidates')).first())).toBe(true)
    await go(`/match/${ids.report}/${ids.find}`)
    await poll(() => photosIn(page.locator('.compare')).count()).toBe(2)
    expect(await isBlurred(photosIn(page.locator('.compare')).first())).toBe(true)
    await go(`/release/${ids.find}?report=${ids.report}`)
    await poll(() => photosIn().count()).toBe(2)
    expect(await isBlurred(photosIn().first())).toBe(true)
  })

  test('R opens each side for a reason, and they are sharp', async () => {
    await go(`/match/${ids.report}/${ids.find}`)
    // The screen before has such buttons too.
    await page.locator('.compare').waitFor()
    for (const place of [0, 1]) {
      await page.getByRole('button', { name: /显示 A1-/ }).waitFor()
      await page.keyboard.press('r')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /核验认领/ })
        .waitFor()
      await page.keyboard.press('2')
      await poll(() => isBlurred(photosIn(page.locator('.compare')).nth(place))).toBe(false)
    }
    await go(`/record/${ids.find}`)
    const card = page.getByRole('region', { name: '照片' })
    // Before the pictures have come the first button is the camera's.
    await poll(() => photosIn(card).count()).toBe(1)
    await card.getByRole('button').first().click()
    await poll(() => isBlurred(photosIn(page.getByRole('dialog')).first())).toBe(false)
    await page.keyboard.press('Escape')
  })

  test('what is open for a moment is on no paper', async () => {
    await go(`/record/${ids.find}`)
    const card = page.getByRole('region', { name: '照片' })
    await poll(() => photosIn(card).count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    expect(await photosIn(card).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await go(`/match/${ids.report}/${ids.find}`)
    await poll(() => photosIn(page.locator('.compare')).count()).toBe(2)
    await page.emulateMedia({ media: 'print' })
    expect(await photosIn(page.locator('.compare')).count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
  })

  test('the same in English, and nothing was complained of', async () => {
    await page.evaluate(() => localStorage.setItem('language', 'en'))
    await page.reload()
    for (const path of [
      `/record/${ids.find}`,
      `/match/${ids.report}/${ids.find}`,
      `/release/${ids.find}?report=${ids.report}`,
      '/intake/found-item',
      `/record/${ids.item}`,
    ]) {
      await go(path)
      await page.waitForTimeout(700)
    }
    expect(counter.complaints.filter((line) => !/422|403/.test(line))).toEqual([])
    expect(verifyDesk(counter.desk.dir)).toEqual([])
  })
})

// Pictures are developed by a thread of their own, which a busy machine starts late.
const poll = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 12_000 })

/** A picture copied for real, and Ctrl+V in the free line. */
async function paste(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 300
    canvas.height = 200
    canvas.getContext('2d')!.fillRect(20, 20, 100, 100)
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  })
  await page.locator('.free-line input').press('Control+v')
}

async function drop(page: Page, seed: number): Promise<void> {
  const bytes = [...(await jpeg(cornered(200 + seed, 150)))]
  const dataTransfer = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(data)], '相机.jpg', { type: 'image/jpeg' }))
    return transfer
  }, bytes)
  await page.dispatchEvent('.intake-form', 'drop', { dataTransfer })
}

/** Whether neighbouring pixels of an image on the page hardly differ: the test's pictures are noise. */
const isBlurred = (image: Locator): Promise<boolean> =>
  image.evaluate(async (element: HTMLImageElement) => {
    await element.decode()
    const canvas = document.createElement('canvas')
    canvas.width = element.naturalWidth
    canvas.height = element.naturalHeight
    const context = canvas.getContext('2d')!
    context.drawImage(element, 0, 0)
    const { data } = context.getImageData(0, Math.floor(canvas.height / 2), 60, 1)
    let most = 0
    for (let i = 4; i < data.length; i += 4) most = Math.max(most, Math.abs(data[i]! - data[i - 4]!))
    return most < 30
  })
