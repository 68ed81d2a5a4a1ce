import { createRouterClient } from '@orpc/server'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { traceOf } from '../../desk/log.ts'
import { router } from '../../desk/router.ts'
import { newSession } from '../../desk/session.ts'
import { type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
beforeAll(async () => {
  desk = await temporaryDesk()
})
afterAll(() => desk.close())

describe('what nobody foresaw', () => {
  it('is told by a number only, and logged once under it without what was typed', async () => {
    const lines: string[] = []
    const log = pino({ base: null }, { write: (line: string) => lines.push(line) })
    const session = { ...newSession('test'), operator: desk.operators.clerk.id }
    const client = createRouterClient(router, { context: { host: desk.host, session, log } })
    desk.desk.journal.db.exec('alter table records rename to elsewhere')
    const refusal = await client.records
      .create({ kind: 'lost-item', fields: { title: '王小明的书包' }, idempotencyKey: 'an-incident' })
      .catch((error) => error)
    expect(refusal).toMatchObject({ code: 'internal', status: 500 })
    const { incident } = refusal.data.details
    expect(incident).toMatch(/^[0-9A-F]{8}$/)
    expect([refusal.data.zh, refusal.data.en].every((sentence) => sentence.includes(incident))).toBe(true)
    expect(JSON.stringify(refusal.toJSON())).not.toMatch(/elsewhere|no such table|\.ts:/)
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0]!)).toMatchObject({ incident, procedure: 'records.create' })
    expect(lines[0]).not.toContain('王小明')
  })

  it('is not quoted where its words look like a place in the program', () => {
    const [trace] = traceOf(new Error('no such value:\n    at 王小明 (13800000000)'))
    expect(trace!.frames.length).toBeGreaterThan(0)
    expect(JSON.stringify(trace)).not.toMatch(/王小明|1380/)
  })
})
