/** The most that a file may weigh before it is looked at, in bytes: three times a phone's largest picture. */
export const photoBytes = 20 * 1024 * 1024
/** The most pixels that are decoded: four bytes each in memory, whatever the file weighs. */
export const photoPixels = 50_000_000
/** Longest sides of what is kept, in pixels. */
export const photoSide = 1600
export const thumbnailSide = 320
export const photosOnRecord = 12

/** How long what a reveal opened stays readable, in milliseconds. */
export const openMs = 60_000
