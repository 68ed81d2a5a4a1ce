import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfPage = { readonly text: string; readonly width: number; readonly height: number }

/** Text and size (in points) of each page of a PDF; pieces of text in drawing order, one space between. */
export async function readPdf(pdf: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  try {
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_none, i) => {
        const page = await document.getPage(i + 1)
        const { items } = await page.getTextContent()
        const { width, height } = page.getViewport({ scale: 1 })
        const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
        return { text: text.replace(/\s+/g, ' ').trim(), width, height }
      }),
    )
  } finally {
    await task.destroy()
  }
}
