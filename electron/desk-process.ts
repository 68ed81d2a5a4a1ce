import { join } from 'node:path'
import { openHost } from '../desk/host.ts'
import { openLog } from '../desk/log.ts'
import { servePort } from '../desk/port.ts'

type Port = Parameters<typeof servePort>[0] & { start(): void }
type Message = { readonly data: unknown; readonly ports: readonly Port[] }
/** What Electron gives a utility process; its own types need Electron installed. */
type ParentPort = {
  on(event: 'message', listener: (message: Message) => void): void
  postMessage(value: unknown): void
}

/** The desk in a process of its own: SQLite answers at once or not at all, and windows and input methods must not wait for it. */
function start(parent: ParentPort, dir: string): void {
  const host = openHost({ dir, purpose: 'Reunion Desk' })
  const log = openLog(join(dir, 'desk.log'))
  parent.on('message', ({ ports }) => {
    for (const port of ports) {
      servePort(port, host, log)
      port.start()
    }
  })
  process.once('exit', () => host.close())
  parent.postMessage('ready')
}

const parent = (process as unknown as { parentPort?: ParentPort }).parentPort
const dir = process.argv[2]
if (parent && dir) start(parent, dir)
