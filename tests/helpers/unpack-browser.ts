import { chromiumPath } from './chromium.ts'

/** vitest's global set-up: one process unpacks the browser before several workers want it. */
export async function setup(): Promise<void> {
  await chromiumPath()
}
