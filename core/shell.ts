/** What the page says, with one end of a channel, to be joined to its desk. Only the desktop shell listens. */
export const deskPort = 'reunion-desk:port'
/** The question by which a page of the desktop shell prints. */
export const deskPrint = 'reunion-desk:print'

/** Whether a document reached a printer, was left to the print dialogue, or neither. */
export type Printed = 'printed' | 'asked' | 'failed'

/** What the desktop shell adds to its page, and the loopback shell does not. */
export type DesktopShell = {
  /** Prints a whole document (HTML) on its own paper: to the named or else the configured printer without asking, else through the dialogue. */
  print(html: string, queue: string | null): Promise<Printed>
}

/** The name under which a page finds it on its window. */
export const shellName = 'reunionDesk'

type Page = { readonly [shellName]?: DesktopShell }

/** The desktop shell around this page, or null in a browser. */
export const desktopShell = (page: object): DesktopShell | null => (page as Page)[shellName] ?? null
