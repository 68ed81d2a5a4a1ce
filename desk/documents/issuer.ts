import { z } from 'zod'
import type { ReadableDb } from '../../db/file/connection.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import type { Settings, StoredZone } from '../../db/venue/settings.ts'

/** Who issued a paper, where and when: on every paper, and kept with its content. */
export const issuerShape = {
  venue: z.string(),
  desk: z.string(),
  timeZone: z.string(),
  /** Of the issue, UTC milliseconds. */
  at: z.number(),
  /** Badge of who issued it. */
  operator: z.string(),
}
export type Issuer = z.output<z.ZodObject<typeof issuerShape>>

/** Everything that a paper of the booth may be made of. */
export type BoothAsked = {
  readonly db: ReadableDb
  /** Of the notice, list or transfer; null for the booth itself. */
  readonly id: string | null
  readonly settings: Settings
  readonly zones: readonly StoredZone[]
  readonly at: number
  readonly operator: string
}

/** Everything that a paper of a record may be made of. */
export type Asked = Omit<BoothAsked, 'db' | 'id'> & {
  readonly record: StoredRecord
  readonly notes: readonly { readonly at: number; readonly text: string | null }[]
}

export const issuerOf = ({ settings, at, operator }: Pick<BoothAsked, 'settings' | 'at' | 'operator'>): Issuer => ({
  venue: settings.venueName ?? '',
  desk: settings.deskName ?? '',
  timeZone: settings.timeZone,
  at,
  operator,
})
