import type { IncomingMessage } from 'node:http'
import { DeskError } from '../../core/errors.ts'
import { fileLimit, tooManyBytes } from '../notebook/limits.ts'
import { photoTooLarge } from '../photos/too-large.ts'
import { pathOf } from './gate.ts'

/** The most one request may carry: a long description and a signature fit many times over. */
export const bodyLimit = 1024 * 1024

/** A picture comes as base64, a third larger than it is, and a little more so that its own limit is what the clerk hears of. */
const photoLimit = 48 * 1024 * 1024

/** A register of the size that is taken, as base64 and its name. */
const notebookLimit = Math.ceil((fileLimit * 4) / 3) + 64 * 1024

const limits: Readonly<Record<string, number>> = {
  '/rpc/photos/keep': photoLimit,
  '/rpc/notebooks/open': notebookLimit,
}

const limitOf = (path: string): number => limits[path] ?? bodyLimit

function tooLarge(limit: number): DeskError {
  if (limit === photoLimit) return photoTooLarge()
  if (limit === notebookLimit) return tooManyBytes(fileLimit)
  return new DeskError('too-large', { limit: '1 MB' })
}

/** The JSON value of a request's body; throws `too-large` before it is all read, `bad-request` where it is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const limit = limitOf(pathOf(request))
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch (cause) {
    throw new DeskError('bad-request', {}, cause)
  }
}
