import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopShell, deskPort, deskPrint, shellName } from '../core/shell.ts'

// A port cannot pass the bridge, so the page posts it to its own window and it goes on from here. Who may be joined is decided
// by the main process, which sees the frame.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== deskPort || event.ports.length !== 1) return
  ipcRenderer.postMessage(deskPort, null, [...event.ports])
})

const shell: DesktopShell = { print: (html, queue) => ipcRenderer.invoke(deskPrint, html, queue) }
contextBridge.exposeInMainWorld(shellName, shell)
