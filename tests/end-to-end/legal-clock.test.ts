import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { en } from '../../renderer/i18n/en.ts'
import type { WordKey } from '../../renderer/i18n/index.ts'
import { zh } from '../../renderer/i18n/zh.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { freshKey } from '../helpers/counter.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

/** The morning after a year that began on 1 December 2025. */
const now = Date.parse('2026-12-02T09:00:00+08:00')
const words = { zh, en }

describe.skipIf(!hasBrowser).each(['zh', 'en'] as const)('the legal clock at the counter, in %s', (language) => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage
  let page: Page
  const word = (key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
    words[language][key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))
  const starting = (key: WordKey, values?: Readonly<Record<string, string | number>>) =>
    new RegExp(`^${word(key, values).replace(/[()?.]/g, '.')}`)

  const found = async (fields: Fields, receivedAt?: string): Promise<string> => {
    const told = { ...fields, ...(receivedAt && { reportedAt: Date.parse(`${receivedAt}T09:00:00+08:00`) }) }
    const client = desk.client('supervisor')
    const input = { kind: 'found-item', fields: told, sets: {}, idempotencyKey: freshKey() } as const
    return (await client.records.create(input)).id
  }
  const noticed = (record: string, day: string) =>
    desk
      .client('supervisor')
      .notices.publish({ records: [record], number: '', day, place: '南门', idempotencyKey: freshKey() })
  const second = async (role: 'clerk' | 'supervisor') => {
    await page.getByLabel(word('second.badge')).fill(badgeOf[role])
    await page.getByLabel(word('second.pin')).fill(testPin)
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: { now: () => now, advance: () => {} } })
    await noticed(await found({ category: 'umbrella', colour: '黑色' }, '2025-11-30'), '2025-12-01')
    await noticed(await found({ category: 'hat', colour: '白色' }, '2025-12-10'), '2025-12-11')
    await found({ category: 'backpack', colour: '红色', brand: '耐克', zone: 'elephant' })
    await found({ category: 'food', title: '蛋糕' })
    served = await servedDesk(desk, pages)
    opened = await openPage(served, { locale: language === 'zh' ? 'zh-CN' : 'en-GB' })
    page = opened.page
    await page.clock.setFixedTime(now)
    await page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
    await page.reload()
    await page.getByLabel(word('operator.badge')).fill(badgeOf.clerk)
    await page.getByLabel(word('operator.pin')).fill(testPin)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
  })
  afterAll(async () => {
    expect(opened.complaints).toEqual([])
    await closeBrowser()
    await served.close()
    desk.close()
  })

  const section = (name: 'perishable' | 'due' | 'soon' | 'unnoticed' | 'running', count: number) =>
    page.getByRole('radio', { name: `${word(`legal.section.${name}`)} ${count}` })

  test('the board tells what is due today, and Alt+G leads there: what spoils first', async () => {
    const line = page.getByRole('link', { name: starting('legal.title') })
    await line.getByText(new RegExp(`^${word('legal.short.due')} 1$`)).waitFor()
    await page.keyboard.press('Alt+g')
    await page.getByRole('heading', { name: word('legal.title'), level: 1 }).waitFor()
    await section('perishable', 1).waitFor()
    for (const [name, count] of [
      ['due', 1],
      ['soon', 1],
      ['unnoticed', 1],
      ['running', 0],
    ] as const)
      await section(name, count).waitFor()
    await page.getByText(word('legal.perishableBy', { at: '12-03 04:00' })).waitFor()
  })

  test('a cake is disposed of by two, from its record', async () => {
    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('button', { name: starting('record.dispose') }).waitFor()
    await page.keyboard.press('z')
    await page.getByRole('dialog').waitFor()
    await second('supervisor')
    await page.getByRole('heading', { name: word('state.disposed') }).waitFor()
  })

  test('all that wait are announced; the public reads category, colour and zone, and what is kept back is named', async () => {
    await page.keyboard.press('Alt+g')
    await page.keyboard.press('4')
    await page.getByRole('button', { name: starting('legal.publishAll') }).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(word('legal.preview')).waitFor()
    const preview = await dialog.getByRole('region', { name: word('legal.preview') }).textContent()
    expect(preview).toContain(language === 'zh' ? '红色' : 'red')
    expect(preview).not.toContain('耐克')
    await dialog
      .getByText(language === 'zh' ? '1 件留下可核对的特征不到 3 项:' : 'Fewer than 3 features are kept back of 1:')
      .waitFor()
    expect(await dialog.getByLabel(word('legal.day')).inputValue()).toBe('2026-12-02')
    expect(await dialog.getByLabel(word('legal.place')).inputValue()).toBe('南门')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await section('unnoticed', 0).waitFor()
    await section('running', 1).waitFor()
    await page.getByText('A1-招2026-001').first().waitFor()
  })

  test('the day after its year an umbrella is refused at the counter, with what to do', async () => {
    await page.keyboard.press('2')
    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('Enter')
    await page.getByText(word('legal.ended', { day: '2026-12-01' })).waitFor()
    await page.getByText(word('legal.due', { day: '2026-12-02' })).waitFor()
    await page.getByText(word('legal.articleYear')).waitFor()
    await page.keyboard.press('f')
    await page
      .getByRole('alert')
      .getByText(word('legal.over', { day: '2026-12-01' }))
      .waitFor()
  })

  test('and falls to the state by a list that two sign', async () => {
    await page.keyboard.press('Alt+g')
    await page.keyboard.press('2')
    await page.getByRole('button', { name: starting('legal.forfeitAll') }).waitFor()
    await page.keyboard.press('g')
    await page.getByRole('dialog').waitFor()
    await second('supervisor')
    await page.getByText(word('legal.forfeitedText', { number: 'A1-归2026-001', count: 1 })).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await section('due', 0).waitFor()
    await page.getByText(word('legal.none.due')).waitFor()
  })

  test('a supervisor enters the next year by pasting the notice; a last day moves with it', async () => {
    await signInAs('supervisor')
    await page.keyboard.press('Alt+g')
    await page.getByText(word('legal.yearMissing'), { exact: true }).waitFor()
    await page.keyboard.press('5')
    await page.getByText(word('legal.through', { day: '2027-12-02' })).waitFor()
    await page.getByText(word('legal.provisional', { year: 2027 })).waitFor()
    await page.keyboard.press('h')
    const text = page.getByRole('dialog').getByRole('textbox')
    await text.fill('国庆节:10月1日(周五)至7日(周四)放假调休。12月2日放假。10月9日(周六)上班。6月31日放假。')
    await page.getByText('6月31日放假').last().waitFor()
    await text.fill('国庆节:10月1日(周五)至7日(周四)放假调休。12月2日放假。10月9日(周六)上班。')
    await page.getByText(word('legal.holidaysRead', { off: 8, work: 1 })).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(word('legal.through', { day: '2027-12-03' })).waitFor()
    await page.getByText(word('legal.moved')).waitFor()
  })

  test('and withdraws a notice: its finds wait for one again', async () => {
    await page.keyboard.press('x')
    await page.getByRole('dialog').getByLabel(word('reason.label')).fill('没有贴出来')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await section('unnoticed', 1).waitFor()
    await page.getByText(word('legal.withdrawn')).first().waitFor()
  })

  async function signInAs(role: 'supervisor'): Promise<void> {
    await page.getByRole('button', { name: starting('action.signOut') }).click()
    await page.getByLabel(word('operator.badge')).fill(badgeOf[role])
    await page.getByLabel(word('operator.pin')).fill(testPin)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
  }
})
