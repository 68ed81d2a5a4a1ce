import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDesk } from '../../db/verify/verify.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

const boy = { age: 5, sex: 'male', ageGroup: 'child', upper: '红色T恤', name: '苏小禾' } as const

const zh = {
  switch: null,
  signIn: { form: '登录', badge: '警号', pin: '口令' },
  searching: '正在找的人',
  collected: /家长直接来接/,
  closed: /已团圆/,
  open: /寻找中/,
  withdrawn: /已撤销/,
  undone: /已撤销,恢复原样/,
  history: '经过',
  noteLine: '备注:苏**的妈妈 ****1234 在东门',
  noteField: /一句话/,
  note: '苏小禾的妈妈 19900001234 在东门',
  undoneEdit: '撤销:修改登记内容',
  undoneClosing: '撤销:办结',
  closedLine: '办结:家长直接来接 · 接走的人 陈**',
  change: '上衣:红色T恤 → 蓝色',
  back: '上衣:蓝色 → 红色T恤',
  undo: '撤销',
  when: '时间',
  collector: '谁接走的',
  reason: '原因',
  secondBadge: '复核人警号',
  secondPin: '复核人口令',
  other: '另一张单',
  linked: '关联的单',
  sibling: '同行的兄弟姐妹',
  stillOpen: '同组还有 1 张没办结:',
  form: '人员走失',
  saved: /已保存/,
  mediated: /已调解/,
  siblingNote: /同行:照它的/,
}
type Tongue = {
  readonly [K in keyof typeof zh]: (typeof zh)[K] extends null ? string | null : string | RegExp | object
}
const en: Tongue = {
  switch: 'English',
  signIn: { form: 'Sign in', badge: 'Badge number', pin: 'PIN' },
  searching: 'People being looked for',
  collected: /the family came for them/,
  closed: /reunited/,
  open: /open/,
  withdrawn: /withdrawn/,
  undone: /undone, as it was before/,
  history: 'History',
  noteLine: 'Note: 苏**的妈妈 ****1234 在东门',
  noteField: /One line/,
  note: '苏小禾的妈妈 19900001234 在东门',
  undoneEdit: 'Undone: a changed description',
  undoneClosing: 'Undone: a closing',
  closedLine: 'Closed: the family came for them · taken by 陈**',
  change: 'Top: 红色T恤 → 蓝色',
  back: 'Top: 蓝色 → 红色T恤',
  undo: 'Undo',
  when: 'When',
  collector: 'Taken by',
  reason: 'Reason',
  secondBadge: '2nd badge',
  secondPin: '2nd PIN',
  other: 'Other record',
  linked: 'Linked records',
  sibling: 'sibling',
  stillOpen: '1 of the group still open:',
  form: 'Person missing',
  saved: /Saved/,
  mediated: /Mediated/,
  siblingNote: /Of one family with/,
}

