import type { ReadableDb } from '../../db/file/connection.ts'
import type { DeskClient, TemporaryDesk } from '../../tests/helpers/desk.ts'
import { jpeg, noisy } from '../../tests/helpers/pictures.ts'

/** What is known to be at the desk, so that the visits need not hope. */
export type Known = {
  /** A missing child with pictures, notes, brothers and sisters. */
  readonly child: string
  readonly item: string
  /** Another found thing, to be looked at beside it. */
  readonly other: string
  /** What the search finds: a name by its sound, a colour, the beginning of a number, a name that nobody else has. */
  readonly queries: readonly string[]
  /** An old register as a file. */
  readonly register: Buffer
}

const pictures = 6
const notes = 30
const siblings = 5

const some = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Adds a case with everything that a case can have, and looks up what else the visits ask for. */
export async function prepare(desk: TemporaryDesk): Promise<Known> {
  const { db } = desk.desk.journal
  const [item, other] = texts(db, `select id from records where state = 'in-custody' and kind = 'found-item' limit 2`)
  const colours = texts(
    db,
    'select colour from records where colour is not null group by colour order by count(*) desc',
  )
  const [number] = texts(db, `select no from records where state = 'in-custody' limit 1`)
  return {
    child: await wholeCase(desk.client('supervisor')),
    item: item!,
    other: other!,
    queries: ['wangxiao', colours[0]!, number!.slice(0, -1), '陈小满'],
    register: register(400),
  }
}

const texts = (db: ReadableDb, sql: string): string[] => db.prepare(sql).pluck().all() as string[]

async function wholeCase(client: DeskClient): Promise<string> {
  const kept: { photo: string; caption: string }[] = []
  for (let at = 0; at < pictures; at++) {
    const base64 = (await jpeg(noisy(1200, 900, at + 1))).toString('base64')
    kept.push({ photo: (await client.photos.keep({ base64 })).photo, caption: '' })
  }
  const fields = { name: '王晓明', age: 5, upper: '红色短袖', eventTo: Date.now() - 3_600_000 }
  const save = (own: object, photos: typeof kept = []): Promise<{ id: string }> =>
    client.records.create({
      kind: 'missing-person',
      fields: { ...fields, contactName: '陈小满', contactPhone: '19900005521', ...own },
      photos,
      idempotencyKey: crypto.randomUUID(),
    })
  const child = await save({}, kept)
  for (let at = 0; at < siblings; at++) {
    const other = await save({ name: `王晓${'东南西北中'[at]}`, age: 6 + at })
    await client.links.make({ from: child.id, to: other.id, role: 'siblings' })
  }
  for (const text of some(notes, (at) => `第 ${at + 1} 次广播,象馆到狮山都走过了`))
    await client.notes.add({ id: child.id, text, idempotencyKey: crypto.randomUUID() })
  return child.id
}

/** Rows of which some ask for a zone and some are refused, as in real registers. */
const register = (rows: number): Buffer =>
  Buffer.from(
    [
      '编号,物品名称,颜色,拾得日期,时间,拾得地点,领取情况',
      ...some(rows, (at) => `P${at},雨伞,黑,${at % 9 === 0 ? '昨天' : '10月2日'},15:00,猴山东侧${at % 4}号亭,未领取`),
    ].join('\n'),
  )
