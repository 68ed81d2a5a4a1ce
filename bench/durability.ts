import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crashOnce, writeUntilKilled } from '../tests/helpers/crash.ts'

/** Kills a saving desk at random moments and counts acknowledged saves that are gone. `write DIR` is the desk that is killed. */
const [mode, dir] = process.argv.slice(2)
if (mode === 'write' && dir) writeUntilKilled(dir)
else await measure(Number(mode ?? 100))

async function measure(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'durability-'))
  const total = { saves: 0, lost: 0, findings: [] as string[] }
  for (let round = 0; round < rounds; round++) {
    const one = await crashOnce(fileURLToPath(import.meta.url), folder, Math.random() * 300)
    total.saves += one.acknowledged
    total.lost += one.lost.length
    total.findings.push(...one.findings)
  }
  rmSync(folder, { recursive: true })
  console.log(
    `${rounds} kills, ${total.saves} acknowledged saves, ${total.lost} lost, ${total.findings.length} findings`,
  )
  if (total.lost > 0 || total.findings.length > 0) {
    console.log(total.findings.join('\n'))
    process.exitCode = 1
  }
}
