import { type Client, type Counter, freshKey, pin, releaseOf, save, stated } from './counter.ts'

/** Ids and numbers of what papers are made of. */
export type World = Readonly<
  Record<'find' | 'lost' | 'missing' | 'slip' | 'notice' | 'transfer' | 'forfeiture', string>
>

/** A counter with one of each thing that a paper may be about. */
export async function makeWorld(counter: Counter): Promise<World> {
  const clerk = counter.as('clerk')
  const find = await save(clerk, 'found-item', {
    category: 'phone.smart',
    brand: '华为',
    colour: '深灰',
    zone: 'elephant',
    place: '出口长椅',
    number: '990000001111222',
    contents: '壳内夹一张地铁票',
    storage: '2号柜3层',
    sealNumber: 'F0032',
    contactName: '欧阳𫖯娜',
    contactPhone: '19900004321',
    waivesReward: true,
  })
  const lost = await save(clerk, 'lost-item', {
    category: 'umbrella',
    colour: '红色',
    zone: 'elephant',
    contactName: '龚䶮明',
    contactPhone: '19900008765',
    returnWay: 'post',
  })
  const missing = await save(clerk, 'missing-person', {
    ageGroup: 'child',
    age: 6,
    sex: 'male',
    name: '龚小宝',
    upper: '红色上衣',
    zone: 'elephant',
    contactName: '龚䶮明',
    contactPhone: '19900008765',
  })
  const other = await save(clerk, 'found-item', {
    category: 'umbrella',
    title: '折叠伞',
    colour: '蓝色',
    zone: 'elephant',
  })
  const slip = (await clerk.claims.release(await stated(clerk, releaseOf(other)))).slip!
  await clerk.notes.add({ id: missing, text: '妈妈在东门等,电话 19900008765', idempotencyKey: freshKey() })
  return { find, lost, missing, slip, ...(await booksOf(counter, clerk)) }
}

const pen = JSON.stringify({
  width: 300,
  height: 100,
  strokes: [
    [
      [20, 70],
      [60, 20],
      [110, 80],
      [170, 30],
      [260, 60],
    ],
  ],
})

/** A notice, a transfer to the station, and a list of what fell to the state after its year. */
async function booksOf(counter: Counter, clerk: Client) {
  const now = counter.clock.now
  counter.clock.now = now - 2 * 365 * 86_400_000
  const old = await save(clerk, 'found-item', { category: 'clothing', zone: 'elephant' })
  await clerk.notices.publish({
    records: [old],
    number: '',
    day: '2024-10-02',
    place: '南门',
    idempotencyKey: freshKey(),
  })
  counter.clock.now = now
  const second = { badge: '800003', pin }
  const list = await clerk.notices.forfeit({ records: [old], number: '', idempotencyKey: freshKey(), second })
  const hung = await save(clerk, 'found-item', { category: 'phone.smart', colour: '黑色', zone: 'elephant' })
  const notice = await clerk.notices.publish({
    records: [hung],
    number: '',
    day: '2026-10-02',
    place: '南门',
    idempotencyKey: freshKey(),
  })
  const gone = await save(clerk, 'found-item', { category: 'umbrella', sealNumber: 'F0077' })
  const transfer = await clerk.custody.transfer({
    records: [gone],
    destination: 'station',
    desk: null,
    toName: '某所长',
    signature: pen,
    idempotencyKey: freshKey(),
  })
  await clerk.custody.receive({ transfer: transfer.id, place: null, receiver: '某所长', signature: pen })
  const offers = await clerk.slips.offers()
  const forfeiture = offers.find(({ label }) => label === list.number)!.of!
  return { notice: notice.id, transfer: transfer.id, forfeiture }
}
