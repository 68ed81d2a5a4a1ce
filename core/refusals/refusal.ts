import type { Sentence } from '../sentence.ts'

/**
 * One way a desk can say no: what happened and what to do. `{name}` is filled from the error's details. The status is HTTP's, since the
 * loopback shell answers with it and Electron does not care.
 */
export type Refusal = Sentence & { readonly status: number }
