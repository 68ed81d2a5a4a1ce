import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import open from 'open'
import { dataFolder } from '../data-folder.ts'
import { openHost } from '../host.ts'
import { openLog } from '../log.ts'
import { doorFile } from '../loopback/door.ts'
import { serveDesk } from '../server.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

type Options = { readonly data: string; readonly port: number; readonly open?: boolean }

export function registerStart(program: Command, terminal: Terminal): void {
  const data = dataFolder(terminal.env, terminal.platform)
  program
    .command('start', { isDefault: true })
    .description('启动并打开窗口 / start the desk and open a window')
    .option('--data <folder>', '数据文件夹 / data folder', data)
    .option(
      '--port <number>',
      '端口,0 为上次的或任意空闲的 / port, 0 for the last one or any free one',
      wholeNumber(0),
      0,
    )
    .option('--no-open', '不打开浏览器 / open no browser')
    .option('--browser', '用浏览器,不用 Electron / in the browser, not in Electron')
    .option('--electron', '再试一次下载 Electron / try again to fetch Electron')
    .action((options: Options) => serve({ ...options, open: options.open !== false && hasScreen(terminal) }, terminal))
  program
    .command('serve')
    .description('只启动,不打开窗口 / start the desk and open nothing')
    .option('--data <folder>', '数据文件夹 / data folder', data)
    .option(
      '--port <number>',
      '端口,0 为上次的或任意空闲的 / port, 0 for the last one or any free one',
      wholeNumber(0),
      0,
    )
    .action((options: Options) => serve({ ...options, open: false }, terminal))
}

const hasScreen = ({ env, platform }: Terminal): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Runs the loopback shell until it is stopped. The only line on stdout is the address that lets one browser in, once. */
export async function serve(options: Options, terminal: Terminal): Promise<void> {
  if (!existsSync(join(terminal.pages, 'index.html'))) {
    throw new Error(
      `界面还没有构建,请运行 npm run build / the pages are not built yet: npm run build (${terminal.pages})`,
    )
  }
  const host = openHost({ dir: options.data, purpose: 'desk start' })
  try {
    const log = openLog(join(options.data, 'desk.log'))
    const door = doorFile(join(options.data, 'door.json'))
    const served = await serveDesk({ host, log, pages: terminal.pages, port: options.port, door })
    const address = served.invitation()
    terminal.out(address)
    terminal.err('停止:Ctrl+C;再开一个窗口:回车 / stop: Ctrl+C; another window: Enter')
    terminal.onEnter(() => terminal.err(served.invitation()))
    if (options.open) await open(address).catch(() => undefined)
    await terminal.untilStopped()
    await served.close()
  } finally {
    host.close()
  }
}
