import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDesk } from '../../desk/desk.ts'
import type { DeskClient } from '../helpers/desk.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reunion-desk-process-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

// The built program with real ports between two threads; only the name of the way to its parent is Electron's.
const parentPort = `
  const { parentPort } = require('node:worker_threads')
  process.parentPort = {
    on: (event, listener) => parentPort.on(event, ({ data, ports }) => listener({ data, ports })),
    postMessage: (value) => parentPort.postMessage(value),
  }
  import(${JSON.stringify(join(import.meta.dirname, '../../dist/desk/desk-process.js'))})
`
const startProcess = (): Worker => new Worker(parentPort, { eval: true, argv: [dir] })

function joinTo(worker: Worker): DeskClient {
  const { port1, port2 } = new MessageChannel()
  worker.postMessage({ data: null, ports: [port2] }, [port2])
  port1.start()
  return createORPCClient<DeskClient>(new RPCLink({ port: port1 }))
}

describe('the desk in its own process', () => {
  it('answers each window on its own port, and frees the folder when told to stop', async () => {
    const worker = startProcess()
    expect(await once(worker, 'message')).toEqual([{ kind: 'ready' }])
    const [one, other] = [joinTo(worker), joinTo(worker)]
    expect(await one.desk.status()).toMatchObject({ setUp: false })
    expect(await other.desk.status()).toMatchObject({ setUp: false })
    worker.postMessage({ data: 'stop', ports: [] })
    expect(await once(worker, 'exit')).toEqual([0])
    openDesk({ dir }).close()
  })

  it('says why it cannot open a folder that another program holds', async () => {
    const holder = openDesk({ dir, purpose: 'a test' })
    const worker = startProcess()
    const [word] = await once(worker, 'message')
    expect(word).toMatchObject({
      kind: 'refused',
      sentence: { zh: expect.any(String), en: expect.stringContaining('a test') },
    })
    await worker.terminate()
    holder.close()
  })
})
