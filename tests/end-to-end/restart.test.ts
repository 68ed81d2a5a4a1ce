import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDesk } from '../../db/verify/verify.ts'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { badgeOf, temporaryDesk, testPin } from '../helpers/desk.ts'
import { type Program, startProgram } from '../helpers/program.ts'
import { signIn } from '../helpers/sign-in.ts'

const clock = { now: () => Date.now(), advance: () => {} }

describe.skipIf(!hasBrowser)('a desk that is killed while a clerk types', () => {
  let dir: string
  let program: Program
  let page: Page
  let context: BrowserContext

  beforeAll(async () => {
    const desk = await temporaryDesk({ clock })
    dir = desk.dir
    desk.host.close()
    program = await startProgram(dir)
    ;({ page, context } = await openPage(program))
    await signIn(page)
  })
  afterAll(async () => {
    await closeBrowser()
    await program?.kill()
    rmSync(dir, { recursive: true, force: true })
  })

  test('says so, and the clerk can go on typing', async () => {
    await page.keyboard.press('1')
    await line().fill('5岁男孩 红上衣')
    await page.getByText(/^草稿已存/).waitFor()
    await context.setOffline(true)
    await program.kill()
    await line().pressSequentially(' 白鞋')
    await page.getByRole('alert').filter({ hasText: '这一页先别关' }).waitFor()
    await page.getByLabel('联系电话').fill('19900005521')
    await page.keyboard.press('Enter')
    await page.getByRole('form', { name: '人员走失' }).getByRole('alert').waitFor()
    expect(await line().inputValue()).toBe('5岁男孩 红上衣 白鞋')
  })

  test('after it was started again the same page goes on: sign in, and nothing is missing', async () => {
    const before = new URL(program.invitation()).origin
    program = await startProgram(dir)
    expect(new URL(program.invitation()).origin).toBe(before)
    await context.setOffline(false)
    await page.getByText('本机程序重新启动过', { exact: false }).waitFor()
    expect(await line().isVisible()).toBe(false)
    await page.keyboard.type(testPin)
    await page.keyboard.press('Enter')
    await line().waitFor()
    expect(await line().inputValue()).toBe('5岁男孩 红上衣 白鞋')
    expect(await page.getByLabel('联系电话').inputValue()).toBe('19900005521')
    await page.getByText('这一页先别关', { exact: false }).waitFor({ state: 'detached' })
  })

  test('the cursor is where it was, and the save is one record, whole', async () => {
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '已保存 A1-M0001' }).waitFor()
    await page.keyboard.press('F6')
    await page.getByRole('list', { name: '正在找的人' }).getByRole('listitem').first().waitFor()
    expect(await page.getByRole('list', { name: '正在找的人' }).getByRole('listitem').count()).toBe(1)
    await page.getByText('接着办').waitFor({ state: 'detached' })
  })

  test('a colleague who signs in after a restart sees the board and nothing of the form', async () => {
    await page.keyboard.press('3')
    await line().fill('黑色钱包')
    await program.kill()
    program = await startProgram(dir)
    await page.getByText('本机程序重新启动过', { exact: false }).waitFor()
    await signIn(page, badgeOf.supervisor)
    expect(await line().count()).toBe(0)
    expect(await page.getByText('黑色钱包').count()).toBe(0)
  })

  test('what the door remembers is for this user alone and opens nothing', async () => {
    expect(statSync(join(dir, 'door.json')).mode & 0o777).toBe(0o600)
    await program.kill()
    expect(verifyDesk(dir).filter((finding) => finding.failure)).toEqual([])
  })

  const line = () => page.getByRole('textbox', { name: '标题' })
})
