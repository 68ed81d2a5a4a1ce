import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Chrome, Chromium or Edge where people usually have it, or where REUNION_DESK_BROWSER says; null where there is none. */
export const installedBrowser = (): string | null =>
  [
    process.env.REUNION_DESK_BROWSER,
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? 'C:/Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe'),
  ].find((path) => path && existsSync(path)) ?? null

/** Not the packed browser's own list: it runs everything in one process, which dies when a page is closed. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--font-render-hinting=none',
] as const
