import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../helpers/corruption.ts'
import { crashOnce } from '../helpers/crash.ts'

const program = join(import.meta.dirname, '../../dist/crash-test/durability.js')
const dir = mkdtempSync(join(tmpdir(), 'crash-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

beforeAll(() =>
  build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(program, '..'),
      rollupOptions: { input: 'bench/durability.ts', output: { entryFileNames: '[name].js' } },
    },
  }),
)

test('a desk killed in the midst of saving has every save it had acknowledged, and is whole', {
  timeout: 120_000,
}, async () => {
  const random = seeded(3)
  let saves = 0
  // On a busy machine a round may end before its first save; a few more are needed then.
  for (let round = 0; round < 8 || (saves <= 20 && round < 40); round++) {
    const { acknowledged, lost, findings } = await crashOnce(program, dir, random(250))
    expect({ lost, findings }).toEqual({ lost: [], findings: [] })
    saves += acknowledged
  }
  expect(saves).toBeGreaterThan(20)
})
