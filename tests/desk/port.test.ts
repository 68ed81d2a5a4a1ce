import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../../desk/log.ts'
import { servePort } from '../../desk/port.ts'
import { type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
beforeAll(async () => {
  desk = await temporaryDesk()
})
afterAll(() => desk.close())

/** The answer to a readable question that follows `message` on the same port. */
async function answerAfter(message: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  servePort(port1, desk.host, openLog())
  port1.start()
  const answer = new Promise((resolve) => port2.on('message', resolve))
  port2.postMessage(message)
  // Late enough for a refusal that nobody caught to have ended the process.
  await new Promise((resolve) => setTimeout(resolve, 20))
  port2.postMessage(JSON.stringify({ i: 'next', p: { u: '/desk/status', b: {} } }))
  const text = await answer
  port1.close()
  port2.close()
  return JSON.parse(String(text))
}

describe('a message that is no question', () => {
  it.each([
    ['nothing', null],
    ['a number', 1],
    ['text that is no JSON', '{'],
    ['JSON without a question', '{"i":"1"}'],
    ['an object', { i: '1' }],
    ['bytes', new Uint8Array([1, 255, 2])],
    ['an address that is none', '{"i":"1","p":{"u":"not an address"}}'],
    ['an event for nobody', '{"i":"1","t":3}'],
    ['a form that is none', '{"i":"1","p":{"u":"/desk/status","h":{"content-type":"multipart/form-data"},"b":1}}'],
  ])('%s is passed over; the desk goes on answering', async (_name, message) => {
    expect(await answerAfter(message)).toMatchObject({ i: expect.any(String), p: { b: { json: { setUp: true } } } })
  })
})
