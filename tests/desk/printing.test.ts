import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { columnsOf } from '../../desk/documents/receipt.ts'
import { receiptBytes } from '../../desk/printing/bytes.ts'
import { isInGbk } from '../../desk/printing/glyphs.ts'
import { queueCommand, sendBytes } from '../../desk/printing/send.ts'
import { testPage } from '../../desk/printing/test-page.ts'
import { refusal, save } from '../helpers/counter.ts'
import { type DeskClient, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { networkPrinter } from '../helpers/printer.ts'

const head = { roll: 'receipt-80', charset: 'gb18030', cuts: true } as const
const rare = ['欧阳𫖯娜', '沈㛃', '龚䶮明']

/** The words of an ESC/POS stream: its commands taken away, the rest read as GB 18030 by the platform's own decoder. */
function wordsOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const bare = raw.replace(
    /\x1b[@2]|\x1d\(k[\s\S]{2}1[\s\S][\s\S]|\x1b\$[\s\S]{2}|\x1b[\s\S][\s\S]|\x1d[LW!B][\s\S]{1,2}|\x1c[\s\S][\s\S]?/g,
    ' ',
  )
  return new TextDecoder('gb18030').decode(Buffer.from(bare, 'latin1'))
}

const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes).includes(gb18030(text)) && wordsOf(bytes).length > 0

/** Bytes of a text in GB 18030, found by asking the platform's decoder: nothing of the encoder under test is used. */
function gb18030(text: string): Buffer {
  return Buffer.concat([...text].map((character) => codeOf(character)))
}

const codes = new Map<string, Buffer>()
function codeOf(character: string): Buffer {
  if (character < '\x80') return Buffer.from(character)
  if (codes.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), Buffer.of(lead, trail))
      }
    }
    // Four bytes, as the standard's appendix gives them.
    for (const [known, hex] of [
      ['𫖯', '9838f537'],
      ['㛃', '8230b731'],
      ['䶮', 'fe9f'],
    ] as const) {
      const code = Buffer.from(hex, 'hex')
      if (decoder.decode(code) === known) codes.set(known, code)
    }
  }
  return codes.get(character)!
}

describe('the bytes of a receipt', () => {
  const markup = `{width:*}\n${rare.join(' ')} |\n黑色手机 ABC |\n`

  test('hold rare characters of names whole in GB 18030', async () => {
    const { bytes, missing } = await receiptBytes(markup, head)
    for (const name of [...rare, '黑色手机']) expect(holds(bytes, name), name).toBe(true)
    expect(missing).toEqual([])
  })

  test('mark what the older table lacks, and say so on the paper', async () => {
    const { bytes, missing } = await receiptBytes(markup, { ...head, charset: 'gbk' })
    expect(missing).toEqual(expect.arrayContaining(['𫖯', '䶮']))
    expect(holds(bytes, '欧阳〓娜')).toBe(true)
    expect(holds(bytes, '本打印机没有的字')).toBe(true)
    expect(Buffer.from(bytes).includes(gb18030('𫖯'))).toBe(false)
  })

  test('know every character of ordinary Chinese in the older table', () => {
    expect([...'走失认领凭证一二三重庆动物园囍镕喆'].filter((character) => !isInGbk(character))).toEqual([])
    expect([...'𫖯𬭚😀'].filter(isInGbk)).toEqual([])
  })

  test.each(['receipt-80', 'receipt-58'] as const)(
    'as a picture are as wide as the head of %s, and its code can be read',
    async (roll) => {
      const page = `{width:*}\n^^^认领凭证\n王小明 欧阳阿依古丽 黑色钱包(内有身份证) ABC 0123 |\n{code:REUNION-TEST;option:qrcode,5,m}\n`
      const { bytes } = await receiptBytes(page, { roll, charset: 'picture', cuts: true })
      const { pixels, width, height } = rasterOf(bytes)
      expect(width).toBe(columnsOf[roll] * 12)
      const black = pixels.filter((_, at) => at % 4 === 0).filter((value) => value === 0).length
      expect(black / (width * height)).toBeGreaterThan(0.01)
      expect(jsQR(pixels, width, height)?.data).toBe('REUNION-TEST')
      if (process.env.SHOTS) {
        const canvas = createCanvas(width, height)
        const data = canvas.getContext('2d').createImageData(width, height)
        data.data.set(pixels)
        canvas.getContext('2d').putImageData(data, 0, 0)
        writeFileSync(`${process.env.SHOTS}/${roll}.png`, canvas.toBuffer('image/png'))
        await loadImage(canvas.toBuffer('image/png'))
      }
    },
  )

  test('of the test page keep its ruler in one line of the head', async () => {
    for (const roll of ['receipt-80', 'receipt-58'] as const) {
      const { bytes } = await receiptBytes(testPage({ name: '东门', roll, cuts: true }, 'zh'), { ...head, roll })
      const ruler = Array.from({ length: columnsOf[roll] }, (_, at) => String((at + 1) % 10)).join('')
      expect(Buffer.from(bytes).includes(ruler)).toBe(true)
    }
  })
})

