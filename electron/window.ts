import { join } from 'node:path'
import { BrowserWindow, type Session, type WebContents } from 'electron'
import { afterCrash } from './lifecycle.ts'
import { appOrigin, mayDownload, mayLoad, mayNavigate, mayUse, safePreferences } from './security.ts'

/** The clerk's window, shown once the page is drawn. */
export function openWindow(shown: () => void): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '团圆台',
    autoHideMenuBar: true,
    webPreferences: { ...safePreferences, preload: join(import.meta.dirname, '../preload/preload.cjs') },
  })
  window.once('ready-to-show', () => {
    window.show()
    shown()
  })
  // A page that died is drawn anew, unless it keeps dying; its desk lives in another process, and drafts are kept there.
  const deaths: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const { do: step } = afterCrash(deaths, Date.now())
    deaths.push(Date.now())
    if (step === 'restart' && reason !== 'clean-exit') window.reload()
  })
  // A page that cannot be loaded is an empty window, which the clerk sees and closes.
  window.loadURL(`${appOrigin}/`).catch(() => window.show())
  return window
}

/** Keeps any page of this program, whoever opened it, on the desk's own addresses. */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

// A request lists what it wants, a check asks for one.
const mediaOf = (details: object): readonly (string | undefined)[] => {
  const { mediaTypes, mediaType } = details as { mediaTypes?: string[]; mediaType?: string }
  return mediaTypes ?? [mediaType]
}

/** What pages may ask the system and load, for a whole session. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(mayUse({ permission, media: mediaOf(details) }, details.requestingUrl, details.isMainFrame)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayUse({ permission, media: mediaOf(details) }, details.requestingUrl ?? origin, details.isMainFrame),
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }))
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}
