import { setImmediate } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'

// A closed connection is known two turns of the loop after its last byte, a message on a port one; a turn costs microseconds.
const turns = 3

/**
 * Lets what has come in meanwhile be read, and refuses to go on for a question that nobody waits for any more. The desk answers one
 * question at a time, so keystrokes queue while it ranks: without this each of them would be ranked, the newest last.
 */
export async function stillAsked(signal: AbortSignal | undefined): Promise<void> {
  for (let turn = 0; turn < turns && !signal?.aborted; turn++) await setImmediate()
  // 499 as nginx has it. No one reads this answer, and it is no fault to be logged.
  if (signal?.aborted) throw new ORPCError('OVERTAKEN', { status: 499 })
}
