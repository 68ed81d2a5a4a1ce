import { maskNumber } from '../../../core/privacy.ts'
import type { Scan } from '../../../core/scan.ts'

/** What was scanned, as far as it may stand on a screen: a document's number keeps its tail, anything else of ours is no secret. */
export const maskedScan = ({ is, text }: Scan): string =>
  is === 'resident-id' || is === 'passport' ? maskNumber(text) : text.length > 60 ? `${text.slice(0, 60)}…` : text
