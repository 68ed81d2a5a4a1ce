import { identityFault, tidyIdentity } from './identity-number.ts'
import { type ReadCard, readCard } from './reader.ts'
import { parseQr, parseSlip } from './slip-number.ts'

/** What a barcode or QR is: a slip of ours, a record's number, a document, or anything else. */
export type Scan = {
  readonly is: 'slip' | 'record' | 'resident-id' | 'passport' | 'other'
  readonly text: string
  /** What a card reader gave beside the number. */
  readonly card?: ReadCard
}

const recordNumber = /^[0-9A-Z]{1,4}-[A-Z]\d{4,}$/
// ICAO 9303: a letter or two and digits, nine characters in all, as most states number theirs.
const passportNumber = /^(?:[A-Z]\d{8}|[A-Z]{2}\d{7})$/

/** Names a scanned text by its form alone; whether a slip is genuine the desk says. */
export function scanOf(raw: string): Scan {
  const text = raw.trim()
  const upper = text.normalize('NFKC').toUpperCase()
  if (/^RD\d\./i.test(text) || parseQr(text) !== null) return { is: 'slip', text }
  if (upper.includes('-') && parseSlip(upper).ok) return { is: 'slip', text: upper }
  if (recordNumber.test(upper)) return { is: 'record', text: upper }
  if (identityFault(text) === null) return { is: 'resident-id', text: tidyIdentity(text) }
  if (passportNumber.test(upper)) return { is: 'passport', text: upper }
  const card = readCard(text)
  if (card !== null) return { is: 'resident-id', text: card.number, card }
  return { is: 'other', text }
}

/** Longest pause within a scan, ms. Scanners send a key every 1 to 20 ms; a hand that types fast needs 60 and more. */
export const scanPause = 35
/** Shorter bursts are a hand on two keys at once. */
export const scanLeast = 6
