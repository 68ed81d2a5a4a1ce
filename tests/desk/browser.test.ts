import { afterAll, describe, expect, it } from 'vitest'
import { closeBrowser, hasBrowser, printPdf } from '../helpers/browser.ts'
import { readPdf } from '../helpers/pdf.ts'

describe.skipIf(!hasBrowser)('the browser of the tests', () => {
  afterAll(closeBrowser)

  it('prints a page that can be read back', async () => {
    const html = '<style>@page { size: 148mm 210mm }</style><p>Slip A1-0001-7</p>'
    const pages = await readPdf(await printPdf(html))
    expect(pages).toHaveLength(1)
    expect(pages[0]?.text).toBe('Slip A1-0001-7')
    expect(Math.round(pages[0]?.width ?? 0)).toBe(420)
  })
})