describe.skipIf(!hasBrowser).each([
  ['Chinese', zh as Tongue],
  ['English', en],
])('what can be done with a record, in %s', (_name, words) => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage
  let page: Page
  const ids = { child: '', brother: '', dispute: '' }
  const text = (key: keyof Tongue) => words[key] as string
  const pattern = (key: keyof Tongue) => words[key] as RegExp
  const heading = (key: 'closed' | 'open' | 'withdrawn') => page.getByRole('heading', { name: pattern(key) }).first()

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    const clerk = desk.client('clerk')
    const contact = { contactName: '陈小满', contactPhone: '19900001234' }
    ids.child = await save(clerk, 'missing-person', { ...boy, ...contact })
    ids.brother = await save(clerk, 'missing-person', { age: 3, upper: '绿色' })
    ids.dispute = await save(clerk, 'incident', { incidentType: 'dispute', outcome: 'unsettled' })
    served = await servedDesk(desk, pages)
    opened = await openPage(served)
    page = opened.page
    const { form, badge, pin } = words.signIn as typeof zh.signIn
    if (words.switch !== null) await page.getByRole('button', { name: text('switch') }).click()
    await page.getByRole('form', { name: form }).getByLabel(badge).fill(badgeOf.clerk)
    await page.getByRole('form', { name: form }).getByLabel(pin).fill(testPin)
    await page.keyboard.press('Enter')
    await page.getByText(text('searching')).first().waitFor()
  })
  afterAll(async () => {
    await closeBrowser()
    await served.close()
    desk.close()
  })

  const open = async (id: string) => {
    const { no } = await desk.client('clerk').records.get({ id })
    await page.goto(`${new URL(page.url()).origin}/#/record/${id}`)
    await page.getByRole('heading', { level: 1, name: no }).waitFor()
  }

  test('a missing child is closed from the board by two keys, and brought back by one', async () => {
    await page.keyboard.press('q')
    await page.getByRole('dialog').getByText('A1-M0001').waitFor()
    await page.keyboard.press('2')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(pattern('collected')).waitFor()
    expect((await desk.client('clerk').records.get({ id: ids.child })).closing).toBe('collected')
    await page.keyboard.press('Control+z')
    await page.getByText(pattern('undone')).waitFor()
    expect((await desk.client('clerk').records.get({ id: ids.child })).state).toBe('open')
  })

  test('a note is one key, one line and Enter; names in it stay masked', async () => {
    await open(ids.child)
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: pattern('noteField') }).fill(text('note'))
    await page.keyboard.press('Enter')
    await page.getByText('苏**的妈妈 ****1234 在东门', { exact: true }).waitFor()
  })

  test('a brother is linked by number, reached by Alt+1, and named when the first is closed', async () => {
    await page.keyboard.press('l')
    const question = page.getByRole('dialog')
    await question.getByLabel(text('other'), { exact: true }).pressSequentially('M0002')
    await page.getByTitle(/A1-M0002/).click()
    await page.getByRole('radio', { name: text('sibling') }).waitFor()
    await question.getByRole('button').first().click()
    await question.waitFor({ state: 'detached' })
    await page
      .getByRole('list', { name: text('linked') })
      .getByText('A1-M0002')
      .waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByRole('heading', { name: /A1-M0002/ }).waitFor()
    await page
      .getByRole('list', { name: text('linked') })
      .getByText('A1-M0001')
      .waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByRole('heading', { name: /A1-M0001/ }).waitFor()
  })

  test('who took him and when are said before the key, and the brother is named afterwards', async () => {
    await page.keyboard.press('q')
    const question = page.getByRole('dialog')
    await question.getByLabel(text('collector')).fill('陈小满')
    await page.keyboard.press('Alt+2')
    await question.waitFor({ state: 'detached' })
    await heading('closed').waitFor()
    await page.getByText(text('stillOpen')).first().waitFor()
  })

  test('the history tells all of it, before and after, masked, and takes a line back', async () => {
    await page.keyboard.press('Control+z')
    await heading('open').waitFor()
    const clerk = desk.client('clerk')
    const { version } = await clerk.records.get({ id: ids.child })
    await clerk.records.edit({ id: ids.child, version, idempotencyKey: freshKey(), fields: { upper: '蓝色' } })
    await page.keyboard.press('h')
    const history = page.getByRole('list', { name: text('history') })
    const line = history
      .getByRole('listitem')
      .filter({ hasText: text('change') })
      .first()
    await line.getByRole('button', { name: text('undo'), exact: true }).click()
    await history.getByText(text('undoneEdit')).waitFor()
    await history.getByText(text('back'), { exact: true }).waitFor()
    const told = (await history.textContent()) ?? ''
    for (const part of ['noteLine', 'undoneClosing', 'closedLine', 'change'] as const)
      expect(told).toContain(text(part))
    for (const secret of ['苏小禾', '陈小满', '19900001234']) expect(told).not.toContain(secret)
  })

  test('a report is withdrawn with its reason, and opened again with a supervisor’s word', async () => {
    await open(ids.brother)
    await page.keyboard.press('q')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('4')
    await page.getByRole('dialog').getByLabel(text('reason')).fill('不找了')
    await page.keyboard.press('Enter')
    await heading('withdrawn').waitFor()
    await page.keyboard.press('o')
    const question = page.getByRole('dialog')
    await question.getByLabel(text('secondBadge')).fill(badgeOf.supervisor)
    await question.getByLabel(text('secondPin')).fill(testPin)
    await question.getByLabel(text('reason')).fill('又来找')
    await page.keyboard.press('Enter')
    await heading('open').waitFor()
  })

  test('another child of the family is registered with the reporter of the first', async () => {
    await open(ids.child)
    await page.keyboard.press('b')
    await page.getByText(pattern('siblingNote')).waitFor()
    const form = page.getByRole('form', { name: text('form') })
    await form.getByRole('textbox').first().fill('妹妹 两岁')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: pattern('saved') }).waitFor()
    const linked = await desk.client('clerk').links.list({ id: ids.child })
    expect(linked.map(({ role, record }) => [role, record.no])).toContainEqual(['siblings', 'A1-M0003'])
    const sister = linked.find(({ record }) => record.no === 'A1-M0003')?.record
    expect(sister?.fields).toMatchObject({ contactName: '陈**' })
  })

  test('a dispute logged unsettled is settled later by two keys, with its time, and counts', async () => {
    await open(ids.dispute)
    await page.keyboard.press('q')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: pattern('mediated') }).waitFor()
    const clerk = desk.client('clerk')
    const { fields } = await clerk.records.get({ id: ids.dispute })
    expect(fields.outcome).toBe('mediated')
    expect(Date.now() - fields.outcomeAt!).toBeLessThan(60_000)
    await page.keyboard.press('Control+z')
    await page.getByText(pattern('undone')).waitFor()
    expect((await clerk.records.get({ id: ids.dispute })).fields).toMatchObject({ outcome: 'unsettled' })
  })

  test('leaves nothing to complain of', () => {
    expect(opened.complaints).toEqual([])
    expect(verifyDesk(desk.dir)).toEqual([])
  })
})
