import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const launcher = resolve(import.meta.dirname, '../../desk/launch.mjs')
let folder: string
let data: string

/** The real program, built as a clerk's machine builds it. */
const desk = (...args: string[]) => spawnSync(process.execPath, [launcher, ...args], { encoding: 'utf8' })

const line = (ref: string, kind: string, more: object = {}): string => JSON.stringify({ ref, kind, ...more })
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

const finds = [
  line('F1', 'found-item', {
    title: '黑色钱包',
    category: '钱包',
    place: '猴山附近',
    at: '2026-10-02T10:10:00+08:00',
    number: '尾号1234',
  }),
  line('F2', 'found-item', { title: '红色雨伞', category: '雨伞', at: '2026-10-02T11:00:00+08:00' }),
  '{"ref":"F3","kind":"found-item",',
  line('F4', 'found-item', { at: 'yesterday' }),
  line('F5', 'found-thing'),
  '',
  line('F6', 'found-item', { title: '某物', category: '没人听过的东西' }),
]
const reports = [
  line('R1', 'lost-item', {
    title: '黑色钱包',
    category: '钱包',
    place: '猴山',
    at: '2026-10-02T10:00:00+08:00',
    number: '4321 1234',
  }),
]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-cli-'))
  data = join(folder, 'data')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line', () => {
  it('makes a desk without asking, and prints nothing but JSON where JSON was asked for', () => {
    const { status, stdout } = desk('init', '--data', data, '--venue', 'zoo', '--desk', 'A1', '--json')
    expect(status).toBe(0)
    const made = JSON.parse(stdout)
    expect(made).toMatchObject({ data, venue: 'zoo', desk: 'A1', badge: expect.any(String) })
    expect(made.pin).toMatch(/^\d{6}$/)
    expect(existsSync(join(data, 'desk.db'))).toBe(true)
  })

  it('refuses a second set-up, a bad desk code and an unknown venue, and says why', () => {
    const again = desk('init', '--data', data, '--venue', 'zoo', '--desk', 'A1')
    expect([again.status, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('本机已经设置好了')
    const badCode = desk('init', '--data', join(folder, 'other'), '--venue', 'zoo', '--desk', 'a-1')
    expect([badCode.status, badCode.stderr.includes('A1')]).toEqual([1, true])
    expect(desk('init', '--data', join(folder, 'other'), '--venue', 'moon', '--desk', 'A1').status).toBe(2)
  })

  it('imports what is right, names every line that is not, and changes nothing the second time', () => {
    const path = file('finds.jsonl', finds)
    const first = JSON.parse(desk('import', path, '--data', data, '--json').stdout)
    expect(first).toMatchObject({ imported: 3, unchanged: 0, changed: 0 })
    expect(first.refused.map((one: { line: number }) => one.line)).toEqual([3, 4, 5])
    expect(first.refused[0]).toMatchObject({ zh: expect.stringContaining('JSON'), en: expect.stringContaining('JSON') })
    expect(first.refused.every((one: { zh: string; en: string }) => one.zh !== '' && one.en !== '')).toBe(true)
    const second = JSON.parse(desk('import', path, '--data', data, '--json').stdout)
    expect(second).toMatchObject({ imported: 0, unchanged: 3, changed: 0 })
  })

  it('knows a reference again however it was padded, and refuses an empty one', () => {
    const path = file('padded.jsonl', [line(' P1\u0007 ', 'incident'), line('  ', 'incident')])
    expect(JSON.parse(desk('import', path, '--data', data, '--json').stdout)).toMatchObject({ imported: 1 })
    const again = JSON.parse(desk('import', path, '--data', data, '--json').stdout)
    expect(again).toMatchObject({ imported: 0, unchanged: 1, refused: [{ line: 2 }] })
  })

  it('ends a line where JSON does, and nowhere else', () => {
    const path = file('separators.jsonl', [line('U1', 'incident', { title: '黑\u2028包' }), '{broken'])
    const summary = JSON.parse(desk('import', path, '--data', data, '--json').stdout)
    expect(summary).toMatchObject({ imported: 1, refused: [{ line: 2 }] })
  })

  it.each([
    ['import', () => [join(folder, 'nowhere.jsonl'), '--data', data]],
    ['import', () => [folder, '--data', data]],
    ['export', () => ['--data', data, '--out', join(folder, 'nowhere', 'day.xlsx')]],
    ['init', () => ['--data', file('a-file', ['']), '--venue', 'zoo', '--desk', 'A1']],
  ])('%s with a path that it cannot use says so in both languages and shows no stack', (command, args) => {
    const { status, stderr } = desk(command, ...args())
    expect(status).toBe(1)
    expect(stderr).toMatch(/用不了[\s\S]*cannot be used/)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  it('tells of a known reference that now says something else, and leaves the record alone', () => {
    const path = file('changed.jsonl', [line('F2', 'found-item', { title: '蓝色雨伞' })])
    const summary = JSON.parse(desk('import', path, '--data', data, '--json').stdout)
    expect(summary).toMatchObject({ imported: 0, changed: 1, changes: ['F2'] })
  })

  it('proposes finds for every report, one line of JSON each, best first', () => {
    desk('import', file('reports.jsonl', reports), '--data', data)
    const { stdout } = desk('match', '--data', data, '--all', '--top', '2', '--json')
    const answers = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(answers.map((answer) => answer.report)).toEqual(['R1'])
    const [best] = answers[0].candidates
    expect(best.find).toBe('F1')
    expect(best.probability).toBeGreaterThan(0.5)
    expect(best.reasons[0]).toEqual({
      field: expect.any(String),
      effect: expect.stringMatching(/^(agrees|near|contradicts)$/),
      weight: expect.any(Number),
    })
    expect(desk('match', '--data', data, '--ref', 'R1', '--json').stdout).toContain('"report":"R1"')
    expect(desk('match', '--data', data, '--ref', 'nobody', '--json').status).toBe(1)
  })

  it('counts a day and writes it as a workbook', () => {
    const figures = JSON.parse(desk('stats', '--data', data, '--json').stdout)
    const byKind = Object.fromEntries(
      figures.byKind.map((row: { kind: string; reported: number }) => [row.kind, row.reported]),
    )
    expect(byKind).toMatchObject({ 'found-item': 3, 'lost-item': 1 })
    const out = join(folder, 'day.xlsx')
    expect(desk('export', '--data', data, '--day', figures.from, '--out', out).status).toBe(0)
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
    expect(desk('stats', '--data', data, '--from', '1.10.', '--json').status).toBe(1)
  })

  it('verifies a whole folder, and ends with 1 where something is wrong', () => {
    const clean = desk('verify', '--data', data, '--json')
    expect([clean.status, JSON.parse(clean.stdout)]).toEqual([
      0,
      { clean: true, findings: [], photos: { count: 0, bytes: expect.any(Number) } },
    ])
    const copy = join(folder, 'copy')
    cpSync(data, copy, { recursive: true })
    rmSync(join(copy, 'desk.head'))
    const lost = desk('verify', '--data', copy, '--json')
    expect([lost.status, JSON.parse(lost.stdout).clean]).toEqual([1, false])
    rmSync(join(copy, 'desk.key'))
    const closed = desk('verify', '--data', copy)
    expect([closed.status, closed.stdout]).toEqual([1, ''])
  })

  it('explains itself when it is misunderstood', () => {
    const wrong = desk('frobnicate')
    expect([wrong.status, wrong.stdout]).toEqual([2, ''])
    const nothingAsked = desk('match', '--data', data)
    expect([nothingAsked.status, nothingAsked.stderr.includes('--all')]).toEqual([2, true])
    for (const number of ['x', '-1', '1.5'])
      expect(desk('match', '--data', data, '--all', '--top', number).status).toBe(2)
    expect(desk('--help').stdout).toMatch(/init[\s\S]+import[\s\S]+match/)
  })
})

describe('a served desk', () => {
  const start = (): ChildProcess =>
    spawn(process.execPath, [launcher, 'serve', '--data', data, '--port', '0', '--no-build'], { stdio: 'pipe' })

  const firstLine = (started: ChildProcess): Promise<string> =>
    new Promise((done, failed) => {
      let text = ''
      started.stdout!.on('data', (chunk) => {
        text += chunk
        if (text.includes('\n')) done(text.split('\n')[0]!)
      })
      started.on('exit', () => failed(new Error('ended')))
    })

  const end = (started: ChildProcess): Promise<number | null> =>
    new Promise((done) => {
      started.on('exit', (status) => done(status))
      started.kill('SIGTERM')
    })

  it('prints one line, its address with a key; keeps a second writer out; stops when told', async () => {
    const built = spawnSync(process.execPath, [launcher, '--build-only'], { encoding: 'utf8' })
    expect(built.status, built.stderr).toBe(0)
    const started = start()
    expect(await firstLine(started)).toMatch(/^http:\/\/[0-9a-f]{16}\.localhost:\d+\/#key=[\w-]{43}$/)
    const second = desk('import', file('late.jsonl', reports), '--data', data)
    expect(second.status).toBe(1)
    expect(second.stderr).toContain('desk start')
    expect(desk('match', '--data', data, '--all', '--json').status).toBe(0)
    expect(await end(started)).toBe(0)
  })
})
