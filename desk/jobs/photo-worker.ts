import { parentPort, workerData } from 'node:worker_threads'
import type { KeptPhoto } from '../../db/file/photo-file.ts'

export type Developed =
  | { readonly photo: KeptPhoto }
  | { readonly failed: 'broken' | 'codec-missing'; readonly why: string }

/** One picture, then the thread ends: whatever a decoder left behind ends with it. */
async function run(): Promise<Developed> {
  // Loaded here, so that a machine without the native part is told in words.
  const developing = await import('../photos/develop.ts').catch((error: unknown) => String(error))
  if (typeof developing === 'string') return { failed: 'codec-missing', why: developing }
  try {
    return { photo: await developing.develop(Buffer.from(workerData as Uint8Array)) }
  } catch (error) {
    return { failed: 'broken', why: String(error) }
  }
}

parentPort?.postMessage(await run())
