// The only door from a terminal. Plain JavaScript that an old Node can read, so that it can say what is wrong with it: the database
// driver was measured to crash without a word on Node 20 and on 22 before 22.14.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** True for a Node that the database driver runs on. */
export function isNodeNewEnough(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number)
  return parts[0] > 22 || (parts[0] === 22 && parts[1] >= 14)
}

/** One sentence in both languages for a Node that is too old. */
export const refusal = (version) =>
  `团圆台需要 Node 22.14 或更新的版本(推荐 24),现在是 ${version};请用 npm start 启动或安装新版 Node。 / ` +
  `Reunion Desk needs Node 22.14 or newer (24 recommended), this is ${version}; start it by npm start or install a newer Node.`

const say = (line) => process.stderr.write(`${line}\n`)

const builds = {
  desk: { config: 'vite.desk.config.ts', sources: ['core', 'db', 'desk', 'electron'], words: '程序 / the desk' },
  preload: {
    config: 'vite.preload.config.ts',
    sources: ['electron/preload.ts', 'core/shell.ts'],
    words: '窗口 / the window',
  },
  renderer: { config: 'vite.renderer.config.ts', sources: ['core', 'renderer'], words: '界面 / the pages' },
  bench: {
    config: 'vite.desk.config.ts',
    sources: ['bench', 'core', 'db', 'desk', 'tests/core/free-line', 'tests/helpers'],
    words: '测速程序 / the measuring programs',
  },
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** Changes whenever a source is added, removed, or saved. */
function stampOf(build) {
  const hash = createHash('sha256')
  for (const source of [...build.sources, build.config, 'tsconfig.json', 'package-lock.json']) {
    for (const file of filesUnder(join(root, source))) {
      const { size, mtimeMs } = statSync(file)
      hash.update(`${file}\n${size}\n${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

const stampPath = (name) => join(root, 'dist', name, '.stamp')

function isFresh(name, stamp) {
  try {
    return readFileSync(stampPath(name), 'utf8') === stamp
  } catch {
    return false
  }
}

/** Builds what is older than its sources. The finished folder replaces the old one at once, so no one meets half a build. */
async function build(name) {
  const rules = builds[name]
  // An installation without sources runs what it was shipped with.
  if (!existsSync(join(root, rules.config))) return
  const stamp = stampOf(rules)
  if (isFresh(name, stamp)) return
  say(`正在构建${rules.words} …`)
  const { build: viteBuild } = await import('vite')
  const fresh = join(root, 'dist', `.${name}-${process.pid}`)
  await viteBuild({
    root: name === 'renderer' ? join(root, 'renderer') : root,
    configFile: join(root, rules.config),
    mode: name === 'bench' ? 'bench' : 'production',
    logLevel: 'error',
    build: { outDir: fresh, emptyOutDir: true },
  })
  writeFileSync(join(fresh, '.stamp'), stamp)
  replaceFolder(join(root, 'dist', name), fresh)
}

function replaceFolder(target, fresh) {
  const old = `${fresh}-old`
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target)) renameSync(target, old)
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}

/** Rebuilds the pages at every save while a desk serves them; reload the window to see them. */
async function watchPages() {
  const { build: viteBuild } = await import('vite')
  return viteBuild({
    root: join(root, 'renderer'),
    configFile: join(root, builds.renderer.config),
    logLevel: 'warn',
    build: { watch: {}, outDir: join(root, 'dist/renderer'), emptyOutDir: false },
  })
}

const load = (path) => import(pathToFileURL(join(root, path)).href)
const shown = ['desk', 'preload', 'renderer']
// `start` is the default command, so a lone option or nothing at all is one too.
const withPages = ['', 'start', 'serve', 'dev']

async function main(args) {
  const command = args.find((arg) => !arg.startsWith('-')) ?? ''
  const wanted = args.includes('--build-only')
    ? shown
    : command === 'bench'
      ? ['bench']
      : withPages.includes(command)
        ? shown
        : ['desk']
  if (!args.includes('--no-build')) for (const name of wanted) await build(name)
  if (args.includes('--build-only')) return
  if (command === 'bench') return runBench(args.slice(args.indexOf('bench') + 1))
  const watcher = command === 'dev' ? await watchPages() : undefined
  const rest = args.filter((arg) => arg !== '--no-build').map((arg) => (arg === 'dev' ? 'start' : arg))
  if (withPages.includes(command) && command !== 'dev') {
    const { openDesktop } = await load('dist/desk/launcher.js')
    const code = await openDesktop(rest, { root, say })
    if (code !== null) {
      process.exitCode = code
      return
    }
  }
  const { run } = await load('dist/desk/cli.js')
  process.exitCode = await run(rest, { pages: join(root, 'dist/renderer') })
  await watcher?.close()
}

async function runBench([name, ...args]) {
  const programs = readdirSync(join(root, 'dist/bench'))
    .filter((file) => file.endsWith('.js') && !file.endsWith('-worker.js'))
    .map((file) => file.slice(0, -3))
  if (!programs.includes(name)) {
    say(`npm run bench -- ${programs.join(' | ')}`)
    process.exitCode = 2
    return
  }
  process.argv = [process.argv[0], join(root, 'dist/bench', `${name}.js`), ...args]
  await load(`dist/bench/${name}.js`)
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (isNodeNewEnough(process.versions.node)) {
    main(process.argv.slice(2)).catch((error) => {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.exitCode = 1
    })
  } else {
    say(refusal(process.versions.node))
    process.exitCode = 1
  }
}