/** The raster images of an ESC/POS stream (GS 8 L, function 112) below each other, as RGBA. */
function rasterOf(bytes: Uint8Array): { pixels: Uint8ClampedArray; width: number; height: number } {
  const buffer = Buffer.from(bytes)
  const bands: { data: Buffer; width: number; rows: number }[] = []
  for (let at = buffer.indexOf('\x1d8L'); at >= 0; at = buffer.indexOf('\x1d8L', at + 1)) {
    const size = buffer.readUInt32LE(at + 3)
    if (buffer[at + 8] !== 112) continue
    const width = buffer.readUInt16LE(at + 13)
    const rows = buffer.readUInt16LE(at + 15)
    bands.push({ data: buffer.subarray(at + 17, at + 7 + size), width, rows })
  }
  const width = bands[0]?.width ?? 0
  const height = bands.reduce((sum, { rows }) => sum + rows, 0)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  let row = 0
  for (const { data, rows } of bands) {
    for (let y = 0; y < rows; y++, row++) {
      for (let x = 0; x < width; x++) {
        const dot = (data[y * Math.ceil(width / 8) + (x >> 3)]! >> (7 - (x & 7))) & 1
        if (dot === 1) pixels.fill(0, (row * width + x) * 4, (row * width + x) * 4 + 3)
      }
    }
  }
  return { pixels, width, height }
}

describe('sending', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reunion-print-'))
  const sending = { dir, signal: new AbortController().signal }
  afterAll(() => rmSync(dir, { recursive: true }))

  test('to a device writes into what is there and makes nothing that is not', async () => {
    const path = join(dir, 'lp0')
    expect(await sendBytes({ connection: 'device', address: path }, Buffer.from('x'), sending)).toBe('no-device')
    writeFileSync(path, '')
    expect(await sendBytes({ connection: 'device', address: path }, Buffer.from('页'), sending)).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('页')
  })

  test('to a queue leaves no paper behind on the disk, also where the system has no such command', async () => {
    const outcome = await sendBytes({ connection: 'queue', address: 'no-such-queue' }, Buffer.from('x'), sending)
    expect(['no-device', 'failed']).toContain(outcome)
    expect(() => readFileSync(join(dir, 'print-job.bin'))).toThrow(/ENOENT/)
  })

  test('to a queue hands the bytes over unchanged, by the means of each system', () => {
    expect(queueCommand('win32', '小票机', 'C:\\d\\print-job.bin')).toEqual({
      command: 'cmd.exe',
      args: ['/d', '/c', 'copy', '/b', 'C:\\d\\print-job.bin', '\\\\localhost\\小票机'],
    })
    expect(queueCommand('linux', 'till', '/d/print-job.bin').args).toContain('raw')
  })

  test('to a printer that nobody can reach says so', async () => {
    const free = await networkPrinter()
    await free.close()
    expect(await sendBytes({ connection: 'network', address: free.address }, Buffer.from('x'), sending)).toBe(
      'no-answer',
    )
  })
})

