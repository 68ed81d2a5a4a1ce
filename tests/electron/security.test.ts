import { describe, expect, it } from 'vitest'
import { isTrusted, mayDownload, mayLoad, mayNavigate, mayUse, safePreferences } from '../../electron/security.ts'

const strangers = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://other/',
  'app://desk.example.com/',
  'app://desk@example.com/',
  'app://user:pin@desk/',
  'APP-x://desk/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'view-source:app://desk/',
  'chrome://gpu',
  'about:blank',
  '',
]

describe('a window of the desktop shell', () => {
  it.each(['app://desk/', 'app://desk/#/board', 'app://desk/index.html?x=1'])('may go to %s', (url) => {
    expect(mayNavigate(url, true)).toBe(true)
  })

  it.each(strangers)('does not go to "%s"', (url) => {
    expect(mayNavigate(url, true)).toBe(false)
  })

  it('shows a slip in a frame, written in by the page, and nothing else there', () => {
    expect(mayNavigate('about:srcdoc', false)).toBe(true)
    expect(mayNavigate('about:srcdoc', true)).toBe(false)
    expect(strangers.filter((url) => url !== 'about:blank' && mayNavigate(url, false))).toEqual([])
  })

  it('loads its own files, what it made itself, and asks nothing of a network', () => {
    for (const url of ['app://desk/fonts/index.css', 'data:image/png;base64,AA==', 'blob:app://desk/1-2']) {
      expect(mayLoad(url)).toBe(true)
    }
    for (const url of [
      'https://example.com/a.js',
      'ws://127.0.0.1/',
      'file:///tmp/x',
      'blob:https://example.com/1',
      'ftp://x/',
    ]) {
      expect(mayLoad(url)).toBe(false)
    }
  })

  it('saves a workbook it made, never something from elsewhere', () => {
    expect(mayDownload('blob:app://desk/6a0c')).toBe(true)
    for (const url of [...strangers, 'blob:https://example.com/1', 'app://desk/index.html'])
      expect(mayDownload(url)).toBe(false)
  })

  it('may copy a sentence, and gets no other permission but the camera', () => {
    expect(mayUse({ permission: 'clipboard-sanitized-write' }, 'app://desk/', true)).toBe(true)
    expect(mayUse({ permission: 'clipboard-sanitized-write' }, 'https://example.com/', true)).toBe(false)
    expect(mayUse({ permission: 'clipboard-sanitized-write' }, 'app://desk/', false)).toBe(false)
    const others = [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'usb',
      'serial',
      'hid',
      'fileSystem',
    ]
    expect(others.filter((name) => mayUse({ permission: name }, 'app://desk/', true))).toEqual([])
  })

  it('may see through the camera, and never hear', () => {
    const ask = (media: string[], url = 'app://desk/', top = true) => mayUse({ permission: 'media', media }, url, top)
    expect(ask(['video'])).toBe(true)
    expect([ask(['audio']), ask(['video', 'audio']), ask([]), ask(['unknown'])]).toEqual([false, false, false, false])
    expect(ask(['video'], 'app://desk/', false)).toBe(false)
    expect(strangers.filter((url) => ask(['video'], url))).toEqual([])
  })

  it('is sandboxed and isolated, without Node, webviews or a spelling dictionary from elsewhere', () => {
    expect(safePreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    })
  })
})

describe('who is joined to the desk', () => {
  it('is the top frame of the desk’s own page', () => {
    expect(isTrusted({ url: 'app://desk/#/intake', parent: null })).toBe(true)
  })

  it('is never a frame inside it, a page to be printed, a stranger, or a frame that is gone', () => {
    expect(isTrusted({ url: 'app://desk/', parent: {} })).toBe(false)
    expect(isTrusted({ url: 'about:srcdoc', parent: {} })).toBe(false)
    expect(isTrusted({ url: 'app://desk/print/6a0c', parent: null })).toBe(false)
    expect(isTrusted(null)).toBe(false)
    expect(strangers.filter((url) => isTrusted({ url, parent: null }))).toEqual([])
  })
})
