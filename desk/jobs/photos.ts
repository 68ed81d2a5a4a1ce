import { Worker } from 'node:worker_threads'
import { DeskError } from '../../core/errors.ts'
import { photoBytes, photoPixels } from '../../core/photos.ts'
import type { KeptPhoto } from '../../db/file/photo-file.ts'
import { readHeader } from '../photos/header.ts'
import { photoTooLarge } from '../photos/too-large.ts'
import type { Developed } from './photo-worker.ts'
import { workerFile } from './worker-file.ts'

/** A decoder that needs longer than this has met a file made to hang it; a phone's largest picture takes a second or two. */
const patienceMs = 20_000
/** Of the thread's own memory, in MB; what Skia takes beside it is bounded by the pixels, four bytes each. */
const heapMb = 128
const million = 1_000_000

type Limits = { readonly patienceMs?: number }

let last: Promise<unknown> = Promise.resolve()

/**
 * A picture as it will be kept, developed in a thread of its own, one after the other, so that many at once need no more memory
 * than one. Throws `photo-too-large`, `photo-not-image`, `photo-heic`, `photo-too-many-pixels`, `photo-broken`, `photo-too-slow`,
 * `photo-codec-missing`.
 */
export async function developPhoto(bytes: Buffer, limits: Limits = {}): Promise<KeptPhoto> {
  checkHeader(bytes)
  const result = last.then(() => inThread(bytes, limits.patienceMs ?? patienceMs))
  last = result.catch(() => undefined)
  return result
}

function checkHeader(bytes: Buffer): void {
  if (bytes.length > photoBytes) throw photoTooLarge()
  const header = readHeader(bytes)
  if (header === null) throw new DeskError('photo-not-image')
  if (header.type === 'heic') throw new DeskError('photo-heic')
  const { width, height, whole } = header
  if (width * height > photoPixels) {
    throw new DeskError('photo-too-many-pixels', { width, height, limit: photoPixels / million })
  }
  if (!whole) throw new DeskError('photo-broken')
}

async function inThread(bytes: Buffer, patience: number): Promise<KeptPhoto> {
  const file = workerFile('photo-worker')
  if (file === undefined) throw new DeskError('photo-codec-missing')
  const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: heapMb } })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<KeptPhoto>((resolve, reject) => {
      timer = setTimeout(() => reject(new DeskError('photo-too-slow')), patience)
      worker.once('message', (answer: Developed) => {
        if ('photo' in answer) resolve(answer.photo)
        else reject(refusalOf(answer))
      })
      // Out of memory, or a decoder that ended its thread.
      worker.once('error', (cause) => reject(new DeskError('photo-broken', {}, cause)))
      worker.once('exit', () => reject(new DeskError('photo-broken')))
    })
  } finally {
    clearTimeout(timer)
    void worker.terminate()
  }
}

const refusalOf = ({ failed, why }: Extract<Developed, { failed: string }>): DeskError =>
  new DeskError(failed === 'broken' ? 'photo-broken' : 'photo-codec-missing', {}, why)
