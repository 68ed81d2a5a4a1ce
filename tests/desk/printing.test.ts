import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, ImageData } from '@napi-rs/canvas'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { printerSetupSchema } from '../../core/contract/printers.ts'
import { parseQr } from '../../core/slip-number.ts'
import { inGbk, markMissing } from '../../desk/printing/glyphs.ts'
import { isDrawable } from '../../desk/printing/raster.ts'
import { receiptBytes } from '../../desk/printing/receipt-bytes.ts'
import { trialMarkup } from '../../desk/printing/trial-page.ts'
import { faultOf, PrinterError, queueCommand, sendBytes, spoolCommand, writeDevice } from '../../desk/printing/way.ts'
import { refusal, releaseOf, save, stated } from '../helpers/counter.ts'
import { badgeOf, type DeskClient, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import {
  joined,
  openReceiptPrinter,
  pixelsOf,
  qrOf,
  type ReceiptPrinter,
  readReceipt,
} from '../helpers/receipt-printer.ts'

let desk: TemporaryDesk
let printer: ReceiptPrinter
beforeEach(async () => {
  desk = await temporaryDesk()
  printer = await openReceiptPrinter()
})
afterEach(async () => {
  desk.close()
  await printer.close()
})

type Setup = Parameters<DeskClient['printers']['set']>[0]['setup']

/** Sets a printer as the supervisor, for claim slips and finders' receipts. */
async function addPrinter(port: number, setup: Partial<Setup> = {}): Promise<string> {
  const supervisor = desk.client('supervisor')
  const { id } = await supervisor.printers.set({
    id: null,
    setup: { name: '小票机', connection: { way: 'network', host: '127.0.0.1', port }, paper: 'receipt-80', ...setup },
  })
  for (const kind of ['claim-slip', 'finder-receipt'] as const) await supervisor.printers.route({ kind, printer: id })
  return id
}

/** Releases an umbrella to somebody with a rare name; returns the slip. */
async function released(clerk: DeskClient): Promise<string> {
  const find = await save(clerk as never, 'found-item', { category: 'umbrella', colour: '黑色', brand: '㛃牌' })
  const request = releaseOf(find)
  const claimant = { ...request.claimant, name: '𫖯小䶮' }
  const second = { badge: badgeOf.supervisor, pin: testPin }
  const { slip } = await clerk.claims.release(await stated(clerk, { ...request, claimant, second }))
  return slip!
}

const jobs = async () => (await desk.client('auditor').printers.jobs()).open
const settled = () => expect.poll(jobs, { timeout: 20_000 }).toEqual([])
const open = async () => (await jobs()).map(({ state, fault }) => `${state} ${fault}`)

describe('a receipt on a raw printer', () => {
  test('comes out whole, cut between its copies, with rare characters in names and a QR code that a scanner reads', async () => {
    await addPrinter(printer.port)
    const clerk = desk.client('clerk')
    const slip = await released(clerk)
    expect(await clerk.printers.send({ slip })).toMatchObject({ way: 'queued', printer: '小票机' })
    await settled()
    const [receipt] = printer.receipts
    const { text, pictures, cuts } = readReceipt(receipt!)
    expect(text).toContain('𫖯*䶮')
    expect(text).toContain('㛃牌')
    expect(text).toContain(slip)
    expect(text).toMatch(/^-{48}$/m)
    expect(text).toContain('首次打印')
    expect(text).not.toContain('〓')
    expect(cuts).toBe(2)
    expect(pictures.map((one) => parseQr(qrOf(one)!)?.number)).toEqual([slip, slip])
    await clerk.printers.send({ slip })
    await settled()
    expect(readReceipt(printer.receipts[1]!).text).toContain('补打第 1 次')
    expect((await clerk.slips.get({ slip })).printed).toBe(2)
  })

  test('of a GBK font puts 〓 for what it lacks and says so; what GBK has stays', async () => {
    await addPrinter(printer.port, { alphabet: 'gbk' })
    const clerk = desk.client('clerk')
    await clerk.printers.send({ slip: await released(clerk) })
    await settled()
    const { text } = readReceipt(printer.receipts[0]!)
    expect(text).toContain('〓*〓')
    expect(text).toContain('〓牌')
    expect(text.match(/〓 处为打印机没有的字/g)).toHaveLength(2)
    // Only two-byte codes: a four-byte one would print as two wrong characters and two figures.
    expect([...text].every(inGbk)).toBe(true)
    for (const character of '永和九年岁在癸丑重庆镕喆') expect(inGbk(character)).toBe(true)
    for (const character of '𫖯㛃䶮') expect(inGbk(character)).toBe(false)
    expect(markMissing('永和', inGbk, 'zh')).toBe('永和')
  })

  test('as a picture is as wide as the paper, its QR code is read, and each character is drawn or marked', async () => {
    for (const [paper, width] of [
      ['receipt-80', 576],
      ['receipt-58', 384],
    ] as const) {
      const id = await addPrinter(printer.port, { alphabet: 'bitmap', paper })
      const clerk = desk.client('clerk')
      const slip = await released(clerk)
      printer.receipts.length = 0
      await clerk.printers.send({ slip })
      await settled()
      const { pictures, cuts, text } = readReceipt(printer.receipts[0]!)
      expect(cuts).toBe(2)
      expect(text).toBe('')
      const roll = joined(pictures)
      shoot(`receipt-${width}`, roll)
      expect(roll.width).toBe(width)
      // Two copies, two codes; a reader looks at one.
      const copy = { ...roll, height: roll.height / 2 }
      expect(parseQr(qrOf(copy)!)?.number).toBe(slip)

      await desk.client('supervisor').printers.remove({ id })
    }
    for (const character of '永和九年岁在癸丑重庆领取人ABCabc0123456789,。《》·—〓□') {
      expect([character, isDrawable(character)]).toEqual([character, true])
    }
    expect(isDrawable('\u{10fffe}')).toBe(false)
  })

  test('has a test page with the paper’s width, rare characters, a QR code and a bar code in each language', async () => {
    const id = await addPrinter(printer.port, { alphabet: 'bitmap' })
    for (const language of ['zh', 'en'] as const) {
      await desk.client('clerk').printers.test({ id, language })
      await settled()
      const { pictures } = readReceipt(printer.receipts.at(-1)!)
      expect(qrOf(joined(pictures))).toBe('TEST-123')
      shoot(`trial-${language}`, joined(pictures))
    }
    const plain = { name: '机', paper: 'receipt-58' } as const
    const bytes = receiptBytes([trialMarkup(plain, 'zh')], 'receipt-58', { alphabet: 'gb18030', cutter: false }, 'zh')
    const { text, cuts } = readReceipt(Buffer.from(bytes))
    expect(text).toContain('𫖯 㛃 䶮')
    expect(text.split('\n')).toContain('12345678901234567890123456789012')
    expect(cuts).toBe(0)
  })
})

/** Keeps the picture for somebody to look at, where SHOTS names a folder. */
function shoot(name: string, dots: ReturnType<typeof joined>): void {
  if (!process.env.SHOTS) return
  const canvas = createCanvas(dots.width, dots.height)
  canvas.getContext('2d').putImageData(new ImageData(pixelsOf(dots), dots.width, dots.height), 0, 0)
  writeFileSync(`${process.env.SHOTS}/${name}.png`, canvas.toBuffer('image/png'))
}

describe('a printer that is not there', () => {
  test('holds up no release: the job waits over a restart and is printed once when the printer is on', async () => {
    const { port } = printer
    await printer.close()
    await addPrinter(port)
    const slip = await released(desk.client('clerk'))
    await desk.client('clerk').printers.send({ slip })
    await expect.poll(open).toEqual(['waiting refused'])
    desk = desk.restart()
    expect(await open()).toEqual(['waiting refused'])
    printer = await openReceiptPrinter(port)
    desk.clock.advance(120_000)
    await settled()
    expect(printer.receipts.map((one) => readReceipt(one).text.includes(slip))).toEqual([true])
    desk = desk.restart()
    expect(await jobs()).toEqual([])
    expect(printer.receipts).toHaveLength(1)
  })

  test('keeps the order of its papers, and those of another printer go on', async () => {
    const other = await openReceiptPrinter()
    const { port } = printer
    await printer.close()
    await addPrinter(port)
    const second = await addPrinter(other.port, { name: '另一台' })
    const clerk = desk.client('clerk')
    const supervisor = desk.client('supervisor')
    const [first] = (await supervisor.printers.list()).printers.filter(({ id }) => id !== second)
    await supervisor.printers.route({ kind: 'claim-slip', printer: first!.id })
    const slips = [await released(clerk), await released(clerk)]
    for (const slip of slips) await clerk.printers.send({ slip })
    await supervisor.printers.route({ kind: 'claim-slip', printer: second })
    const apart = await released(clerk)
    await clerk.printers.send({ slip: apart })
    await expect.poll(() => other.receipts.length).toBe(1)
    expect(readReceipt(other.receipts[0]!).text).toContain(apart)
    printer = await openReceiptPrinter(port)
    desk.clock.advance(120_000)
    await settled()
    expect(printer.receipts.map((one) => slips.findIndex((slip) => readReceipt(one).text.includes(slip)))).toEqual([
      0, 1,
    ])
    await other.close()
  })

  test('that breaks off in the middle gets the whole receipt again', async () => {
    printer.breakAfter = 1
    await addPrinter(printer.port)
    const slip = await released(desk.client('clerk'))
    await desk.client('clerk').printers.send({ slip })
    await expect.poll(open).toEqual(['waiting broken-off'])
    expect(printer.receipts).toEqual([])
    desk.clock.advance(120_000)
    await settled()
    expect(printer.receipts.map((one) => readReceipt(one).cuts)).toEqual([2])
  })

  test('gives its job to another one, or it is thrown away with a reason', async () => {
    const { port } = printer
    await addPrinter(1)
    const clerk = desk.client('clerk')
    for (const slip of [await released(clerk), await released(clerk)]) await clerk.printers.send({ slip })
    await expect.poll(open).toEqual(['waiting refused', 'waiting null'])
    const [first, next] = await jobs()
    const other = await addPrinter(port, { name: '窄的', paper: 'receipt-58' })
    await clerk.printers.move({ job: first!.id, printer: other })
    await expect.poll(() => printer.receipts.length).toBe(1)
    await expect.poll(async () => (await jobs()).map(({ id }) => id)).toEqual([next!.id])
    await expect
      .poll(async () => (await clerk.printers.discard({ job: next!.id, reason: '人已走' }).catch(() => null)) !== null)
      .toBe(true)
    const { done } = await clerk.printers.jobs()
    expect(done.map(({ state, reason }) => `${state} ${reason}`).sort()).toEqual(['discarded 人已走', 'printed null'])
    expect(await refusal(clerk.printers.again({ job: next!.id }))).toBe('job-done')
  })

  test('a job during which the program ended is asked about, not printed twice', async () => {
    await addPrinter(printer.port)
    const slip = await released(desk.client('clerk'))
    const { db } = desk.desk.journal
    db.prepare(`update local_printers set setup = json_set(setup, '$.connection.port', 1)`).run()
    await desk.client('clerk').printers.send({ slip })
    await expect.poll(open).toEqual(['waiting refused'])
    db.prepare(`update local_print_jobs set state = 'sending'`).run()
    db.prepare(`update local_printers set setup = json_set(setup, '$.connection.port', ?)`).run(printer.port)
    desk = desk.restart()
    expect((await jobs()).map(({ state }) => state)).toEqual(['unsure'])
    await desk.client('clerk').printers.again({ job: (await jobs())[0]!.id })
    await settled()
    expect(printer.receipts).toHaveLength(1)
  })

  test('what became void while it waited says so on paper', async () => {
    const { port } = printer
    await printer.close()
    await addPrinter(port)
    const slip = await released(desk.client('clerk'))
    await desk.client('clerk').printers.send({ slip })
    await expect.poll(open).toEqual(['waiting refused'])
    await desk.client('supervisor').slips.void({ slip, reason: '写错' })
    printer = await openReceiptPrinter(port)
    desk.clock.advance(120_000)
    await settled()
    expect(readReceipt(printer.receipts[0]!).text).toContain('已作废')
  })
})

describe('where a paper goes', () => {
  test('is the printer of its kind, with its paper; the dialogue where no printer holds that paper', async () => {
    const clerk = desk.client('clerk')
    const slip = await released(clerk)
    expect(await clerk.printers.send({ slip })).toEqual({ way: 'page', queue: null, copies: 1 })
    expect((await clerk.slips.get({ slip })).printed).toBe(0)
    const supervisor = desk.client('supervisor')
    const sheet = { name: '激光', connection: { way: 'system', queue: 'HP LaserJet' }, paper: 'a5', copies: 2 } as const
    const { id } = await supervisor.printers.set({ id: null, setup: sheet })
    expect(await clerk.printers.send({ slip })).toEqual({ way: 'page', queue: 'HP LaserJet', copies: 2 })
    expect(await refusal(supervisor.printers.route({ kind: 'shift-sheet', printer: id }))).toBe('printer-unfit')
    await addPrinter(printer.port)
    expect((await clerk.slips.get({ slip })).size).toBe('receipt-80')
    expect(await clerk.printers.send({ slip, size: 'a5' })).toMatchObject({ way: 'page', queue: 'HP LaserJet' })
    expect(await refusal(clerk.printers.set({ id, setup: sheet }))).toBe('not-allowed')
    expect((await supervisor.printers.list()).printers.map(({ changedBy }) => changedBy)).toEqual(['赵值班', '赵值班'])
  })

  test('is no file or command that somebody made up, and no sheet on a raw printer', () => {
    const fits = (connection: object, paper = 'receipt-80') =>
      printerSetupSchema.safeParse({ name: '机', connection, paper }).success
    expect(fits({ way: 'device', path: '/dev/usb/lp0' })).toBe(true)
    expect(fits({ way: 'windows', share: '\\\\localhost\\小票 1' })).toBe(true)
    expect(fits({ way: 'network', host: '192.168.1.87' })).toBe(true)
    for (const path of ['/etc/passwd', '/dev/../etc/x', '/dev/', 'lp0'])
      expect(fits({ way: 'device', path })).toBe(false)
    for (const share of ['\\\\a\\b&calc', '\\\\a\\%PATH%', 'C:\\x', '\\\\a\\b"c']) {
      expect(fits({ way: 'windows', share })).toBe(false)
    }
    for (const queue of ['', '-d', 'a b', 'a/b', 'a;b']) expect(fits({ way: 'cups', queue })).toBe(false)
    for (const host of ['', 'a b', '-x', 'a/b']) expect(fits({ way: 'network', host })).toBe(false)
    expect(fits({ way: 'network', host: 'p' }, 'a4')).toBe(false)
    expect(fits({ way: 'system', queue: 'HP' }, 'a4')).toBe(true)
  })

  test('on Windows is the shared queue, byte for byte; on Linux a device that must be there', async () => {
    expect(spoolCommand('\\\\localhost\\小票', 'a.bin')).toEqual([
      'cmd.exe',
      ['/d', '/c', 'copy', '/b', '/y', 'a.bin', '\\\\localhost\\小票'],
    ])
    const folder = mkdtempSync(join(tmpdir(), 'device-'))
    const device = join(folder, 'lp0')
    const absent = await writeDevice(device, Uint8Array.of(1)).catch((error: unknown) => faultOf(error))
    expect(absent).toBe('no-device')
    writeFileSync(device, '')
    await writeDevice(device, Uint8Array.of(0x1b, 0x40, 0xff))
    expect([...readFileSync(device)]).toEqual([0x1b, 0x40, 0xff, 0])
    expect(faultOf(new PrinterError('silent'))).toBe('silent')
    expect(faultOf(new Error('x'))).toBe('other')
    rmSync(folder, { recursive: true })
  })
})

describe.skipIf(process.platform === 'win32')('on Linux', () => {
  let folder: string
  const { PATH } = process.env
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'device-'))
  })
  afterEach(() => {
    process.env.PATH = PATH
    rmSync(folder, { recursive: true })
  })
  /** A device that takes 64 kB and then what is read from it. */
  const openFifo = (): { path: string; reader: number } => {
    const path = join(folder, 'lp0')
    execFileSync('mkfifo', [path])
    return { path, reader: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK) }
  }
  const receipt = Uint8Array.from({ length: 200_000 }, (_, n) => n % 251)

  test('a device that takes nothing any more is silent after its time, not for ever', async () => {
    const { path, reader } = openFifo()
    const fault = await writeDevice(path, receipt, 300).catch((error: unknown) => faultOf(error))
    closeSync(reader)
    expect(fault).toBe('silent')
  })

  test('a slow device gets all of it, however long it takes', async () => {
    const { path, reader } = openFifo()
    const piece = Buffer.alloc(20_000)
    const got: Buffer[] = []
    const reading = setInterval(() => got.push(Buffer.from(piece.subarray(0, readSync(reader, piece)))), 100)
    await writeDevice(path, receipt, 600)
    clearInterval(reading)
    for (let n = readSync(reader, piece); n > 0; n = readSync(reader, piece))
      got.push(Buffer.from(piece.subarray(0, n)))
    closeSync(reader)
    expect(Buffer.concat(got).equals(Buffer.from([...receipt, 0]))).toBe(true)
  })

  test('a queue of CUPS gets the bytes as they are, and says no where there is none', async () => {
    expect(queueCommand('receipt', 'a.bin')).toEqual([
      'lp',
      ['-d', 'receipt', '-o', 'raw', '-s', '-t', 'receipt', 'a.bin'],
    ])
    const taken = join(folder, 'taken')
    const lp = join(folder, 'lp')
    writeFileSync(lp, `#!/bin/sh\nfor last; do :; done\n[ "$2" = receipt ] && cp "$last" ${taken}\n`, { mode: 0o755 })
    process.env.PATH = `${folder}:${PATH}`
    await sendBytes({ way: 'cups', queue: 'receipt' }, receipt)
    expect(readFileSync(taken).equals(Buffer.from(receipt))).toBe(true)
    const other = sendBytes({ way: 'cups', queue: 'other' }, receipt)
    expect(await other.catch((error: unknown) => faultOf(error))).toBe('spooler')
  })
})

test('what is held up is told on every screen until somebody sees to it', async () => {
  const supervisor = desk.client('supervisor')
  const warned = async () => (await supervisor.desk.status()).warnings.map(({ code }) => code)
  const { port } = printer
  await printer.close()
  const id = await addPrinter(port)
  await supervisor.printers.test({ id, language: 'zh' })
  await expect.poll(warned).toEqual(['papers-waiting'])
  for (const { id: job } of await jobs()) await supervisor.printers.discard({ job, reason: '不用了' })
  expect(await warned()).toEqual([])
  printer = await openReceiptPrinter(port)
})

test('what waits holds no name and no number of anybody', async () => {
  await addPrinter(1)
  const clerk = desk.client('clerk')
  await clerk.printers.send({ slip: await released(clerk) })
  await expect.poll(open).toEqual(['waiting refused'])
  const rows = JSON.stringify(desk.desk.journal.db.prepare('select * from local_print_jobs').all())
  expect(rows).not.toMatch(/𫖯|䶮|1990000/)
})
