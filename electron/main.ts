import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import type { Sentence } from '../core/sentence.ts'
import { deskPort, deskPrint } from '../core/shell.ts'
import { dataFolder } from '../desk/data-folder.ts'
import { openPageFiles } from '../desk/page-files.ts'
import { type DeskChild, startDesk } from './desk-child.ts'
import { afterCrash, dataFolderIn, onSecondStart, type ShellWord } from './lifecycle.ts'
import { answerPage, findPage } from './pages.ts'
import { openPrinter } from './printer.ts'
import { isTrusted } from './security.ts'
import { guardContents, guardSession, openWindow } from './window.ts'

const dir = resolve(dataFolderIn(process.argv, dataFolder(process.env, process.platform)))
const profile = join(dir, 'window')

/** Tells the program that started this one; nobody listens where a clerk started it from the desktop. */
const tell = (word: ShellWord): Promise<void> =>
  new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve()
    else process.send(word, undefined, undefined, () => resolve())
  })

const spoken = ({ zh, en }: Sentence): string => `${zh}\n\n${en}`

function run(): void {
  let window: BrowserWindow | null = null
  const crashes: number[] = []
  const show = (): void => {
    window = openWindow(() => void tell('ready'))
    window.on('closed', () => {
      window = null
    })
  }
  const fail = async (sentence: Sentence): Promise<void> => {
    process.stderr.write(`${sentence.zh} / ${sentence.en}\n`)
    await tell('refused')
    dialog.showErrorBox('团圆台', spoken(sentence))
    app.exit(1)
  }
  const crashed = (): void => {
    const next = afterCrash(crashes, Date.now())
    crashes.push(Date.now())
    if (next.do === 'give-up') return void fail(next.sentence)
    desk = start()
    void dialog.showMessageBox({ type: 'warning', title: '团圆台', message: spoken(next.sentence) })
  }
  const ready = (): void => {
    if (window === null) show()
  }
  const start = (): DeskChild => startDesk(dir, { ready, refused: (sentence) => void fail(sentence), crashed })
  let desk = start()

  app.on('second-instance', () => {
    for (const step of onSecondStart({ open: window !== null, minimized: window?.isMinimized() ?? false })) {
      if (step === 'open') show()
      else if (step === 'restore') window?.restore()
      else window?.focus()
    }
  })
  ipcMain.on(deskPort, (event) => {
    const [port] = event.ports
    if (port === undefined) return
    if (isTrusted(event.senderFrame)) desk.join(port)
    else port.close()
  })
  app.on('window-all-closed', () => app.quit())
  leaveOnce(() => desk.stop())
}

/** Holds the end of the program until the desk has closed its files. */
function leaveOnce(stop: () => Promise<void>): void {
  let left = false
  app.on('will-quit', (event) => {
    if (left) return
    event.preventDefault()
    left = true
    void stop().then(() => app.quit())
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

function serve(): void {
  const files = openPageFiles(join(import.meta.dirname, '../renderer'))
  const printer = openPrinter(dir)
  protocol.handle('app', (request) => answerPage(findPage(request, files, printer.waiting)))
  ipcMain.handle(deskPrint, (event, html: unknown, queue: unknown) => {
    if (!isTrusted(event.senderFrame) || typeof html !== 'string') throw new Error('not a document of this desk')
    return printer.print(html, typeof queue === 'string' ? queue : null)
  })
}

/** No reload among them: a clerk who hits a key by mistake must not lose a form. */
const menu = (): Menu =>
  Menu.buildFromTemplate([
    { label: '团圆台', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    {
      label: '显示 / View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ])

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
mkdirSync(profile, { recursive: true, mode: 0o700 })
// One instance a data folder, and nothing of the window outside it.
app.setPath('userData', profile)
if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  void app.whenReady().then(() => {
    void tell('alive')
    guardSession(session.defaultSession)
    Menu.setApplicationMenu(menu())
    serve()
    run()
  })
} else {
  void tell('handed-over').then(() => app.exit(0))
}
