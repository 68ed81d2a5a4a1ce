import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Signature } from '../../core/contract/claims.ts'
import { parseQr, qrIsSigned } from '../../core/slip-number.ts'
import { readSlip, verifySlip } from '../../db/release/slips.ts'
import { localFonts } from '../../desk/documents/fonts.ts'
import { paperPage } from '../../desk/documents/paper-page.tsx'
import { drawnSlip } from '../../desk/slip-page.ts'
import { browser, closeBrowser, hasBrowser } from '../helpers/browser.ts'
import { type Counter, claimant, openCounter, releaseOf, save, stated } from '../helpers/counter.ts'
import { readPdf } from '../helpers/pdf.ts'

const pen: Signature = {
  width: 300,
  height: 100,
  strokes: [
    [
      [20, 50],
      [60, 20],
      [140, 80],
    ],
    [[280, 50]],
  ],
}

describe.skipIf(!hasBrowser)('a printed claim slip', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slip-'))
  let counter: Counter
  let number: string

  beforeAll(async () => {
    counter = await openCounter(Date.parse('2026-10-02T14:31:00+08:00'))
    const clerk = counter.as('clerk')
    const looks = { category: 'phone.smart', brand: '华为', colour: '深灰', zone: 'elephant' } as const
    const report = await save(clerk, 'lost-item', { ...looks, contactName: '陈小满', contactPhone: '19900001234' })
    const find = await save(clerk, 'found-item', { ...looks, place: '出口长椅', number: '990000001111222' })
    const request = { ...releaseOf(find, report), signature: pen }
    number = (await clerk.claims.release(request)).slip!
  })
  afterAll(async () => {
    counter.desk.close()
    await closeBrowser()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (language: 'zh' | 'en' = 'zh', slip = number): Promise<Page> => {
    const { db } = counter.desk.journal
    const file = join(folder, `${language}-${slip}.html`)
    writeFileSync(file, paperPage([drawnSlip(db, readSlip(db, slip)!, { language, fonts: localFonts })]))
    const page = await (await browser()).newPage({ deviceScaleFactor: 2 })
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page
  }
  const print = async (language: 'zh' | 'en' = 'zh', slip = number) => {
    const page = await open(language, slip)
    return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  }

  test('is two A5 pages, the desk’s copy and the claimant’s, with the same masked facts', async () => {
    const pages = await print()
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [420, 595],
      [420, 595],
    ])
    expect(pages.map((page) => plainOf(page).includes('存根联'))).toEqual([true, false])
    expect(pages.map((page) => plainOf(page).includes('领取人联'))).toEqual([false, true])
    for (const plain of pages.map(plainOf)) {
      for (const fact of [number, '智能手机(华为,深灰)', 'A1-F0001/A1-L0001', '象馆出口长椅', '陈*满', '199****1234']) {
        expect(plain).toContain(fact)
      }
      expect(plain).toContain('2026年10月2日14:31')
      expect(plain).toContain('护照****2345')
      expect(plain).toContain('首次打印')
    }
  })

  test('tells no secret anywhere in the file', async () => {
    const text = (await print()).map(plainOf).join()
    for (const secret of [claimant.name, claimant.phone, claimant.documentNumber, '990000001111222']) {
      expect(text).not.toContain(secret)
    }
  })

  test('speaks English to who reads no Chinese', async () => {
    const [first] = await print('en')
    for (const words of [
      'Claim Slip',
      'Smartphone',
      'Elephant House',
      'Passport ****2345',
      'told a mark seen on it',
      'First print',
    ]) {
      // A long line of facts breaks where it may.
      expect(first!.text.replace(/\s+/g, ' ')).toContain(words)
    }
  })

  test('keeps its foot and the lines to sign on the sheet when much was written down', async () => {
    const clerk = counter.as('clerk')
    const find = await save(clerk, 'found-item', { category: 'camera', contents: '带'.repeat(100) })
    const long = { ...releaseOf(find), verified: '来人说得出里面的照片'.repeat(40) }
    const { slip } = await clerk.claims.release(await stated(clerk, long, '相机'))
    for (const [language, foot, sign] of [
      ['zh', '首次打印', '复核人'],
      ['en', 'First print', 'Confirmed by'],
    ] as const) {
      const pages = await print(language, slip!)
      expect(pages).toHaveLength(2)
      for (const one of pages) {
        const text = language === 'zh' ? plainOf(one) : one.text.replace(/\s+/g, ' ')
        expect(text).toContain(foot)
        expect(text).toContain(sign)
      }
    }
  })

  test('its QR, photographed from the page, holds the number and the desk’s signature', async () => {
    const page = await open()
    const shot = await page.locator('.qr svg').first().screenshot()
    const { data, width, height } = await pixelsOf(page, shot.toString('base64'))
    const qr = parseQr(jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? '')
    expect(qr?.number).toBe(number)
    expect(qr !== null && qrIsSigned(qr, verifySlip(counter.desk.journal.db))).toBe(true)
  })

  test('draws the claimant’s signature and sets every character in the bundled font', async () => {
    const page = await open()
    const path = await page.locator('.drawn path').first().getAttribute('d')
    expect(path).toBe('M20 50L60 20L140 80M280 50h0')
    expect(await page.evaluate(() => document.fonts.check('12px "Noto Sans SC Variable"', '认领凭证存根联'))).toBe(true)
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll('.copy')].map((copy) => copy.scrollHeight - copy.clientHeight),
    )
    expect(overflow).toEqual([0, 0])
  })
})

// Chromium sets Chinese in pieces, so blanks in a PDF's text mean nothing.
const plainOf = ({ text }: { readonly text: string }): string => text.replaceAll(' ', '')

const pixelsOf = (page: Page, png: string): Promise<{ data: number[]; width: number; height: number }> =>
  page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
    return { data: [...data], width, height }
  }, png)
