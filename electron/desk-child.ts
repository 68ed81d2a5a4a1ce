import { join } from 'node:path'
import { type MessagePortMain, utilityProcess } from 'electron'
import type { Sentence } from '../core/sentence.ts'
import { type DeskWord, endOf } from './lifecycle.ts'

export type DeskChild = {
  /** Gives the far end of a window's channel to the desk, at once or as soon as it is ready. */
  join(port: MessagePortMain): void
  /** Lets the desk close its files; resolves when its process is gone, or was ended after waiting. */
  stop(): Promise<void>
}

type Heard = { ready(): void; refused(sentence: Sentence): void; crashed(): void }

/** Longest wait for a desk that was told to stop, milliseconds. */
const patience = 5_000

/** Starts the desk's process on a data folder. */
export function startDesk(dir: string, heard: Heard): DeskChild {
  const child = utilityProcess.fork(join(import.meta.dirname, 'desk-process.js'), [dir], {
    serviceName: 'Reunion Desk',
  })
  const state = { ready: false, stopping: false, refused: false }
  const waiting: MessagePortMain[] = []
  const hand = (port: MessagePortMain): void => child.postMessage(null, [port])
  child.on('message', (word: DeskWord) => {
    if (word.kind === 'refused') {
      state.refused = true
      heard.refused(word.sentence)
      child.kill()
      return
    }
    state.ready = true
    for (const port of waiting.splice(0)) hand(port)
    heard.ready()
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => {
    for (const port of waiting.splice(0)) port.close()
    if (endOf(state) === 'crashed') heard.crashed()
  })
  return {
    join: (port) => (state.ready ? hand(port) : void waiting.push(port)),
    async stop() {
      state.stopping = true
      child.postMessage('stop')
      const late = setTimeout(() => child.kill(), patience)
      await ended
      clearTimeout(late)
    },
  }
}
