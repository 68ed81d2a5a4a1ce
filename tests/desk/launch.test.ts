import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const launcher = resolve(import.meta.dirname, '../../desk/launch.mjs')
const { isNodeNewEnough, refusal } = (await import(launcher)) as {
  isNodeNewEnough(version: string): boolean
  refusal(version: string): string
}

const systemNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  if (!existsSync(path)) return false
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return /^v\d/.test(stdout) && !isNodeNewEnough(stdout.trim())
})

describe('starting by an old Node', () => {
  it.each(['18.20.4', '20.20.2', '22.13.1', '21.7.3'])('%s is refused', (version) => {
    expect(isNodeNewEnough(version)).toBe(false)
  })

  it.each(['22.14.0', '22.20.1', '24.0.0', '24.21.0', '26.1.0'])('%s is taken', (version) => {
    expect(isNodeNewEnough(version)).toBe(true)
  })

  it('says what is needed in both languages, in one line', () => {
    expect(refusal('20.20.2')).toMatch(/需要 Node 22\.14.+20\.20\.2.+needs Node 22\.14/)
    expect(refusal('20.20.2')).not.toContain('\n')
  })

  it.skipIf(systemNode === undefined)('ends with that line before anything is written', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'reunion-launch-')), 'data')
    const args = [launcher, 'init', '--data', folder, '--venue', 'zoo', '--desk', 'A1']
    const ended = spawnSync(systemNode!, args, { encoding: 'utf8' })
    expect(ended.status).toBe(1)
    expect(ended.stdout).toBe('')
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toContain('22.14')
    expect(existsSync(folder)).toBe(false)
    rmSync(join(folder, '..'), { recursive: true })
  })
})
