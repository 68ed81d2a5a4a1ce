import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PaperName, type PaperSize, paperKind, paperNames } from '../../core/papers.ts'
import { parseQr, qrIsSigned, qrText } from '../../core/slip-number.ts'
import { readSlip, verifySlip } from '../../db/release/slips.ts'
import { localFonts } from '../../desk/documents/fonts.ts'
import { paperPage } from '../../desk/documents/paper-page.tsx'
import { checkSlip } from '../../desk/slip-check.ts'
import { drawnSlip } from '../../desk/slip-page.ts'
import { browser, closeBrowser, hasBrowser } from '../helpers/browser.ts'
import { type Counter, claimant, freshKey, openCounter, refusal, releaseOf, save, stated } from '../helpers/counter.ts'
import { makeWorld, type World } from '../helpers/paper-world.ts'
import { readPdf } from '../helpers/pdf.ts'

const secrets = ['欧阳𫖯娜', '19900004321', '990000001111222', '龚䶮明', '19900008765']

/** The record that a test makes each kind of paper of. */
const ofRecord: Record<PaperName, keyof World | null> = {
  'claim-slip': 'slip',
  'finder-receipt': 'find',
  'lost-receipt': 'lost',
  'custody-label': 'find',
  'search-notice': 'missing',
  'person-poster': 'missing',
  'handover-packet': 'missing',
  'found-notice': 'notice',
  'transfer-form': 'transfer',
  'forfeiture-list': 'forfeiture',
  'shift-sheet': null,
}

/** Words that must stand on it, in Chinese, blanks aside. */
const words: Record<PaperName, readonly string[]> = {
  'claim-slip': ['认领凭证', '领取人', '陈*满', '凭证号'],
  'finder-receipt': ['拾得物品收据', '智能手机(华为,深灰)', '欧*娜', '199****4321', '放弃报酬', '第三百一十八条'],
  'lost-receipt': ['报失回执', '雨伞', '龚*明', '199****8765', '邮寄(到付)'],
  'custody-label': ['A1-F0001', '智能手机', '2号柜3层', 'F0032'],
  'search-notice': ['协查通报', '儿童、男、约6岁', '龚*宝', '红色上衣', '象馆', '各巡逻组'],
  'person-poster': ['寻人启事', '儿童、男、约6岁', '红色上衣', '象馆', '110'],
  'handover-packet': ['移交材料', '龚*宝', '龚*明', '199****8765', '妈妈在东门等', '接收单位(盖章)'],
  'found-notice': ['招领公告', '一年内', '象馆', '2026年10月2日'],
  'transfer-form': ['物品移交单', '派出所', '共1件', '接收人签名'],
  'forfeiture-list': ['无人认领物品上缴清单', '第三百一十八条', '共1件'],
  'shift-sheet': ['交接班记录', '在办走失单', '儿童(男,约6岁)', '封存现金', '接班人'],
}

const every = paperNames.flatMap((kind) => paperKind(kind).sizes.map((size) => [kind, size] as const))
const millimetres: Record<PaperSize, readonly [number, number | null]> = {
  a5: [148, 210],
  a4: [210, 297],
  'receipt-80': [80, null],
  'receipt-58': [58, null],
  label: [40, 30],
}

