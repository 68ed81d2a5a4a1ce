import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Client, type Counter, freshKey, openCounter, save } from '../helpers/counter.ts'

let counter: Counter
let clerk: Client
beforeEach(async () => {
  counter = await openCounter(Date.parse('2026-10-02T14:31:00+08:00'))
  clerk = counter.as('clerk')
})
afterEach(() => counter.desk.close())

const hand = (y: number): string =>
  JSON.stringify({
    width: 300,
    height: 100,
    strokes: [
      [
        [10, y],
        [90, y],
      ],
    ],
  })

const handOn = (records: string[]) =>
  clerk.custody.transfer({
    records,
    destination: 'station',
    desk: null,
    toName: '冉小满',
    signature: hand(41),
    idempotencyKey: freshKey(),
  })
const formOf = async (transfer: string) =>
  (await clerk.slips.issue({ kind: 'transfer-form', of: transfer, idempotencyKey: freshKey() })).slip
const shown = async (slip: string) => (await clerk.slips.get({ slip })).html

test('the form shows the hands of both ends with names and times; one issued before the receipt keeps its empty lines', async () => {
  const { id: transfer } = await handOn([await save(clerk, 'found-item', { category: 'umbrella' })])
  const before = await formOf(transfer)
  counter.clock.now += 60 * 60_000
  await clerk.custody.receive({ transfer, place: null, receiver: '冉小满', signature: hand(77) })
  const after = await shown(await formOf(transfer))
  expect(after).toContain('M10 41L90 41')
  expect(after).toContain('M10 77L90 77')
  expect(after).toContain('警号 800002')
  for (const word of ['冉*满', '2026年10月2日 14:31', '2026年10月2日 15:31']) expect(after).toContain(word)
  const first = await shown(before)
  expect(first).toContain('M10 41L90 41')
  expect(first).not.toContain('M10 77L90 77')
  expect(first).not.toContain('15:31')
})

test('the form lists what goes along in a bag, with the seal that is on it', async () => {
  const bag = await save(clerk, 'found-item', { category: 'handbag.tote' })
  const purse = await save(clerk, 'found-item', { category: 'umbrella' })
  await clerk.links.make({ from: bag, to: purse, role: 'contains' })
  await clerk.custody.seal({ id: bag, seal: 'F-0099' })
  const { id } = await handOn([bag])
  const html = await shown(await formOf(id))
  for (const word of ['A1-F0001', 'A1-F0002', 'F-0099', '共 2 件']) expect(html).toContain(word)
})
