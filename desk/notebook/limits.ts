import { DeskError } from '../../core/errors.ts'

const megabyte = 1024 * 1024

/** The most that a file may weigh, in bytes. */
export const fileLimit = 24 * megabyte

/** The most rows of a sheet that may hold anything. */
export const rowLimit = 60_000

/** What a workbook may hold once it is unpacked, in bytes: fifty times the largest year's register seen. */
export const unpackedLimit = 300 * megabyte

/** The refusal of a file that holds more than so many bytes. */
export const tooManyBytes = (limit: number): DeskError => tooLarge(`${limit / megabyte} MB`, `${limit / megabyte} MB`)

/** The refusal of a sheet with more rows than the desk takes, or of one that no reader's memory holds. */
export const tooManyRows = (cause?: unknown): DeskError => tooLarge(`${rowLimit} 行`, `${rowLimit} rows`, cause)

const tooLarge = (limit: string, limit_en: string, cause?: unknown): DeskError =>
  new DeskError('notebook-too-large', { limit, limit_en }, cause)
