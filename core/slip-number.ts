/**
 * A slip's number can be read out across a counter and typed by a stranger: desk code, day, running number and one check
 * character (ISO 7064 MOD 37-2), such as A1-261002-0042-7. The QR carries the same number with the desk's signature.
 */
export type SlipNumber = {
  readonly number: string
  readonly desk: string
  /** yymmdd of the venue's day. */
  readonly day: string
  readonly running: number
}

export type SlipFault = 'malformed' | 'ambiguous' | 'wrong-check'
export type ParsedSlip = ({ readonly ok: true } & SlipNumber) | { readonly ok: false; readonly fault: SlipFault }

// The order is the standard's; `*` stands for 36 and appears as a check character only.
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'

/** ISO 7064 MOD 37-2 check character of a text of digits and capital letters. Catches every single wrong or swapped character. */
export function checkCharacter(text: string): string {
  let sum = 0
  for (const character of text) sum = ((sum + alphabet.indexOf(character)) * 2) % 37
  return alphabet[(38 - sum) % 37]!
}

/** The number of the `running`th slip (1, 2, 3 …) that a desk issues on a day, `YYYY-MM-DD` of the venue. */
export function formatSlip(desk: string, day: string, running: number): string {
  const date = day.replaceAll('-', '').slice(2)
  const count = String(running).padStart(4, '0')
  return `${desk}-${date}-${count}-${checkCharacter(desk + date + count)}`
}

const dashes = /[-‐‑‒–—―−－ー_./·]+/g

/** What people type, brought to the alphabet: full width to half, small to capital, every kind of dash to one. */
const tidy = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(dashes, '-').replace(/\s+/g, '').replace(/^-|-$/g, '')

const whole = /^([0-9A-Z]{1,4})-?(\d{6})-?(\d{4,})-?([0-9A-Z*])$/

/** Reads a number as people type it. Dashes may be missing where only one reading is left; the check character always decides. */
export function parseSlip(text: string): ParsedSlip {
  const tidied = tidy(text)
  const readings = readingsOf(tidied)
  if (readings.length === 0) return { ok: false, fault: 'malformed' }
  const body = tidied.replaceAll('-', '')
  if (checkCharacter(body.slice(0, -1)) !== body.at(-1)) return { ok: false, fault: 'wrong-check' }
  return readings.length === 1 ? { ok: true, ...readings[0]! } : { ok: false, fault: 'ambiguous' }
}

/** Every way to cut the text into desk, day and running number that respects the dashes which are there. */
function readingsOf(text: string): SlipNumber[] {
  const compact = text.replaceAll('-', '')
  const cuts = [1, 2, 3, 4].map(
    (length) =>
      `${compact.slice(0, length)}-${compact.slice(length, length + 6)}-${compact.slice(length + 6, -1)}-${compact.slice(-1)}`,
  )
  return cuts.filter((cut) => keepsDashes(text, cut)).flatMap((cut) => readingOf(cut))
}

const keepsDashes = (text: string, cut: string): boolean => {
  const places = new Set(dashPlaces(cut))
  return dashPlaces(text).every((place) => places.has(place))
}

/** How many characters stand before each dash. */
const dashPlaces = (text: string): number[] =>
  text
    .split('-')
    .slice(0, -1)
    .map((_part, index, parts) => parts.slice(0, index + 1).join('').length)

function readingOf(cut: string): SlipNumber[] {
  const [, desk, day, count] = whole.exec(cut) ?? []
  if (desk === undefined || day === undefined || count === undefined) return []
  const padded = count.length > 4 && count.startsWith('0')
  return padded || !isDay(day) || Number(count) === 0 ? [] : [{ number: cut, desk, day, running: Number(count) }]
}

const isDay = (yymmdd: string): boolean => /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(yymmdd)

/**
 * What a desk signs on a slip: the version of this form and the number, nothing else, so that every desk can check it without
 * the slip's contents. It cannot be mistaken for a journal entry, whose signed text begins with a brace.
 */
export const slipSignedText = (number: string): string => `RD1.${number}`

/** The QR's text. `signature` is the Ed25519 signature of `slipSignedText` in base64url without padding. */
export const qrText = (number: string, signature: string): string => `${slipSignedText(number)}.${signature}`

export type ParsedQr = SlipNumber & { readonly signature: string }

/** Reads a scanned QR; null for any text that is not one of ours. Says nothing yet about whether the signature is true. */
export function parseQr(text: string): ParsedQr | null {
  const [, number, signature] = /^RD1\.([0-9A-Z*-]+)\.([\w-]{86})$/.exec(text.trim()) ?? []
  if (number === undefined || signature === undefined) return null
  const parsed = parseSlip(number)
  return parsed.ok && parsed.number === number ? { ...parsed, signature } : null
}

/** Whether `signature` over `text` is the desk's own. Passed in, since core does no cryptography. */
export type VerifySlip = (desk: string, text: string, signature: string) => boolean

export const qrIsSigned = (qr: ParsedQr, verify: VerifySlip): boolean =>
  verify(qr.desk, slipSignedText(qr.number), qr.signature)
