import { isDeepStrictEqual } from 'node:util'
import { prepared, type WritableDb } from '../../../db/file/connection.ts'
import { columnOf } from '../../../db/records/rows.ts'
import { postingsOf } from '../../../db/release/contacts.ts'
import { type Expectation, type ExpectedRecord, expectationOf, type Written } from './model.ts'

type Row = Record<string, unknown>

/** Throws where a desk's rows are not what the model expects of these entries. */
export function checkExpectation(db: WritableDb, written: readonly Written[]): void {
  const expected = expectationOf(written)
  const rows = (table: string): Row[] => prepared(db, `select * from ${table}`).all() as Row[]
  const records = new Map(rows('records').map((row) => [String(row.id), row]))
  same('records', [...records.keys()].sort(), [...expected.records.keys()].sort())
  for (const [id, one] of expected.records) checkRecord(db, records.get(id)!, one)
  for (const row of rows('settings'))
    same('settings', JSON.parse(String(row.value)), expected.settings[String(row.name)])
  for (const row of rows('zones')) {
    const zone = expected.zones.get(String(row.id))!
    same(
      `zone ${row.id}`,
      [row.zh, row.x, row.removed],
      [zone.zh ?? row.id, zone.x ?? 0, zone.removed === true ? 1 : 0],
    )
  }
  for (const row of rows('words')) {
    const word = expected.words.get(String(row.word))!
    same(
      `word ${row.word}`,
      [row.spelt, row.means, row.removed],
      [word.spelt ?? row.word, JSON.stringify(word.means ?? []), word.removed === true ? 1 : 0],
    )
  }
  for (const row of rows('operators')) {
    const operator = expected.operators.get(String(row.id))!
    const active = operator.active === false ? 0 : 1
    same(`operator ${row.id}`, [row.name, row.role, row.active], [operator.name ?? null, operator.role, active])
  }
  same(
    'decisions',
    rowMap(rows('match_decisions'), (row) => [`${row.report_id}+${row.find_id}`, row.decision]),
    expected.decisions,
  )
  same(
    'doubles',
    rowMap(rows('double_decisions'), (row) => [`${row.first_id}+${row.second_id}`, row.decision]),
    expected.doubles,
  )
  same(
    'claims',
    rowMap(rows('claims'), (row) => [String(row.id), row.reversed_at !== null]),
    expected.claims,
  )
  same('slips', rows('slips').length, expected.slips)
  same(
    'voids',
    rows('slip_voids')
      .map((row) => `${row.slip} ${row.reason}`)
      .sort(),
    expected.voids,
  )
  checkClaimSteps(rows, expected)
  checkCustody(rows, expected)
  const notes = rowMap(rows('notes'), (row) => [String(row.entry), row.text])
  same('notes', new Map([...notes].sort()), new Map([...expected.notes].sort()))
  const withdrawn = new Set(rows('notice_withdrawals').map((row) => String(row.notice_id)))
  const notices = rowMap(rows('notices'), (row) => [
    String(row.id),
    [row.day, row.place, withdrawn.has(String(row.id))],
  ])
  same('notices', new Map([...notices].sort()), new Map([...expected.notices].sort()))
  same(
    'forfeitures',
    rows('forfeitures')
      .map((row) => `${row.id} ${JSON.parse(String(row.records))}`)
      .sort(),
    expected.forfeitures,
  )
  same(
    'disposals',
    rows('disposals')
      .map((row) => `${row.entry} ${row.record_id} ${row.reason}`)
      .sort(),
    expected.disposals,
  )
  same(
    'attempts',
    rows('contact_attempts')
      .map((row) => `${row.entry} ${row.outcome} ${row.number} ${row.next_at}`)
      .sort(),
    expected.attempts,
  )
  const posted = postingsOf(db, [...expected.postings.keys()]).map(({ claim, tracking }) => [claim, tracking] as const)
  same('postings', new Map(posted.toSorted()), new Map([...expected.postings].toSorted()))
  same(
    'links',
    rows('links')
      .map((row) => `${row.relation} ${row.first_id} ${row.second_id}`)
      .sort(),
    expected.links,
  )
}

function checkClaimSteps(rows: (table: string) => Row[], expected: ReturnType<typeof expectationOf>): void {
  const inOrder = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const cleared = new Set(rows('claim_clearances').map((row) => row.stop))
  const turnings = rowMap(rows('claim_turnings'), (row) => [String(row.entry), cleared.has(row.entry)])
  same('turnings', inOrder(turnings), inOrder(expected.turnings))
  const statements = rowMap(rows('claim_statements'), (row) => [String(row.id), row.words])
  same('statements', inOrder(statements), inOrder(expected.statements))
  const good = new Set(rows('claims_made_good').map((row) => `${row.claim_id} ${row.need}`))
  const owings = rowMap(rows('claim_owings'), (row) => {
    const key = `${row.claim_id} ${row.need}`
    return [key, good.has(key)]
  })
  same('owings', inOrder(owings), inOrder(expected.owings))
}

function checkCustody(rows: (table: string) => Row[], expected: Expectation): void {
  for (const row of rows('places')) {
    const place = expected.places.get(String(row.id))!
    same(
      `place ${row.id}`,
      [row.name, row.capacity, row.removed],
      [place.name ?? row.id, place.capacity ?? null, place.removed === true ? 1 : 0],
    )
  }
  same('places', rows('places').length, expected.places.size)
  const placements = rowMap(rows('placements'), (row) => [
    String(row.record_id),
    row.place ?? row.container ?? row.transfer ?? '',
  ])
  same('placements', new Map([...placements].sort()), new Map([...expected.placements].sort()))
  const seals = rowMap(rows('seals'), (row) => [String(row.record_id), row.seal])
  same('seals', new Map([...seals].sort()), new Map([...expected.seals].sort()))
  const tables = ['cash_counts', 'transfer_receipts', 'stock_takings', 'transfers']
  const found = tables.flatMap(rows).map((row) => String(row.entry))
  same('custody', found.sort(), [...expected.custody].sort())
}

const rowMap = (rows: readonly Row[], entry: (row: Row) => [string, unknown]) => new Map(rows.map(entry))

function checkRecord(db: WritableDb, row: Row, expected: ExpectedRecord): void {
  const fields = ['title', 'description', 'zone', 'place', 'externalRef']
  for (const field of fields) same(`${row.id} ${field}`, row[columnOf(field)], expected.fields[field] ?? null)
  const zones = prepared(db, 'select value from record_members where record_id = ? order by value').all(row.id) as Row[]
  same(
    `${row.id} zonesPassed`,
    zones.map((zone) => zone.value),
    expected.zonesPassed,
  )
  const photos = prepared(db, 'select photo from record_photos where record_id = ? order by place').all(row.id) as Row[]
  same(
    `${row.id} photos`,
    photos.map(({ photo }) => photo),
    expected.photos,
  )
  same(`${row.id} merged into`, row.merged_into, expected.mergedInto)
  if (expected.conflict !== null) same(`${row.id} conflict`, row.conflict === 1, expected.conflict)
}

function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return
  const show = (value: unknown) => JSON.stringify(value instanceof Map ? [...value] : value)
  throw new Error(`${what}: found ${show(found)}, expected ${show(expected)}`)
}
