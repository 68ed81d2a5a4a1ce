import type { Fields } from '../../core/records/fields.ts'
import { at, type Screen } from './screen.ts'
import { badges, galleryTime } from './stage.ts'
import { go, settle, type View } from './view.ts'

const day = 24 * 60 * 60_000

/** Finds of a year ago under two notices, some that wait for one, and one that spoils; told once a stage. */
async function shelf({ stage: { client } }: View): Promise<string> {
  const known = (await client.notices.list())[0]
  if (known) return known.lines[0]!.record
  let keys = 0
  const key = (): string => `gallery-legal-${++keys}`
  const save = async (daysAgo: number, fields: Fields): Promise<string> => {
    const told = { ...fields, ...(daysAgo > 0 && { reportedAt: galleryTime - daysAgo * day }) }
    return (await client.records.create({ kind: 'found-item', fields: told, sets: {}, idempotencyKey: key() })).id
  }
  const publish = (records: string[], on: string, place: string) =>
    client.notices.publish({ records, number: '', day: on, place, idempotencyKey: key() })
  const old = [
    await save(372, { category: 'umbrella', colour: '黑色', zone: 'elephant', storage: '3号柜1格' }),
    await save(370, { category: 'hat', colour: '白色', brand: '阿迪达斯', zone: 'panda_lower' }),
  ]
  await publish(old, '2025-09-29', '南门公告栏')
  const near = [
    await save(364, { category: 'backpack', colour: '红色、黑色', zone: 'tiger', brand: '耐克', contents: '两本书' }),
  ]
  await publish(near, '2025-10-05', '南门公告栏')
  const running = await save(5, {
    category: 'phone.smart',
    colour: '蓝色',
    zone: 'elephant',
    brand: '华为',
    number: '860000000000001',
    necessaryCosts: 12,
    waivesReward: true,
  })
  await publish([running], '2026-10-02', '南门公告栏、景区公众号')
  await save(0, { category: 'food', title: '生日蛋糕', colour: '粉色', zone: 'elephant', storage: '服务台冰箱' })
  return running
}

const section = (name: string, what: string, then?: (view: View) => Promise<void>): Screen => ({
  name,
  async open(view) {
    await shelf(view)
    await go(view, `/legal?section=${what}`)
    await then?.(view)
  },
})

const dialog =
  (key: string) =>
  async ({ page }: View): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

/** The legal clock: what is due, its steps, a record with its dates, what a claimant pays. */
export const legalScreens: readonly Screen[] = [
  section('legal', 'due'),
  section('legal-soon', 'soon'),
  section('legal-unnoticed', 'unnoticed'),
  section('legal-publish', 'unnoticed', dialog('n')),
  section('legal-forfeit', 'due', dialog('g')),
  section('legal-holidays', 'due', dialog('h')),
  section('legal-dispose', 'perishable', async (view) => {
    await view.page.locator('[data-row]').first().click()
    await settle(view)
    await dialog('z')(view)
  }),
  {
    name: 'legal-record',
    async open(view) {
      await go(view, `/record/${await shelf(view)}`)
    },
  },
  {
    name: 'legal-costs',
    async open(view) {
      await go(view, `/release/${await shelf(view)}`)
    },
  },
  section('legal-forfeited', 'due', async (view) => {
    await dialog('g')(view)
    await view.page.getByLabel(view.word('second.badge')).fill(badges.clerk)
    await view.page.getByLabel(view.word('second.pin')).fill(badges.pin)
    await view.page.keyboard.press('Enter')
    await view.page.getByText(view.word('legal.forfeited')).waitFor()
  }),
  at('legal-board', () => '/'),
]