describe.skipIf(!hasBrowser)('every paper of a booth', () => {
  const folder = process.env.PAPERS_FOLDER ?? mkdtempSync(join(tmpdir(), 'papers-'))
  let counter: Counter
  let world: World

  beforeAll(async () => {
    counter = await openCounter(Date.parse('2026-10-02T14:31:00+08:00'))
    world = await makeWorld(counter)
  })
  afterAll(async () => {
    counter.desk.close()
    await closeBrowser()
    if (process.env.PAPERS_FOLDER === undefined) rmSync(folder, { recursive: true, force: true })
  })

  const issue = async (kind: PaperName): Promise<string> =>
    kind === 'claim-slip'
      ? world.slip
      : (
          await counter.as('supervisor').slips.issue({
            kind,
            of: ofRecord[kind] === null ? null : world[ofRecord[kind]],
            idempotencyKey: freshKey(),
          })
        ).slip

  const open = async (number: string, size: PaperSize, language: 'zh' | 'en' = 'zh'): Promise<Page> => {
    const { db } = counter.desk.journal
    const file = join(folder, `${number}-${size}-${language}.html`)
    writeFileSync(file, paperPage([drawnSlip(db, readSlip(db, number)!, { language, size, fonts: localFonts })]))
    const page = await (await browser()).newPage({ deviceScaleFactor: 3, viewport: { width: 800, height: 1130 } })
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page
  }

  test.each(every)('%s on %s says its facts in Chinese and no secret', async (kind, size) => {
    const number = await issue(kind)
    const page = await open(number, size)
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const [width, height] = millimetres[size]
    for (const one of pages) {
      expect(Math.abs(one.width - (width / 25.4) * 72)).toBeLessThan(1.5)
      if (height !== null) expect(Math.abs(one.height - (height / 25.4) * 72)).toBeLessThan(1.5)
    }
    if (size !== 'a4') expect(pages).toHaveLength(size === 'a5' ? 2 : 1)
    const text = pages.map((one) => one.text.replaceAll(/\s/g, '')).join('')
    for (const word of [...words[kind], number]) expect(text).toContain(word)
    for (const secret of [...secrets, claimant.name, claimant.phone, claimant.documentNumber]) {
      expect(text).not.toContain(secret)
    }
    if (process.env.PAPERS_FOLDER) {
      for (const language of ['zh', 'en'] as const) {
        const shot = await open(number, size, language)
        await shot.screenshot({ path: join(folder, `${kind}-${size}-${language}.png`), fullPage: true })
        await shot.close()
      }
    }
    await page.close()
  })

  test.each(every)('%s on %s: its QR, read from its picture, is its own', async (kind, size) => {
    const number = await issue(kind)
    const page = await open(number, size)
    const text = await codeOn(page)
    if (kind === 'custody-label') {
      expect(text).toBe('A1-F0001')
    } else {
      const qr = parseQr(text)
      expect(qr?.number).toBe(number)
      expect(qr !== null && qrIsSigned(qr, verifySlip(counter.desk.journal.db))).toBe(true)
    }
    await page.close()
  })

  test.each(every)(
    '%s on %s shows a photo only where it is the search notice, whatever its content says',
    async (kind, size) => {
      const { db } = counter.desk.journal
      const paper = drawnSlip(db, readSlip(db, await issue(kind))!, {
        language: 'zh',
        size,
        fonts: localFonts,
        photo: { jpeg: 'cGhvdG8=', veiled: false },
      })
      const content = { ...(paper.content as object), photo: 'x', leaveBy: '800001' }
      expect(paperPage([{ ...paper, content }]).includes('cGhvdG8=')).toBe(kind === 'search-notice')
      expect(paperPage([paper])).not.toContain('cGhvdG8=')
    },
  )

  test('a poster names nobody, not even in part, and tells nothing of family or health', async () => {
    const { html } = await counter
      .as('supervisor')
      .slips.preview({ kind: 'person-poster', of: world.missing, language: 'zh' })
    for (const word of ['龚', '小宝', '8765', '****']) expect(html).not.toContain(word)
    const clerk = counter.as('clerk').slips.preview({ kind: 'person-poster', of: world.missing, language: 'zh' })
    expect(await refusal(clerk)).toBe('not-allowed')
  })

  test('nothing runs over the edge of its paper', async () => {
    for (const [kind, size] of every.filter(([, one]) => !one.startsWith('receipt'))) {
      for (const language of ['zh', 'en'] as const) {
        const page = await open(await issue(kind), size, language)
        const over = await page.evaluate(() =>
          [...document.querySelectorAll('.copy, .tag, .leaf')].map((one) =>
            Math.max(one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth),
          ),
        )
        expect([kind, size, language, ...over]).toEqual([kind, size, language, ...over.map(() => 0)])
        await page.close()
      }
    }
  })
})

