/** The only place the desktop shell's pages come from. */
export const appOrigin = 'app://desk'
const scheme = 'app:'
const host = 'desk'

// Node's URL says "null" for the origin of a scheme it does not know, so the parts are compared.
function isOwn(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed?.protocol === scheme && parsed.host === host && parsed.username === '' && parsed.password === ''
}

/** A window stays on the desk's own pages; a frame inside it may also be the empty or written-in page of a slip. */
export const mayNavigate = (url: string, mainFrame: boolean): boolean =>
  isOwn(url) || (!mainFrame && (url === 'about:srcdoc' || url === 'about:blank'))

/** What a page may load: its own files and what it made itself. The desktop shell asks nothing of any network. */
export function mayLoad(url: string): boolean {
  const protocol = URL.parse(url)?.protocol
  return isOwn(url) || protocol === 'data:' || isOwnBlob(url) || protocol === 'devtools:'
}

const isOwnBlob = (url: string): boolean => url.startsWith('blob:') && isOwn(url.slice('blob:'.length))

/** Only a workbook or picture that the page itself made is saved to disk. */
export const mayDownload = isOwnBlob

/** What a page asks for; `media` names what it wants to hear or see. */
export type Wish = { readonly permission: string; readonly media?: readonly (string | undefined)[] | undefined }

// The press sentence is copied by a button, a find is photographed; nothing here listens, and every other permission (place,
// notices, devices) has no use yet.
const isGrantable = ({ permission, media = [] }: Wish): boolean =>
  permission === 'media'
    ? media.length > 0 && media.every((one) => one === 'video')
    : permission === 'clipboard-sanitized-write'

/** Which permission a page gets: by name, and only our own page in its main frame. */
export const mayUse = (wish: Wish, requester: string, mainFrame: boolean): boolean =>
  isGrantable(wish) && mainFrame && isOwn(requester)

/** The frame a message came from; null where it is gone already. */
export type Sender = { readonly url: string; readonly parent: unknown } | null

/** Only the top frame of a window of ours may be joined to the desk or print: never a slip's frame, a printed page or a stranger. */
export const isTrusted = (sender: Sender): boolean =>
  sender !== null &&
  sender.parent === null &&
  isOwn(sender.url) &&
  !URL.parse(sender.url)!.pathname.startsWith('/print/')

/** What every window of this program is made with. */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The dictionaries would come from a server of another company.
  spellcheck: false,
} as const
