import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './root.ts'

export type Program = { readonly invitation: () => string; kill(): Promise<void> }

/** The desk's own program as `npm start` runs it in a terminal, without a window. */
export async function startProgram(dir: string): Promise<Program> {
  const args = [join(root, 'desk/launch.mjs'), 'serve', '--no-build', '--data', dir]
  // Detached from npm, so that it does not look for the terminal's end.
  const { npm_lifecycle_event: _npm, ...env } = process.env
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    invitation: () => address,
    /** As a power cut ends it. */
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