describe('checking papers', () => {
  test('of a thousand altered codes and of every wrong character in a number, none is genuine', async () => {
    const counter = await openCounter()
    const clerk = counter.as('clerk')
    const { db } = counter.desk.journal
    const find = await save(clerk, 'found-item', { category: 'umbrella' })
    const { slip } = await clerk.slips.issue({ kind: 'finder-receipt', of: find, idempotencyKey: freshKey() })
    const genuine = qrText(slip, readSlip(db, slip)!.signature)
    expect(checkSlip(db, genuine, 'A1').verdict).toBe('genuine')
    const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.*']
    const altered = fc
      .tuple(fc.nat(genuine.length - 1), fc.constantFrom(...signs))
      .filter(([at, sign]) => genuine[at] !== sign)
    fc.assert(
      fc.property(altered, ([at, sign]) => {
        const text = genuine.slice(0, at) + sign + genuine.slice(at + 1)
        expect(['forged', 'unknown']).toContain(checkSlip(db, text, 'A1').verdict)
      }),
      { numRuns: 1000 },
    )
    // Its last character carries bits of no meaning: none of the ways to write the same bytes is the paper's own.
    for (const sign of signs) {
      const text = genuine.slice(0, -1) + sign
      if (text !== genuine) expect(checkSlip(db, text, 'A1').verdict, text).toBe('forged')
    }
    for (const [at, own] of [...slip].entries()) {
      for (const sign of [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']) {
        if (sign === own || own === '-') continue
        const text = slip.slice(0, at) + sign + slip.slice(at + 1)
        expect(checkSlip(db, text, 'A1').verdict, text).toBe('unknown')
      }
    }
    counter.desk.close()
  })
})

describe('issuing papers', () => {
  test('a preview writes nothing and has no number', async () => {
    const counter = await openCounter()
    const find = await save(counter.as('clerk'), 'found-item', { category: 'umbrella' })
    const before = counter.desk.journal.db.prepare('select count(*) from journal').pluck().get()
    const { html } = await counter.as('clerk').slips.preview({ kind: 'custody-label', of: find, language: 'zh' })
    expect(html).toContain('A1-F0001')
    expect(counter.desk.journal.db.prepare('select count(*) from journal').pluck().get()).toBe(before)
    counter.desk.close()
  })

  test('the same press twice issues one paper; a reprint shows the same facts though the record has changed', async () => {
    const counter = await openCounter()
    const clerk = counter.as('clerk')
    const find = await save(clerk, 'found-item', { category: 'umbrella', colour: '红' })
    const request = { kind: 'finder-receipt', of: find, idempotencyKey: freshKey() } as const
    const { slip } = await clerk.slips.issue(request)
    expect(await clerk.slips.issue(request)).toEqual({ slip })
    await clerk.slips.printed({ slip })
    const { version } = await clerk.records.get({ id: find })
    await clerk.records.edit({ id: find, version, idempotencyKey: freshKey(), fields: { colour: '蓝' } })
    const { html, printed } = await clerk.slips.get({ slip })
    expect(printed).toBe(1)
    expect(html).toContain('补打第 1 次')
    expect(html).toContain('雨伞(红)')
    expect(html).not.toContain('蓝')
    expect(await clerk.slips.ofRecord({ id: find })).toEqual([
      expect.objectContaining({ slip, kind: 'finder-receipt', printed: 1, standing: 'valid' }),
    ])
    counter.desk.close()
  })

  test('a void paper says so when it is checked and when it is shown; a claim slip is the supervisor’s to end', async () => {
    const counter = await openCounter()
    const clerk = counter.as('clerk')
    const find = await save(clerk, 'found-item', { category: 'umbrella' })
    const { slip } = await clerk.slips.issue({ kind: 'finder-receipt', of: find, idempotencyKey: freshKey() })
    expect(await clerk.slips.void({ slip, reason: '名字打错' })).toMatchObject({ standing: 'void' })
    expect(await refusal(clerk.slips.void({ slip, reason: '再来一次' }))).toBe('slip-voided')
    expect(await clerk.slips.check({ text: slip })).toMatchObject({
      verdict: 'void',
      about: { record: { id: find, no: 'A1-F0001' }, kind: { zh: '拾得物品收据' } },
    })
    expect((await clerk.slips.get({ slip })).html).toContain('已作废')
    const claim = (await clerk.claims.release(await stated(clerk, releaseOf(find)))).slip!
    expect(await refusal(clerk.slips.void({ slip: claim, reason: '打错' }))).toBe('slip-void-by-supervisor')
    expect(await counter.as('supervisor').slips.void({ slip: claim, reason: '打错' })).toMatchObject({
      standing: 'void',
    })
    const history = await clerk.records.history({ id: find })
    expect(history.filter(({ action }) => action === 'slip.voided').map(({ reason }) => reason)).toEqual([
      '打错',
      '名字打错',
    ])
    counter.desk.close()
  })

  test('a paper of another kind of record is refused', async () => {
    const counter = await openCounter()
    const clerk = counter.as('clerk')
    const lost = await save(clerk, 'lost-item', { category: 'umbrella' })
    const issue = { of: lost, idempotencyKey: freshKey() }
    expect(await refusal(clerk.slips.issue({ kind: 'custody-label', ...issue }))).toBe('paper-not-of-this')
    expect(await refusal(clerk.slips.issue({ kind: 'claim-slip', ...issue }))).toBe('paper-not-of-this')
    counter.desk.close()
  })
})

/** What an independent reader finds on the page's picture. */
async function codeOn(page: Page): Promise<string> {
  const box = (await page.locator('.qr svg, .roll path[d^="M0,0l"]').first().boundingBox())!
  const edge = 12
  const clip = { x: box.x - edge, y: box.y - edge, width: box.width + 2 * edge, height: box.height + 2 * edge }
  const shot = await page.screenshot({
    fullPage: true,
    clip: { ...clip, x: Math.max(0, clip.x), y: Math.max(0, clip.y) },
  })
  const { data, width, height } = await pixelsOf(page, shot.toString('base64'))
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? ''
}

const pixelsOf = async (page: Page, png: string) => {
  const { base64, width, height } = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let binary = ''
    for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192))
    return { base64: btoa(binary), width: image.width, height: image.height }
  }, png)
  return { data: Buffer.from(base64, 'base64'), width, height }
}
