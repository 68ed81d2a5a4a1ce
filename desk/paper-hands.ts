import { type Signature, signatureSchema } from '../core/contract/claims.ts'
import type { PaperName } from '../core/papers.ts'
import { handsOf } from '../db/custody/writes.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { getClaim } from '../db/release/claims.ts'
import type { Paper } from './documents/paper.ts'

type Said = { readonly transfer?: unknown; readonly receivedAt?: unknown }

/**
 * The hands that a paper shows: of a claim slip the claimant's, of a transfer form those of both ends. What was signed after the form
 * was issued is not on it: a reprint says what the first print said.
 */
export function drawnHands(
  db: ReadableDb,
  { kind, claim, content }: { readonly kind: PaperName; readonly claim: string | null; readonly content: Said },
): Paper['drawn'] {
  const claimant = claim === null ? null : getClaim(db, claim).signature
  if (claimant !== null) return { claimant }
  if (kind !== 'transfer-form' || typeof content.transfer !== 'string') return {}
  const { giver, receiver } = handsOf(db, content.transfer)
  const [gave, got] = [penOf(giver), penOf(content.receivedAt == null ? null : receiver)]
  return { ...(gave && { giver: gave }), ...(got && { receiver: got }) }
}

function penOf(text: string | null): Signature | null {
  if (text === null) return null
  try {
    return signatureSchema.parse(JSON.parse(text))
  } catch {
    // A hand that no program of ours drew is no reason to refuse the paper.
    return null
  }
}