describe('the queue of a desk', () => {
  let desk: TemporaryDesk
  let clerk: DeskClient
  let slip: string
  let printer: string
  let till: Awaited<ReturnType<typeof networkPrinter>>

  const setting = (address: string) =>
    ({
      id: null,
      name: '东门小票机',
      connection: 'network',
      address,
      roll: 'receipt-80',
      charset: 'gb18030',
      cuts: true,
      papers: ['finder-receipt'],
    }) satisfies Parameters<DeskClient['printing']['set']>[0]
  const jobs = async () => (await clerk.printing.list()).jobs
  const waiting = async () => (await jobs()).filter(({ state }) => state === 'waiting')
  /** Once the queue looks like this, however long the machine takes. */
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  beforeAll(async () => {
    desk = await temporaryDesk()
    clerk = desk.client('clerk')
    const find = await save(clerk, 'found-item', {
      category: 'umbrella',
      contactName: '欧阳𫖯娜',
      contactPhone: '19900004321',
    })
    slip = (await clerk.slips.issue({ kind: 'finder-receipt', of: find, idempotencyKey: 'a-receipt-1' })).slip
    till = await networkPrinter()
    printer = (await desk.client('administrator').printing.set(setting(till.address))).id
  })
  afterEach(() => until(async () => (await waiting()).length === 0))
  afterAll(async () => {
    await till.close()
    desk.close()
  })

  test('sends a receipt to the printer of its kind, notes the print, and marks the next one as a reprint', async () => {
    await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await till.came(2)
    expect(till.papers.map((bytes) => bytes.includes(gb18030(slip)))).toEqual([true, true])
    expect(till.papers.map((bytes) => bytes.includes(gb18030('补打')))).toEqual([false, true])
    expect((await clerk.slips.get({ slip, language: 'zh' })).printed).toBe(2)
  })

  test('keeps what a printer did not take, says so, and prints it once the printer is back', async () => {
    const before = till.papers.length
    const { address } = till
    await till.close()
    await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await until(async () => (await waiting())[0]?.problem === 'no-answer')
    const { warnings } = await clerk.desk.status()
    expect(warnings.map(({ code }) => code)).toContain('printing-waits')
    till = await networkPrinter(Number(address.split(':')[1]))
    const [job] = await waiting()
    await clerk.printing.again({ job: job!.id })
    await till.came(1)
    await until(async () => (await waiting()).length === 0)
    expect(before).toBe(2)
    expect(till.papers).toHaveLength(1)
  })

  test('begins a paper anew whose printing broke off, and sends the one behind it after it', async () => {
    const before = till.papers.length
    till.breakNext()
    await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await until(async () => (await waiting())[0]?.problem === 'interrupted')
    await clerk.printing.test({ id: printer, language: 'zh' })
    const [first, second] = await waiting()
    expect(second).toMatchObject({ slip: null, attempts: 0 })
    await clerk.printing.again({ job: first!.id })
    await till.came(before + 2)
    const [again, test] = till.papers.slice(before)
    expect(again!.includes(gb18030(slip))).toBe(true)
    expect(test!.includes('REUNION-TEST')).toBe(true)
  })

  test('a paper that was made void while it waited says so', async () => {
    const before = till.papers.length
    till.breakNext()
    await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await until(async () => (await waiting())[0]?.attempts === 1)
    await clerk.slips.void({ slip, reason: '写错' })
    await clerk.printing.again({ job: (await waiting())[0]!.id })
    await till.came(before + 1)
    expect(till.papers.at(-1)!.includes(gb18030('作废'))).toBe(true)
  })

  test('a paper nobody wants any more leaves by a reason, once', async () => {
    till.breakNext()
    const { job } = await clerk.printing.print({ slip, language: 'zh', copies: 1 })
    await until(async () => (await waiting())[0]?.attempts === 1)
    await clerk.printing.drop({ job, reason: '换成 A5 了' })
    expect(await refusal(clerk.printing.drop({ job, reason: '再来' }))).toBe('print-job-ended')
    expect(await refusal(clerk.printing.again({ job }))).toBe('print-job-ended')
  })

  test('a printer stays while something waits for it, and its name is its own', async () => {
    const administrator = desk.client('administrator')
    till.breakNext()
    const { job } = await clerk.printing.test({ id: printer, language: 'en' })
    await until(async () => (await waiting())[0]?.attempts === 1)
    expect(await refusal(administrator.printing.remove({ id: printer }))).toBe('printer-has-jobs')
    expect(await refusal(administrator.printing.set(setting(till.address)))).toBe('printer-name-taken')
    await clerk.printing.drop({ job, reason: '试过了' })
  })

  test('what waits is still there after a restart, and comes out once', async () => {
    const before = till.papers.length
    till.breakNext()
    await clerk.printing.print({ slip, language: 'en', copies: 2 })
    await until(async () => (await waiting())[0]?.attempts === 1)
    desk = desk.restart()
    clerk = desk.client('clerk')
    await clerk.printing.again({ job: (await waiting())[0]!.id })
    await till.came(before + 1)
    await until(async () => (await waiting()).length === 0)
    const paper = till.papers.at(-1)!
    expect(till.papers).toHaveLength(before + 1)
    expect(paper.toString('latin1').split(slip).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('no printer for a kind of paper is said with what to do', async () => {
    const lost = await save(clerk, 'lost-item', { category: 'umbrella' })
    const other = await clerk.slips.issue({ kind: 'lost-receipt', of: lost, idempotencyKey: 'a-receipt-2' })
    expect(await refusal(clerk.printing.print({ slip: other.slip, language: 'zh', copies: 1 }))).toBe(
      'no-printer-for-paper',
    )
  })
})
