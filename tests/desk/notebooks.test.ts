import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NotebookProgress } from '../../core/contract/notebooks.ts'
import { type DeskClient, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let client: DeskClient
beforeAll(async () => {
  desk = await temporaryDesk()
  client = desk.client('supervisor')
})
afterAll(() => desk.close())

let count = 0
const open = async (text: string, name = '2025年失物招领登记.csv'): Promise<{ id: string; sheet: string }> => {
  const id = `notebook-${++count}`
  const base64 = Buffer.from(text).toString('base64')
  const { sheets } = await client.notebooks.open({ id, name, base64 })
  return { id, sheet: sheets[0]!.name }
}

async function finished(id: string): Promise<NotebookProgress> {
  for (;;) {
    const progress = await client.notebooks.progress({ id })
    if (progress.state !== 'running') return progress
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const register = [
  '编号,物品名称,拾得日期,拾得地点,拾得人,联系电话,领取情况,领取人',
  'N1,黑色钱包,10月2日,猴山东侧小卖部,张三丰,13800001234,已领取,李四光',
  'N2,雨伞,10月3日,猴山东侧小卖部,,,未领取,',
  'N3,水杯,昨天,河边,,,未领取,',
].join('\n')

describe('a register on the screen', () => {
  it('is proposed, previewed, asked about once, entered, and known again with its mapping', async () => {
    const { id, sheet } = await open(register)
    const proposed = await client.notebooks.propose({ id, sheet })
    expect(proposed).toMatchObject({ remembered: false, mapping: { kind: 'found-item', year: 2025 } })
    expect(proposed.columns.find(({ heading }) => heading === '联系电话')?.samples).toEqual(['138****1234'])
    const { mapping } = proposed
    const first = await client.notebooks.preview({ id, mapping })
    expect(first.counts).toEqual({ total: 3, new: 0, same: 0, changed: 0, asks: 2, refused: 1 })
    expect(first.questions).toMatchObject([{ place: '猴山东侧小卖部', rows: 2 }])
    expect(first.problems[0]).toMatchObject({ row: 4, verdict: 'refused', notes: [{ heading: '拾得日期' }] })
    for (const secret of ['张三丰', '李四光', '13800001234'])
      expect(JSON.stringify([first, proposed])).not.toContain(secret)
    await expect(client.notebooks.enter({ id, update: false })).rejects.toMatchObject({
      data: { code: 'notebook-questions' },
    })
    const [question] = first.questions
    const answered = { ...mapping, zones: { [question!.place]: question!.candidates[0]! } }
    expect((await client.notebooks.preview({ id, mapping: answered })).counts).toMatchObject({ new: 2, asks: 0 })
    await client.notebooks.enter({ id, update: false })
    expect(await finished(id)).toMatchObject({ state: 'done', done: 3, imported: 2, refused: 1 })
    const again = await open(register)
    const known = await client.notebooks.propose(again)
    expect(known).toMatchObject({ remembered: true, mapping: answered })
    const second = await client.notebooks.preview({ id: again.id, mapping: known.mapping })
    expect(second.counts).toMatchObject({ same: 2, new: 0, refused: 1 })
  })

  it('gives the refused rows back as a workbook that can be mended and imported as it is', async () => {
    const { id, sheet } = await open(register)
    const { mapping } = await client.notebooks.propose({ id, sheet })
    await client.notebooks.preview({ id, mapping })
    const file = await client.notebooks.refused({ id, language: 'zh' })
    const rows = await readSheet(Buffer.from(file.base64, 'base64'))
    expect(rows[0]!.at(-1)).toBe('拒收原因')
    expect(rows[1]!.slice(0, 3)).toEqual(['N3', '水杯', '昨天'])
    expect(rows[1]!.at(-1)).toContain('昨天')
    const mended = rows
      .map((row) => row.map((cell) => (cell === '昨天' ? '2025-10-04' : (cell ?? ''))).join(','))
      .join('\n')
    const next = await open(mended, '补.csv')
    const proposal = await client.notebooks.propose(next)
    expect((await client.notebooks.preview({ id: next.id, mapping: proposal.mapping })).counts).toMatchObject({
      new: 1,
      refused: 0,
    })
  })

  it('shows what changed since, and takes it only when asked', async () => {
    const news = register.replace('雨伞', '红色雨伞')
    const { id, sheet } = await open(news)
    const { mapping } = await client.notebooks.propose({ id, sheet })
    const preview = await client.notebooks.preview({ id, mapping })
    const change = preview.problems.find(({ verdict }) => verdict === 'changed')
    expect(change).toMatchObject({ record: { fields: { title: '红色雨伞' } }, known: { fields: { title: '雨伞' } } })
    await client.notebooks.enter({ id, update: false })
    expect(await finished(id)).toMatchObject({ imported: 0, changed: 1, updated: 0 })
    await client.notebooks.preview({ id, mapping })
    await client.notebooks.enter({ id, update: true })
    expect(await finished(id)).toMatchObject({ updated: 1 })
  })

  it('enters a long register beside the other work, and stops when told', async () => {
    const rows = Array.from({ length: 3000 }, (_none, at) => `L${at},黑色雨伞,2025-10-0${(at % 9) + 1},河边,,,未领取,`)
    const { id, sheet } = await open([register.split('\n')[0], ...rows].join('\n'))
    const { mapping } = await client.notebooks.propose({ id, sheet })
    await client.notebooks.preview({ id, mapping })
    await client.notebooks.enter({ id, update: false })
    await expect(client.notebooks.preview({ id, mapping })).rejects.toMatchObject({ data: { code: 'notebook-busy' } })
    const waits: number[] = []
    for (let at = 0; at < 20; at++) {
      const start = performance.now()
      await client.records.active({ kind: 'missing-person', limit: 5 })
      waits.push(performance.now() - start)
    }
    expect(waits.sort((a, b) => a - b)[10]).toBeLessThan(250)
    await client.notebooks.stop({ id })
    const stopped = await finished(id)
    expect(stopped).toMatchObject({ state: 'stopped', total: 3000 })
    expect(stopped.done).toBeLessThan(3000)
    // The same again goes on where it stopped.
    const { counts } = await client.notebooks.preview({ id, mapping })
    expect([counts.same, counts.new]).toEqual([stopped.imported, 3000 - stopped.imported])
  }, 60_000)

  it('read twice at once is read whole twice, and what was asked last is what goes in', async () => {
    const rows = Array.from({ length: 1200 }, (_none, at) => `Z${at},黑色雨伞,2025-10-0${(at % 9) + 1},河边,,,未领取,`)
    const { id, sheet } = await open([register.split('\n')[0], ...rows].join('\n'))
    const { mapping } = await client.notebooks.propose({ id, sheet })
    const first = client.notebooks.preview({ id, mapping: { ...mapping, kind: 'lost-item' } })
    const second = client.notebooks.preview({ id, mapping })
    const counted = (await Promise.all([first, second])).map(({ counts }) => [counts.total, counts.new])
    expect(counted).toEqual([
      [1200, 1200],
      [1200, 1200],
    ])
    await client.notebooks.enter({ id, update: false })
    await client.notebooks.stop({ id })
    expect((await finished(id)).imported).toBeGreaterThan(0)
    expect((await client.notebooks.preview({ id, mapping })).counts.same).toBeGreaterThan(0)
  })

  it('is not put aside by another file while it is being entered, nor looked at anew', async () => {
    const rows = Array.from({ length: 1200 }, (_none, at) => `Y${at},黑色雨伞,2025-10-0${(at % 9) + 1},河边,,,未领取,`)
    const { id, sheet } = await open([register.split('\n')[0], ...rows].join('\n'))
    const { mapping } = await client.notebooks.propose({ id, sheet })
    await client.notebooks.preview({ id, mapping })
    const base64 = Buffer.from(register).toString('base64')
    const meanwhile = [
      client.notebooks.open({ id: 'next', name: 'b.csv', base64 }),
      client.notebooks.preview({ id, mapping }),
    ].map((asked) => asked.then(() => 'taken').catch((error) => error.data.code))
    await client.notebooks.enter({ id, update: false })
    expect(await Promise.all(meanwhile)).toEqual(['notebook-busy', 'notebook-busy'])
    await client.notebooks.stop({ id })
    expect(await finished(id)).toMatchObject({ state: 'stopped', total: 1200 })
  })

  it('belongs to the one who opened it, and is gone once closed', async () => {
    const { id } = await open(register)
    await expect(client.notebooks.open({ id, name: 'a.xlsx', base64: btoa('PK\u0003\u0004') })).rejects.toMatchObject({
      data: { code: 'notebook-unreadable' },
    })
    await client.notebooks.close({ id })
    await expect(client.notebooks.progress({ id })).rejects.toMatchObject({ data: { code: 'notebook-gone' } })
  })
})
