import { DeskError } from '../../core/errors.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'

/** A list of finds that fell to the state. */
export type StoredForfeiture = {
  readonly id: string
  readonly number: string
  readonly at: number
  readonly records: readonly string[]
  readonly witness: string
}

type ForfeitureRow = Omit<StoredForfeiture, 'records'> & { readonly records: string }

const forfeitureOf = ({ records, ...row }: ForfeitureRow): StoredForfeiture => ({
  ...row,
  records: JSON.parse(records) as string[],
})

const columns = 'id, number, at, records, witness'

/** The lists, the newest first. */
export const listForfeitures = (db: ReadableDb, limit: number): StoredForfeiture[] =>
  (prepared(db, `select ${columns} from forfeitures order by at desc, id limit ?`).all(limit) as ForfeitureRow[]).map(
    forfeitureOf,
  )

/** The list with this id; throws `not-found`. */
export function getForfeiture(db: ReadableDb, id: string): StoredForfeiture {
  const row = prepared(db, `select ${columns} from forfeitures where id = ?`).get(id) as ForfeitureRow | undefined
  if (!row) throw new DeskError('not-found')
  return forfeitureOf(row)
}
