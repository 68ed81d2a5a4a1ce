/** The most that a file may weigh, in bytes. */
export const fileLimit = 24 * 1024 * 1024

/** The most rows of a sheet that may hold anything. */
export const rowLimit = 60_000

/** What a workbook may hold once it is unpacked, in bytes: fifty times the largest year's register seen. */
export const unpackedLimit = 300 * 1024 * 1024
