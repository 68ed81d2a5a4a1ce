import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentPage } from '../../desk/documents/page.tsx'
import { archiveName, outcomeOf, paperOf, pdfOptions, printOptions, readPrintSettings } from '../../electron/print.ts'

const slip = documentPage({
  title: '认领凭证 A1-261010-0001-K',
  language: 'zh',
  css: '',
  body: null,
  practice: false,
  fontBase: '/fonts/',
})
const page = (size: string): string => `<style>@page { size: ${size}; margin: 0 }</style>`
const quiet = { printer: 'EPSON L3250', printers: {}, archive: true }

describe('the paper of a document', () => {
  it('is what its own print rules say', () => {
    expect(paperOf(slip)).toEqual({ width: 148, height: 210 })
    expect(paperOf(page('A4 landscape'))).toEqual({ width: 297, height: 210 })
    expect(paperOf(page('40mm 30mm'))).toEqual({ width: 40, height: 30 })
    expect(paperOf(page('80mm 297.5mm'))).toEqual({ width: 80, height: 297.5 })
  })

  it('is A4 where they say nothing that can be measured', () => {
    for (const html of ['', '<p>', page('auto'), page('40vw 3em'), page('0mm 0mm')]) {
      expect(paperOf(html)).toEqual({ width: 210, height: 297 })
    }
  })

  it('goes to the printer in micrometres and to the archive in inches', () => {
    expect(printOptions(slip, quiet, []).pageSize).toEqual({ width: 148_000, height: 210_000 })
    const { width, height } = pdfOptions(slip).pageSize as { width: number; height: number }
    expect(width).toBeCloseTo(5.827, 3)
    expect(height).toBeCloseTo(8.268, 3)
  })
})

describe('a print', () => {
  it('goes silently to the configured printer', () => {
    expect(printOptions(slip, quiet, ['PDF', 'EPSON L3250'])).toMatchObject({ silent: true, deviceName: 'EPSON L3250' })
  })

  it('goes to the printer of its kind, else of its size, else to the one for all', () => {
    const settings = { ...quiet, printers: { 'custody-label': 'Zebra', a4: 'Laser' } }
    const there = ['EPSON L3250', 'Zebra', 'Laser']
    const sorted = (sort: string): string => slip.replace('<title>', `<meta name="paper" content="${sort}"/><title>`)
    const goesTo = (html: string) => printOptions(html, settings, there).deviceName
    expect(goesTo(sorted('custody-label label'))).toBe('Zebra')
    expect(goesTo(sorted('search-notice a4'))).toBe('Laser')
    expect(goesTo(sorted('claim-slip a5'))).toBe('EPSON L3250')
    expect(goesTo(slip)).toBe('EPSON L3250')
    expect(printOptions(sorted('custody-label label'), settings, ['EPSON L3250']).silent).toBe(false)
  })

  it('opens the dialogue where none is configured or the configured one is not there', () => {
    for (const settings of [quiet, { printer: null, printers: {}, archive: true }]) {
      const options = printOptions(slip, settings, ['PDF'])
      expect(options.silent).toBe(false)
      expect(options.deviceName).toBeUndefined()
    }
  })

  it('that somebody cancelled is no failure; one that a silent printer refused is', () => {
    expect(outcomeOf(true, true, '')).toBe('printed')
    expect(outcomeOf(false, true, '')).toBe('asked')
    expect(outcomeOf(false, false, 'Print job canceled')).toBe('asked')
    expect(outcomeOf(true, false, 'Print job canceled')).toBe('failed')
    expect(outcomeOf(false, false, 'Invalid printer settings')).toBe('failed')
  })
})

describe('shell.json', () => {
  it('names the printer, with or without the mark that a Windows editor writes', () => {
    expect(readPrintSettings('{"printer":"EPSON L3250","archive":true}')).toEqual(quiet)
    expect(readPrintSettings('\ufeff{"printer":"EPSON L3250"}')).toEqual({ ...quiet, archive: false })
  })

  it('keeps no unencrypted copy of a slip unless it says so itself', () => {
    for (const text of ['', '{}', '{"archive":false}', '{"archive":"yes"}', '{"archive":1}', '{"printer":"X"'])
      expect(readPrintSettings(text).archive, text).toBe(false)
    expect(readPrintSettings('{"archive":true}').archive).toBe(true)
  })

  it('never keeps anybody from printing, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { printer, archive } = readPrintSettings(text)
        expect(printer === null || typeof printer === 'string').toBe(true)
        expect(typeof archive).toBe('boolean')
      }),
    )
  })
})

describe('a file of the archive', () => {
  it('is named by time and title', () => {
    expect(archiveName(slip, Date.UTC(2026, 9, 10, 4, 5, 6, 7))).toBe(
      '2026-10-10T040506007Z-认领凭证-A1-261010-0001-K.pdf',
    )
  })

  it('has a name that every file system takes', () => {
    expect(Buffer.byteLength(archiveName(`<title>${'𠮷'.repeat(99)}</title>`, 0))).toBeLessThanOrEqual(255)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const name = archiveName(`<title>${title}</title>`, 0)
        expect(name).toMatch(/^1970-01-01T000000000Z-[\p{L}\p{N}-]+\.pdf$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
