import type { IncomingMessage } from 'node:http'
import { DeskError } from '../../core/errors.ts'

/** The most one request may carry: a long description and a signature fit many times over. */
export const bodyLimit = 1024 * 1024

const tooLarge = () => new DeskError('too-large', { limit: '1 MB' })

/** The JSON value of a request's body; throws `too-large` before it is all read, `bad-request` where it is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw tooLarge()
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (cause) {
    throw new DeskError('bad-request', {}, cause)
  }
}
