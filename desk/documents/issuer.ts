import { z } from 'zod'
import type { StoredRecord } from '../../db/record-rows.ts'
import type { Settings, StoredZone } from '../../db/settings.ts'

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

/** Everything that a paper may be made of. */
export type Asked = {
  readonly record: StoredRecord
  readonly settings: Settings
  readonly zones: readonly StoredZone[]
  readonly at: number
  readonly operator: string
}

export const issuerOf = ({ settings, at, operator }: Omit<Asked, 'record'>): Issuer => ({
  venue: settings.venueName ?? '',
  desk: settings.deskName ?? '',
  timeZone: settings.timeZone,
  at,
  operator,
})
