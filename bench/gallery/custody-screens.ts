import { at, type Screen } from './screen.ts'
import type { Ids } from './stage.ts'
import { settle, type View } from './view.ts'

/** The usual places, made once, with a few things put away. */
async function furnish({ stage }: View): Promise<{ shelf: string; safe: string }> {
  const { client, ids } = stage
  const known = await client.custody.places()
  const find = (kind: string): string | undefined => known.find((place) => place.kind === kind)?.id
  const [shelf, safe] = [find('shelf'), find('safe')]
  if (shelf !== undefined && safe !== undefined) return { shelf, safe }
  const { id: room } = await client.custody.setPlace({ name: '库房', kind: 'room' })
  const make = async (name: string, kind: 'shelf' | 'safe' | 'locker' | 'cabinet' | 'fridge', capacity: number) =>
    (await client.custody.setPlace({ name, kind, capacity, parent: room })).id
  const places = { shelf: await make('A 架', 'shelf', 60), safe: await make('保险柜', 'safe', 40) }
  await make('B 架', 'shelf', 60)
  await make('证件柜', 'cabinet', 80)
  await make('冰箱', 'fridge', 12)
  const locker = await make('贵重物品柜', 'locker', 40)
  await client.custody.put({ id: ids.phone, place: locker, reason: '', idempotencyKey: crypto.randomUUID() })
  return places
}

const part = (name: string, path: (ids: Ids) => string, then: (view: View) => Promise<void> = settle): Screen =>
  at(name, path, async (view) => {
    await furnish(view)
    await view.page.reload()
    await settle(view)
    await then(view)
    await settle(view)
  })

async function takeStock(view: View): Promise<void> {
  const { page, word, stage } = view
  await page.locator('.custody-select').click()
  await page.keyboard.type('A 架', { delay: 80 })
  await page.keyboard.press('Enter')
  const { no } = await stage.client.records.get({ id: stage.ids.phone })
  for (const label of [no, '6901234567892']) {
    await page.getByRole('textbox', { name: word('custody.number') }).fill(label)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: word('custody.again') }).waitFor()
}

const asks = (name: string, key: string): Screen =>
  part(
    name,
    (ids) => `/record/${ids.phone}`,
    async ({ page }) => {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
    },
  )

/** The store: what lies where, and what is done with it. */
export const custodyScreens: readonly Screen[] = [
  part('custody-put', (ids) => `/custody/put?id=${ids.phone}`),
  part(
    'custody-places',
    () => '/custody/places',
    async ({ page, word }) => {
      await page.getByRole('button', { name: `${word('custody.show')} 库房`, exact: true }).click()
    },
  ),
  part('custody-ages', () => '/custody/ages'),
  part('custody-stock', () => '/custody/stock'),
  part('custody-stock-result', () => '/custody/stock', takeStock),
  part('custody-transfer', () => '/custody/transfer'),
  part('custody-record', (ids) => `/record/${ids.phone}`),
  asks('custody-seal', 's'),
]
