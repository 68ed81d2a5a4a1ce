import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { openDeskFile } from '../../db/file/desk-file.ts'
import { foundDesk, transact } from '../../db/journal/journal.ts'
import { addPhoto, photosOf } from '../../db/records/photos.ts'
import { createRecord, readRecord } from '../../db/records/records.ts'
import { verifyDesk } from '../../db/verify/verify.ts'

/** The part of a crash that dies: saves records with a picture for ever and says each one's id once the save was acknowledged. */
export function writeUntilKilled(dir: string): void {
  const { journal, photos } = openDeskFile({ dir, now: Date.now, purpose: 'crash test' })
  if (!journal.author) foundDesk(journal, 'A1', 'founded')
  writeSync(1, 'ready\n')
  for (;;) {
    const fields = { title: '黑色钱包', description: '内有现金和交通卡。'.repeat(20), colour: '黑' }
    const bytes = randomBytes(20_000)
    const photo = photos.keep({ image: bytes, thumbnail: bytes, veiled: bytes }, Date.now())
    const id = transact(journal, () => {
      const record = createRecord(journal, { kind: 'found-item', fields, sets: {}, operator: 'op' })
      addPhoto(journal, { record, operator: 'op' }, { photo, caption: '' })
      return record
    })
    writeSync(1, `${id}\n`)
  }
}

export type CrashRound = {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly findings: readonly string[]
}

/** Lets `program` (a file whose `write DIR` runs writeUntilKilled) save for `milliseconds`, kills it, opens the desk and looks. */
export async function crashOnce(program: string, dir: string, milliseconds: number): Promise<CrashRound> {
  const ids = await killedAfter(program, dir, milliseconds)
  const before = verifyDesk(dir).filter((one) => one.failure)
  const desk = openDeskFile({ dir, now: Date.now, purpose: 'crash test' })
  const lost = ids.filter(
    (id) => readRecord(desk.journal.db, id)?.id !== id || photosOf(desk.journal.db, id).length !== 1,
  )
  desk.close()
  const after = verifyDesk(dir)
  const findings = [...before, ...after].map((one) => `${one.code} ${one.where}`)
  return { acknowledged: ids.length, lost, findings }
}

async function killedAfter(program: string, dir: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, 'write', dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    said += text
  })
  await once(child, 'close')
  // Half a line is a save that nobody was told of.
  return said.split('\n').slice(1, -1)
}
