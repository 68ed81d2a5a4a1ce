import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'

/** The pages as a clerk gets them: the browser tests use the real build, made once before them when the sources are newer. */
export const pages = join(root, 'dist/renderer')

/** vitest's global set-up. */
export function setup(): void {
  // vitest says `test`, with which the pages would get React's slower and larger self.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, [join(root, 'desk/launch.mjs'), '--build-only'], { stdio: 'inherit', env })
}
