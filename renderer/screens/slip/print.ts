import type { PaperSize } from '../../../core/papers.ts'
import { desktopShell } from '../../../core/shell.ts'
import { client } from '../../api.ts'

/** Longest wait for the page's fonts before it is printed as it is. */
const patience = 4_000

const loaded = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))

/** Prints a page of its own: through the desktop shell where there is one, on the named printer of the system; else (or where its printer failed) from a hidden frame. */
export async function printPage(html: string, queue: string | null = null): Promise<void> {
  const printed = await desktopShell(window)
    ?.print(html, queue)
    .catch(() => 'failed' as const)
  if (printed === undefined || printed === 'failed') await printFrame(html)
}

/**
 * Prints from a hidden frame. The frame may open the print dialogue but runs no script of the page; it is
 * taken away after printing, or with the next print where the browser does not say when it has finished.
 */
async function printFrame(html: string): Promise<void> {
  document.getElementById('print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.id = 'print-frame'
  frame.title = 'print'
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.srcdoc = html
  const ready = loaded(frame)
  document.body.append(frame)
  await ready
  const page = frame.contentWindow
  if (page === null) return
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([page.document.fonts.ready, late])
  page.addEventListener('afterprint', () => frame.remove())
  page.print()
}

export type SlipPrint = {
  readonly slip: string
  readonly size?: PaperSize | undefined
  readonly copies: number
  readonly language: 'zh' | 'en'
}

/** Prints a slip: the desk itself on a receipt printer, else this page. The print is in the journal before the printer gets it. */
export async function printSlip({ slip, size, copies, language }: SlipPrint): Promise<void> {
  const asked = { slip, language, ...(size === undefined ? {} : { size }) }
  const sent = await client.printers.send({ ...asked, copies })
  if (sent.way === 'queued') return
  // Fetched anew, so that a copy printed meanwhile makes this one a reprint.
  const { html } = await client.slips.get({ ...asked, copies: sent.copies, print: true })
  await client.slips.printed({ slip })
  await printPage(html, sent.queue)
}
