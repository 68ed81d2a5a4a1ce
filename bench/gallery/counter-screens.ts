import type { AskedRelease } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import { at, type Screen } from './screen.ts'
import { badges } from './stage.ts'
import { go, settle, type View } from './view.ts'

type Told = { readonly owed: string; readonly cash: string; readonly card: string; readonly umbrella: string }
const stages = new WeakMap<View['stage'], Promise<Told>>()

const claimant = {
  name: '周桂兰',
  phone: '19900004417',
  relation: 'self',
  documentType: 'none',
  documentNumber: '',
} as const satisfies AskedRelease['claimant']

/** A phone that was given without papers, an owner to ring, documents in the drawer, cash; told once a stage. */
function told({ stage }: View): Promise<Told> {
  const known = stages.get(stage) ?? tell(stage)
  stages.set(stage, known)
  return known
}

async function tell({ client }: View['stage']): Promise<Told> {
  let keys = 0
  const key = (): string => `gallery-counter-${++keys}`
  const save = async (fields: Fields): Promise<string> =>
    (await client.records.create({ kind: 'found-item', fields, sets: {}, idempotencyKey: key() })).id
  const owed = await save({ category: 'phone.smart', title: '白色小米手机', colour: '白色', brand: '小米' })
  const { statement } = await client.claims.state({
    find: owed,
    words: '白色小米手机,屏幕右上角有裂纹',
    idempotencyKey: key(),
  })
  await client.claims.release({
    idempotencyKey: key(),
    find: owed,
    report: null,
    statement,
    claimant,
    verified: '当面解锁,通讯录里有他报的号码',
    signature: null,
    second: { badge: badges.clerk, pin: badges.pin },
    override: '证件在被偷的包里,明天带来',
  })
  const card = await save({ category: 'id_document', title: '居民身份证', name: '秦小满' })
  for (const name of ['周大山', '欧阳小雨', 'Maria Example']) await save({ category: 'id_document', name })
  const cash = await save({ category: 'cash', title: '信封,内有现金', amount: 1260, colour: '棕色' })
  const umbrella = await save({ category: 'umbrella', title: '红色长柄伞', colour: '红色' })
  return { owed, cash, card, umbrella }
}

const counter = (name: string, path: (told: Told) => string, then: (view: View) => Promise<void> = settle): Screen => ({
  name,
  async open(view) {
    await go(view, path(await told(view)))
    await then(view)
    await settle(view)
  },
})

const unseal =
  (words: string) =>
  async ({ page, word }: View): Promise<void> => {
    await page.getByRole('textbox', { name: word('release.says') }).fill(words)
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: word('release.name') }).waitFor()
  }

const dialog =
  (key: string) =>
  async ({ page }: View): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

/** What a clerk does at the window beside the first form: the other lanes, what is owed, calls, post, the card, slips checked. */
export const counterScreens: readonly Screen[] = [
  counter('counter-owing', () => '/owing'),
  counter(
    'counter-owing-dialog',
    () => '/owing',
    async (view) => {
      await view.page.locator('.owed button').first().click()
      await view.page.getByRole('dialog').waitFor()
    },
  ),
  counter('counter-documents', () => '/documents'),
  counter('counter-lane-low', ({ umbrella }) => `/release/${umbrella}`, unseal('红色长柄伞')),
  counter('counter-lane-cash', ({ cash }) => `/release/${cash}`, unseal('棕色信封里有现金1260元')),
  counter('counter-lane-identity', ({ card }) => `/release/${card}`),
  counter(
    'counter-lane-proxy',
    ({ cash }) => `/release/${cash}`,
    async (view) => {
      const { page, look } = view
      await unseal('棕色信封里有现金1260元')(view)
      await page.getByRole('radio', { name: look.language === 'zh' ? '受委托人' : 'proxy' }).click()
      await page.keyboard.press('Control+Enter')
      await page.locator('.hint-wrong').first().waitFor()
    },
  ),
  counter('counter-record-owing', ({ owed }) => `/record/${owed}`),
  at(
    'counter-calls',
    () => '/calls',
    async (view) => {
      const { client, ids } = view.stage
      await client.matches.decide({ report: ids.lost, find: ids.phone, decision: 'confirmed' })
      await view.page.reload()
      await settle(view)
    },
  ),
  at('counter-call-dialog', () => '/calls', dialog('c')),
  at('counter-post-dialog', (ids) => `/record/${ids.handed}`, dialog('j')),
  at(
    'counter-card-arabic',
    () => '/card',
    async (view) => {
      await view.page.getByRole('button', { name: 'العربية' }).click()
      await settle(view)
    },
  ),
  at(
    'counter-card-one',
    () => '/card',
    async ({ page }) => {
      await page.keyboard.press('i')
      await page.locator('.point-large').waitFor()
    },
  ),
  at('counter-check-genuine', (ids) => `/search?q=${ids.slip}`, settle),
  at('counter-check-wrong', (ids) => `/search?q=${ids.slip.slice(0, -1)}0`, settle),
]
