import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { mappingSchema } from '../../core/notebook/target.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import { importNotebook } from '../../desk/commands/import-notebook.ts'
import { readSheets } from '../../desk/notebook/file.ts'
import { leanSheet } from '../../desk/notebook/sheet-xml.ts'
import { type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { zipOf } from '../helpers/zip.ts'

let desk: TemporaryDesk
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-notebook-'))
  desk = await temporaryDesk()
})
afterAll(() => {
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

type Cell = string | number | boolean | Date | null

const cellOf = (value: Cell) => {
  if (value === null) return null
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd hh:mm' } as const
  if (typeof value === 'number') return { value, type: Number } as const
  return typeof value === 'boolean' ? ({ value, type: Boolean } as const) : ({ value, type: String } as const)
}
const workbook = (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeExcelFile([{ sheet: '登记', data: rows.map((row) => row.map(cellOf)) }]).toBuffer()

let count = 0
const fileOf = (bytes: Buffer | string, ending: string): string => {
  const path = join(folder, `登记${++count}.${ending}`)
  writeFileSync(path, bytes)
  return path
}
const mappingFile = (mapping: object): string => fileOf(JSON.stringify(mapping), 'json')

const finds = {
  kind: 'found-item',
  columns: {
    编号: 'externalRef',
    物品: 'title',
    日期: 'when',
    地点: 'place',
    电话: 'contactPhone',
    状态: 'state',
    领取人: 'claimant',
    领取时间: 'closed',
  },
} as const

const heading = ['编号', '物品', '日期', '地点', '电话', '状态', '领取人', '领取时间']
const row = (no: string, item: string, more: readonly Cell[] = []): Cell[] => [
  no,
  item,
  new Date(Date.UTC(2025, 9, 2, 15, 30)),
  '河边小路',
  13800001234,
  ...(more.length > 0 ? more : ['未领取', null, null]),
]

const entries = (): number =>
  (desk.desk.journal.db.prepare('select count(*) as n from journal').get() as { n: number }).n

describe('a register in a workbook', () => {
  it('goes in with its own times, closed where it says so, and counts for its own day', async () => {
    const file = fileOf(
      await workbook([
        heading,
        row('W1', '黑色钱包', ['已领取', '王五', '2025-10-03 09:00']),
        row('W2', '红色雨伞'),
        row('W3', '=1+1'),
        row('W4', '水杯', ['天晴', null, null]),
      ]),
      'xlsx',
    )
    const mapping = mappingFile(finds)
    const before = entries()
    expect(await importNotebook(desk.desk, file, { mapping, preview: true })).toMatchObject({ imported: 3 })
    expect(entries()).toBe(before)
    const summary = await importNotebook(desk.desk, file, { mapping })
    expect(summary).toMatchObject({
      imported: 3,
      unchanged: 0,
      refused: [{ row: 5, zh: expect.stringContaining('天晴') }],
    })
    const client = desk.client('supervisor')
    const wallet = (await client.search.query({ text: 'W1', includeClosed: true, limit: 10 })).records[0]!
    expect(wallet).toMatchObject({
      state: 'claimed',
      imported: true,
      createdAt: Date.parse('2025-10-02T15:30:00+08:00'),
      fields: { title: '黑色钱包', contactPhone: '138****1234' },
    })
    const story = await client.records.history({ id: wallet.id })
    expect(story.at(-1)).toMatchObject({
      source: { row: 2, file: expect.stringContaining('.xlsx'), written: desk.clock.now() },
    })
    expect(story[0]!.reason).toContain('已领取')
    expect(JSON.stringify(story)).not.toContain('王五')
    const { byKind, items } = figuresOf(desk.desk.journal.db, '2025-10-03', '2025-10-03')
    expect([items, byKind.find(({ kind }) => kind === 'found-item')?.resolved]).toEqual([1, 1])
    expect(figuresOf(desk.desk.journal.db, '2025-10-02', '2025-10-02').byKind[3]?.reported).toBe(3)
    expect(figuresOf(desk.desk.journal.db, '2026-10-10', '2026-10-10').byKind[3]?.reported).toBe(0)
    const formula = await client.search.query({ text: 'W3', includeClosed: true, limit: 10 })
    expect(formula.records[0]!.fields.title).toBe('=1+1')
  })

  it('changes nothing the second time, shows what changed, and updates when asked', async () => {
    const mapping = mappingFile(finds)
    const first = fileOf(await workbook([heading, row('U1', '蓝色水杯'), row('U2', '帽子')]), 'xlsx')
    const news = fileOf(
      await workbook([heading, row('U1', '蓝色保温杯', ['已领取', '李四', '2025-10-04']), row('U2', '帽子')]),
      'xlsx',
    )
    await importNotebook(desk.desk, first, { mapping })
    const before = entries()
    expect(await importNotebook(desk.desk, first, { mapping })).toMatchObject({ imported: 0, unchanged: 2 })
    const told = await importNotebook(desk.desk, news, { mapping })
    expect(told).toMatchObject({ unchanged: 1, changed: 1, changes: ['U1'] })
    expect(entries()).toBe(before)
    expect(await importNotebook(desk.desk, news, { mapping, update: true })).toMatchObject({ updated: 1 })
    expect(await importNotebook(desk.desk, news, { mapping })).toMatchObject({ unchanged: 2, changed: 0 })
    // What was closed here is not opened again by an older notebook.
    expect(await importNotebook(desk.desk, first, { mapping, update: true })).toMatchObject({ updated: 1 })
    const cup = (await desk.client('clerk').search.query({ text: 'U1', includeClosed: true, limit: 5 })).records[0]!
    expect(cup).toMatchObject({ state: 'claimed', fields: { title: '蓝色水杯' } })
  })

  it('knows a row without a number by what it says, and refuses one number for two things', async () => {
    const mapping = mappingFile(finds)
    const file = fileOf(
      await workbook([heading, row('', '白色袜子'), row('', '白色袜子'), row('D1', '伞'), row('D1', '包')]),
      'xlsx',
    )
    const first = await importNotebook(desk.desk, file, { mapping })
    expect(first).toMatchObject({ imported: 2, unchanged: 1, refused: [{ row: 5 }] })
    expect(await importNotebook(desk.desk, file, { mapping })).toMatchObject({ imported: 0, unchanged: 3 })
  })

  it('says what to do where no mapping is known, and prints one to begin with', async () => {
    const file = fileOf('品名,丢失日期,失主\n手表,2025-10-02,某某\n', 'csv')
    await expect(importNotebook(desk.desk, file, {})).rejects.toMatchObject({ code: 'notebook-mapping' })
    const { mapping, imported } = await importNotebook(desk.desk, file, { preview: true })
    expect(mapping).toMatchObject({ columns: { 品名: 'title', 丢失日期: 'when', 失主: 'contactName' } })
    expect([mapping.kind, imported]).toEqual(['lost-item', 1])
    expect(mappingSchema.parse(mapping)).toEqual(mapping)
  })

  it('leaves a journal that verifies, and no record of last year among those of now', async () => {
    const client = desk.client('clerk')
    await client.records.create({ kind: 'found-item', fields: { title: '今天的伞' }, idempotencyKey: 'today-umbrella' })
    const [first] = await client.records.active({ kind: 'found-item', limit: 50 })
    expect(first).toMatchObject({ imported: false, fields: { title: '今天的伞' } })
    expect(verifyDesk(desk.dir)).toEqual([])
  })
})

const gb18030 = (text: string): Buffer => {
  // Node writes no GB18030: each character is looked up among its two-byte forms.
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number[]>()
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from(
    [...text].flatMap((one) => (one.charCodeAt(0) < 128 ? [one.charCodeAt(0)] : (table.get(one) ?? [63]))),
  )
}

describe('text files', () => {
  const text = '物品,日期\r\n"钱包,黑色",2025-10-02\r\n'
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['semicolons', Buffer.from(text.replace('",', '";').replace('物品,', '物品;'))],
    ['tabs', Buffer.from(text.replace('",', '"\t').replace('物品,', '物品\t'))],
  ])('%s are found out by content', async (_name, bytes) => {
    const [sheet] = await readSheets(bytes, 'a.csv')
    expect(sheet!.rows.slice(0, 2)).toEqual([
      ['物品', '日期'],
      ['钱包,黑色', '2025-10-02'],
    ])
  })

  it('reads on over a quotation mark that nobody closed', async () => {
    const [sheet] = await readSheets(Buffer.from('物品,日期\n"钱包,2025-10-02\n伞,2025-10-03\n'), 'a.csv')
    expect(sheet!.rows.length).toBe(3)
  })
})

/** A workbook around one sheet of XML. */
const bookOf = (sheet: string): Buffer =>
  zipOf({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    'xl/vbaProject.bin': 'macro',
  })

describe('files that are not what they say', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  it.each([
    ['a locked workbook', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), 'notebook-locked'],
    ['an old workbook', Buffer.concat([compound, Buffer.alloc(600)]), 'notebook-old-format'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'notebook-unreadable'],
    ['a broken archive', Buffer.from('PK\x03\x04 and no more'), 'notebook-unreadable'],
    ['nothing', Buffer.alloc(0), 'notebook-empty'],
  ])('%s is refused in words', async (_name, bytes, code) => {
    await expect(readSheets(bytes, 'a.xlsx')).rejects.toMatchObject({ code })
  })

  it('reads a workbook that calls itself a text file, and the value of a formula, never the formula', async () => {
    const cell = '<c r="A1" t="str"><f>CMD|"x"</f><v>物品</v></c>'
    const [sheet] = await readSheets(
      bookOf(`<worksheet><sheetData><row r="1">${cell}</row></sheetData></worksheet>`),
      'a.csv',
    )
    expect(sheet!.rows).toEqual([['物品']])
  })

  it('a million empty rows are no rows', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_none, index) => `<row r="${index + 2}"/>`).join('')
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>物品</v></c></row>${rows}</sheetData></worksheet>`
    const [read] = await readSheets(bookOf(sheet), 'a.xlsx')
    expect(read!.rows).toHaveLength(1)
  }, 60_000)

  it('one cell at the far end of a sheet makes no row as wide, and a row beyond the limit is refused', async () => {
    const sheet = (row: number) =>
      `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>物品</v></c><c r="XFD1" t="str"><v>x</v></c></row><row r="${row}"><c r="A${row}" t="str"><v>伞</v></c></row></sheetData></worksheet>`
    const [read] = await readSheets(bookOf(sheet(5)), 'a.xlsx')
    expect(read!.rows).toEqual([['物品'], [''], [''], [''], ['伞']])
    await expect(readSheets(bookOf(sheet(1_048_576)), 'a.xlsx')).rejects.toMatchObject({ code: 'notebook-too-large' })
  })

  it('a row or cell far away is known by its place however the file writes it, and a file that closes nothing is read at once', () => {
    for (const row of [`<row r='90000000'>`, '<row spans="1:2" r = "90000000">']) {
      expect(() => leanSheet(`${row}<c r="A1"><v>1</v></c></row>`)).toThrow('notebook-too-large')
    }
    expect(leanSheet(`<row r="1"><c r='ZZZ1' t='str'><v>x</v></c></row>`)).toBe('')
    const start = process.cpuUsage()
    for (const open of ['<c ', '<c r="EA1">', '<c r="EA1" ', '<c>']) leanSheet(open.repeat(30_000))
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500)
  })

  it('a bomb is refused before it is unpacked, whatever size it claims', async () => {
    const bytes = bookOf('<worksheet/>')
    const packed = deflateRawSync(Buffer.alloc(320 * 1024 * 1024, 0x20), { level: 1 })
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    const name = Buffer.from('xl/a.xml')
    head.writeUInt16LE(name.length, 26)
    const list = Buffer.alloc(46)
    list.writeUInt32LE(0x02014b50, 0)
    list.writeUInt16LE(8, 10)
    list.writeUInt32LE(packed.length, 20)
    list.writeUInt32LE(10, 24)
    list.writeUInt16LE(name.length, 28)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 8)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(head.length + name.length + packed.length, 16)
    const bomb = Buffer.concat([head, name, packed, list, name, end])
    await expect(readSheets(bomb, 'a.xlsx')).rejects.toMatchObject({ code: 'notebook-too-large' })
    expect(bytes.length).toBeLessThan(2000)
  }, 60_000)
})

describe('any table', () => {
  it('imported twice is imported once', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', '钱包', '2025-10-02', '10月3日', 'X1', 'X2', '已领取', '河边'),
      fc.string({ maxLength: 8 }),
    )
    const mapping = mappingFile(finds)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 8 }), async (rows) => {
        const quoted = [heading, ...rows].map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        const file = fileOf(quoted.join('\n'), 'csv')
        const first = await importNotebook(desk.desk, file, { mapping })
        const before = entries()
        const second = await importNotebook(desk.desk, file, { mapping })
        expect(second).toMatchObject({ imported: 0, updated: 0, refused: first.refused })
        expect(second.unchanged + second.changed).toBe(first.imported + first.unchanged + first.changed)
        expect(entries()).toBe(before)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
