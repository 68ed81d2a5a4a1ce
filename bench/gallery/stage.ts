import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { addOperator, findOperator } from '../../db/venue/operators.ts'
import { seedPractice } from '../../desk/demo/practice.ts'
import { hashPin } from '../../desk/pin.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { setUpDesk } from '../../desk/set-up.ts'
import { pages } from '../../tests/helpers/build-pages.ts'
import { type DeskClient, servedDesk, type TemporaryDesk, temporaryDesk } from '../../tests/helpers/desk.ts'

/** A quarter to three on a busy day, for the desk and for the pages. */
export const galleryTime = Date.parse('2026-10-03T14:45:00+08:00')
const minute = 60_000

export const badges = { supervisor: '990001', clerk: '990002', pin: '482916' } as const

export type Ids = Record<'missing' | 'child' | 'lost' | 'phone' | 'incident' | 'handed' | 'slip', string>

export type Stage = {
  /** A desk in the middle of its day. */
  readonly served: ServedDesk
  /** A desk that nobody has set up. */
  readonly fresh: ServedDesk
  /** A desk on its first morning. */
  readonly quiet: ServedDesk
  readonly ids: Ids
  /** What the person at the counter, the supervisor, may ask. */
  readonly client: DeskClient
  close(): Promise<void>
}

/** A zoo's desk in the middle of a holiday: the practice day's cases, and a few that the pictures tell of. */
export async function openGalleryStage(): Promise<Stage> {
  const clock = { at: galleryTime, now: () => clock.at, advance: () => undefined }
  const desk = await temporaryDesk({ clock, setUp: false })
  const untouched = await temporaryDesk({ clock, setUp: false })
  const idle = await temporaryDesk({ clock })
  const client = await openCounter(desk)
  await seedPractice(desk.desk, badges)
  const ids = await tellCases(client, clock)
  await client.venue.setWords({
    words: [
      { word: '竹青', means: ['colour:green'] },
      { word: '滚滚', means: ['brand:~滚滚'] },
      { word: '熊猫玩偶', means: ['item:toy.plush'] },
      { word: '披风', means: ['garment:jacket', 'item:clothing'] },
    ],
  })
  clock.at = galleryTime
  const [served, fresh, quiet] = await Promise.all([desk, untouched, idle].map((one) => servedDesk(one, pages)))
  return {
    served: served!,
    fresh: fresh!,
    quiet: quiet!,
    ids,
    client,
    async close() {
      await Promise.all([served, fresh, quiet].map((one) => one?.close()))
      for (const one of [desk, untouched, idle]) one.close()
    },
  }
}

async function openCounter(temporary: TemporaryDesk): Promise<DeskClient> {
  const { desk } = temporary
  const { supervisor, clerk, pin } = badges
  await setUpDesk(desk, {
    venue: 'zoo',
    venueName: '演示动物园',
    desk: 'A1',
    deskName: '东一门警务亭',
    supervisor: { name: '郑值班', badge: supervisor, pin, kind: 'police' },
  })
  const account = { name: '白值班', badge: clerk, kind: 'auxiliary', role: 'clerk', active: true } as const
  addOperator(desk.journal, null, { ...account, pin: await hashPin(pin) })
  const window = temporary.window()
  await window.client.operators.signIn({ badge: supervisor, pin })
  if (findOperator(desk.journal.db, window.session.operator!) === null) throw new Error('nobody is signed in')
  return window.client
}

/** One case of each kind, told so that the pictures show why two reports belong together. */
async function tellCases(client: DeskClient, clock: { at: number }): Promise<Ids> {
  let keys = 0
  const key = (): string => `gallery-${String(++keys).padStart(4, '0')}`
  const save = async (minutesAgo: number, kind: Kind, fields: Fields): Promise<string> => {
    clock.at = galleryTime - minutesAgo * minute
    return (await client.records.create({ kind, fields, sets: {}, idempotencyKey: key() })).id
  }
  const missing = await save(12, 'missing-person', {
    ageGroup: 'child',
    age: 5,
    sex: 'male',
    upper: '红色T恤',
    lower: '蓝色牛仔短裤',
    shoes: '白球鞋',
    name: '王晓明',
    zone: 'panda_lower',
    eventFrom: galleryTime - 30 * minute,
    eventTo: galleryTime - 25 * minute,
    contactName: '陈小满',
    contactPhone: '19900005521',
  })
  const child = await save(6, 'found-person', {
    ageGroup: 'child',
    age: 5,
    sex: 'male',
    upper: '红短袖',
    lower: '蓝色短裤',
    shoes: '白运动鞋',
    name: '王小明',
    zone: 'panda_lower',
    eventTo: galleryTime - 8 * minute,
  })
  const lost = await save(40, 'lost-item', {
    title: '黑色手机,蓝色手机壳,壳上贴着熊猫',
    category: 'phone.smart',
    colour: '黑色',
    brand: '华为',
    contactName: '周桂兰',
    contactPhone: '19900004417',
    eventTo: galleryTime - 60 * minute,
  })
  const phone = await save(20, 'found-item', {
    title: '黑色华为手机,蓝壳,熊猫贴纸',
    category: 'phone.smart',
    colour: '黑色',
    brand: '华为',
    eventTo: galleryTime - 50 * minute,
    storage: '2号柜3格',
  })
  const incident = await save(30, 'incident', {
    title: '游客中暑,送医务室',
    incidentType: 'medical',
    outcome: 'helped',
  })
  const handed = await save(26, 'found-item', {
    title: '紫色保温杯',
    category: 'bottle.thermos',
    colour: '紫色',
    eventTo: galleryTime - 80 * minute,
  })
  clock.at = galleryTime - 15 * minute
  const { statement } = await client.claims.state({
    find: handed,
    words: '紫色的保温杯,杯底贴了星星',
    idempotencyKey: key(),
  })
  const { slip } = await client.claims.release({
    idempotencyKey: key(),
    statement,
    find: handed,
    report: null,
    claimant: {
      name: '周桂兰',
      phone: '19900004417',
      relation: 'self',
      documentType: 'passport',
      documentNumber: 'X99012345',
    },
    verified: '说对颜色和杯底的贴纸',
    signature: null,
  })
  return { missing, child, lost, phone, incident, handed, slip: slip ?? '' }
}
