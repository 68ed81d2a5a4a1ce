import { DeskError } from '../../core/errors.ts'
import { canonicalText } from '../../core/journal/entry.ts'
import { sha256 } from '../file/crypto.ts'
import { type Journal, transact } from '../journal/journal.ts'

type Request = { readonly key: string; readonly procedure: string; readonly operator: string; readonly input: unknown }

/**
 * Does `work` once for one idempotency key: the same request again (a second click, a retry after a lost answer) gets the first
 * answer and writes nothing. The same key with another content is `already-saved`. `work` returns a plain id; `number` names it to
 * the clerk.
 */
export function once(journal: Journal, request: Request, work: () => string, number: (id: string) => string): string {
  const hash = sha256(canonicalText({ ...request, input: JSON.parse(JSON.stringify(request.input)) }))
  return transact(journal, () => {
    const known = journal.db
      .prepare('select request_hash, result from local_answers where key = ? and procedure = ?')
      .get(request.key, request.procedure) as { request_hash: string; result: string } | undefined
    if (known && known.request_hash !== hash) throw new DeskError('already-saved', { no: number(known.result) })
    if (known) return known.result
    const result = work()
    journal.db
      .prepare('insert into local_answers (key, procedure, request_hash, result, at) values (?, ?, ?, ?, ?)')
      .run(request.key, request.procedure, hash, result, journal.now())
    return result
  })
}
