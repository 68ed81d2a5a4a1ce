import type { Fields } from './fields.ts'

/**
 * Whether a record was entered later from paper (补录), slip by slip or as a whole notebook. Its case ran without this desk: no clock
 * counts for it, nothing sounds an alarm, and the figures count it when it was reported.
 */
export const isLate = ({
  fields,
  imported = false,
}: {
  readonly fields: Fields
  readonly imported?: boolean
}): boolean => imported || fields.reportedAt != null

/** When it was reported: for a late entry as the paper says, in UTC milliseconds. */
export const reportedAt = ({ fields, createdAt }: { readonly fields: Fields; readonly createdAt: number }): number =>
  fields.reportedAt ?? createdAt

/** When it happened, as far as anybody said: lost, found or last seen; without a time when it was reported. UTC milliseconds. */
export const happenedAt = (record: { readonly fields: Fields; readonly createdAt: number }): number =>
  record.fields.eventTo ?? record.fields.eventFrom ?? reportedAt(record)
