import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../db/verify/digest.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import { practiceBadges } from '../../desk/practice.ts'
import { freshKey, stated } from '../helpers/counter.ts'
import type { DeskClient } from '../helpers/desk.ts'
import { bothShells } from '../helpers/shells.ts'

const { shells, desk } = bothShells()

/** Everything the real desk's file holds: its projections and every entry of its journal. */
const realDesk = () => {
  const { db } = desk().desk.journal
  return { digest: digestOf(db).whole, entries: db.prepare('select hash from journal order by rowid').all() }
}
const signIn = (client: DeskClient) =>
  client.operators.signIn({ badge: practiceBadges.supervisor, pin: practiceBadges.pin })
const kettle = () => ({ kind: 'found-item' as const, fields: { title: '搪瓷旧水壶' }, idempotencyKey: freshKey() })

const kettles = async (client: DeskClient): Promise<number> =>
  (await client.search.query({ text: '搪瓷旧水壶' })).records.length

/** A whole case from the find to the printed slip. */
async function handOver(client: DeskClient): Promise<{ html: string }> {
  const { id } = await client.records.create(kettle())
  const { slip } = await client.claims.release({
    ...(await stated(client, { find: id })),
    idempotencyKey: freshKey(),
    report: null,
    claimant: {
      name: '陈小满',
      phone: '19900001234',
      relation: 'self',
      documentType: 'passport',
      documentNumber: 'X99012345',
    },
    verified: '说对了颜色',
    signature: null,
  })
  await client.slips.printed({ slip: slip! })
  return client.slips.get({ slip: slip!, language: 'zh' })
}

describe.each(shells)('practice in a window over %s', (_name, connect) => {
  it('leaves not a byte of it in the real desk, and says on paper and in the sentence that it is practice', async () => {
    const before = realDesk()
    const client = await connect()
    await client.desk.practice({ on: true })
    await signIn(client)
    const { html } = await handOver(client)
    expect(html).toContain('演练 · 作废')
    const day = { from: '2026-10-10', to: '2026-10-10' }
    const { press, items } = await client.statistics.figures(day)
    expect(press.zh).toMatch(/^【演练】/)
    expect(items).toBeGreaterThan(0)
    expect((await client.statistics.workbook(day)).name).toMatch(/^演练-/)
    await client.desk.practice({ on: false })
    expect(realDesk()).toEqual(before)
  })

  it('opens on the holiday again when it is begun anew, signed out, in every window that practises', async () => {
    const [client, other] = [await connect(), await connect()]
    for (const window of [client, other]) {
      await window.desk.practice({ on: true })
      await signIn(window)
    }
    const before = await kettles(client)
    await client.records.create(kettle())
    expect(await kettles(client)).toBe(before + 1)
    const renewed = await client.desk.practice({ on: true, fresh: true })
    expect(renewed).toMatchObject({ practice: true, operator: null, warnings: [] })
    expect(await other.desk.status()).toMatchObject({ practice: true, operator: null })
    await signIn(other)
    expect(await kettles(other)).toBe(0)
    expect((await other.records.active({ kind: 'missing-person' })).length).toBeGreaterThan(0)
    expect(existsSync(join(desk().dir, 'practice-next'))).toBe(false)
    expect(verifyDesk(desk().dir)).toEqual([])
  })

  it('never shows a window that practises the real desk while the new one is made', async () => {
    const [client, other] = [await connect(), await connect()]
    await client.desk.practice({ on: true })
    await other.desk.practice({ on: true })
    let renewing = true
    const renewal = client.desk.practice({ on: true, fresh: true }).finally(() => {
      renewing = false
    })
    const seen = new Set<boolean>()
    while (renewing) {
      seen.add((await other.desk.status()).practice)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await renewal
    expect([...seen]).toEqual([true])
  })
})

it('the real desk’s slips carry no mark', async () => {
  const client = desk().client('clerk')
  await expect(handOver(client)).resolves.toMatchObject({ html: expect.not.stringContaining('作废') })
})
