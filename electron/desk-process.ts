import { join } from 'node:path'
import { DeskError } from '../core/errors.ts'
import { sentenceFor } from '../desk/answer.ts'
import { type Host, openHost } from '../desk/host.ts'
import { openLog, traceOf } from '../desk/log.ts'
import { servePort } from '../desk/port.ts'
import type { DeskWord } from './lifecycle.ts'

type Port = Parameters<typeof servePort>[0] & { start(): void }
type Message = { readonly data: unknown; readonly ports: readonly Port[] }
/** What Electron gives a utility process; its own types would bring every global of Electron with them. */
type ParentPort = {
  on(event: 'message', listener: (message: Message) => void): void
  postMessage(value: DeskWord): void
}

/** The desk in a process of its own: SQLite answers at once or not at all, and windows and input methods must not wait for it. */
function start(parent: ParentPort, dir: string): void {
  const host = open(parent, dir)
  if (host === null) return
  const log = openLog(join(dir, 'desk.log'))
  parent.on('message', ({ data, ports }) => {
    if (data === 'stop') process.exit(0)
    for (const port of ports) {
      servePort(port, host, log)
      port.start()
    }
  })
  process.once('exit', () => host.close())
  parent.postMessage({ kind: 'ready' })
}

/** Null where the folder cannot be opened; the window's process is told why and ends this one. */
function open(parent: ParentPort, dir: string): Host | null {
  try {
    return openHost({ dir, purpose: 'Reunion Desk' })
  } catch (error) {
    const odd = JSON.stringify(traceOf(error))
    const sentence = error instanceof DeskError ? sentenceFor(error) : { zh: odd, en: odd }
    parent.postMessage({ kind: 'refused', sentence })
    return null
  }
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort
const dir = process.argv[2]
if (parent && dir) start(parent, dir)
