import { prepared, type ReadableDb } from '../file/connection.ts'

export type Seal = {
  readonly seal: string
  readonly at: number
  readonly operator: string | null
  readonly witness: string | null
}

/** The seal that is on a thing now, by the latest word on it or on a record that is one with it; null where there is none. */
export function readSeal(db: ReadableDb, record: string): Seal | null {
  const last = prepared(
    db,
    `
      select seal, at, operator, witness from seals
      where record_id in (select id from records where id = :record or merged_into = :record)
      order by hlc desc, entry desc limit 1
    `,
  ).get({ record }) as (Omit<Seal, 'seal'> & { readonly seal: string | null }) | undefined
  return last === undefined || last.seal === null ? null : { ...last, seal: last.seal }
}
