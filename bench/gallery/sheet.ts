import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { browser } from '../../tests/helpers/browser.ts'

/** How many pictures lie on one sheet: two by two can still be read. */
const onSheet = 4
const width = 1920

const cell = (file: string): string =>
  `<figure><figcaption>${basename(file, '.png')}</figcaption>
   <img src="data:image/png;base64,${readFileSync(file).toString('base64')}"></figure>`

const page = (files: readonly string[]): string =>
  `<style>
    body { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 12px; background: #888; }
    figure { margin: 0; background: #fff; }
    figcaption { padding: 4px 8px; font: 600 16px/1.3 sans-serif; }
    img { display: block; width: 100%; }
  </style>${files.map(cell).join('')}`

/** Lays pictures on contact sheets `NAME-1.png`, `NAME-2.png` …; returns their paths. */
export async function layOnSheets(files: readonly string[], name: string): Promise<string[]> {
  const sheets: string[] = []
  const table = await (await browser()).newPage({ viewport: { width, height: 1080 } })
  for (let first = 0; first < files.length; first += onSheet) {
    const sheet = `${name}-${sheets.length + 1}.png`
    await table.setContent(page(files.slice(first, first + onSheet)), { waitUntil: 'load' })
    writeFileSync(sheet, await table.screenshot({ fullPage: true }))
    sheets.push(sheet)
  }
  await table.close()
  return sheets
}
