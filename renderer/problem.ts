import { ORPCError } from '@orpc/client'
import type { Sentence } from '../core/sentence.ts'

/** A refusal of the desk, a page that is not let in, a desk that does not answer, or something this page did wrong. */
export type Problem =
  | { readonly kind: 'desk'; readonly code: string; readonly sentence: Sentence }
  | { readonly kind: 'closed' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'odd'; readonly message: string }

const isSentence = (value: unknown): value is Sentence & { code: string } =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && 'code' in value

/** Sorts anything a call may throw. The loopback shell answers 401 or 403 without a desk's code to a page it does not know. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    if (isSentence(error.data)) return { kind: 'desk', code: error.data.code, sentence: error.data }
    if (error.status === 401 || error.status === 403) return { kind: 'closed' }
    return { kind: 'odd', message: String(error.status) }
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name !== 'AbortError'))
    return { kind: 'offline' }
  return { kind: 'odd', message: error instanceof Error ? error.message : String(error) }
}

/** The desk's code for this error, or null where it was not the desk that refused. */
export const codeOf = (error: unknown): string | null => {
  const problem = problemOf(error)
  return problem.kind === 'desk' ? problem.code : null
}
