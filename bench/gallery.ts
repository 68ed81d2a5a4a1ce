/**
 * Pictures of every screen: `npm run gallery` writes them to out/gallery, with contact sheets of four. Options narrow it:
 * `--screen board --language en --size 1366x768 --theme dark --text 150`, each more than once; `--screen intake` takes every screen
 * whose name begins so. `--readme` writes the few pictures of the README to docs/pictures instead. Real desk, real browser, one
 * seed and one clock: a second run makes the same pictures.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeBrowser, hasBrowser } from '../tests/helpers/browser.ts'
import { setup } from '../tests/helpers/build-pages.ts'
import { root } from '../tests/helpers/root.ts'
import type { Screen } from './gallery/screen.ts'
import { screens } from './gallery/screens.ts'
import { layOnSheets } from './gallery/sheet.ts'
import { looksLike, smallPng } from './gallery/small-png.ts'
import { openGalleryStage } from './gallery/stage.ts'
import { discardDrafts, hideTimings, type Look, nameOfLook, openView, type View } from './gallery/view.ts'

const many = { type: 'string', multiple: true } as const
const { values } = parseArgs({
  options: {
    screen: many,
    language: many,
    size: many,
    theme: many,
    text: many,
    out: { type: 'string' },
    readme: { type: 'boolean' },
  },
})

const sizeOf = (text: string): Look['size'] => {
  const [width = 0, height = 0] = text.split('x').map(Number)
  return { width, height }
}

function looksWanted(): Look[] {
  const looks: Look[] = []
  for (const language of (values.language ?? ['zh', 'en']) as Look['language'][])
    for (const size of values.size ?? ['1366x768', '1920x1080'])
      for (const theme of (values.theme ?? ['light', 'dark']) as Look['theme'][])
        for (const text of values.text ?? ['100', '150'])
          looks.push({ language, size: sizeOf(size), theme, text: Number(text) })
  return looks
}

type Keep = (screen: Screen, png: Buffer) => Promise<string> | string

/** Shoots the screens in one look at a desk of its own; a screen that cannot be reached is named and left out. */
async function shoot(look: Look, wanted: readonly Screen[], keep: Keep): Promise<string[]> {
  const stage = await openGalleryStage()
  const view = await openView(stage, look)
  const files: string[] = []
  try {
    for (const screen of wanted) {
      try {
        await screen.open(view)
        if (values.readme) await hideTimings(view)
        files.push(await keep(screen, await taken(view, screen)))
      } catch (error) {
        process.exitCode = 1
        console.log(`${screen.name} (${nameOfLook(look)}): ${String(error).split('\n').slice(0, 3).join(' ')}`)
      }
      await discardDrafts(view)
    }
  } finally {
    await view.context.close()
    await stage.close()
  }
  return files
}

/** As it stands in the window, or as it leaves the printer. */
async function taken({ page, look }: View, { paper }: Screen): Promise<Buffer> {
  const still = { animations: 'disabled', caret: 'hide' } as const
  if (paper === undefined) return page.screenshot(still)
  await page.setViewportSize(paper)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const png = await page.screenshot({ ...still, fullPage: true })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(look.size)
  return png
}

async function gallery(): Promise<void> {
  const wanted = screens.filter(({ name }) => values.screen?.some((asked) => name.startsWith(asked)) ?? true)
  const out = values.out ?? join(root, 'out/gallery')
  mkdirSync(out, { recursive: true })
  for (const look of looksWanted()) {
    const name = nameOfLook(look)
    const files = await shoot(look, wanted, (screen, png) => written(join(out, `${screen.name}-${name}.png`), png))
    const sheets = await layOnSheets(files, join(out, `sheet-${name}`))
    console.log(`${name}: ${files.length} pictures\n  ${sheets.join('\n  ')}`)
  }
}

const ofReadme = ['board', 'intake-missing-person', 'match-person', 'statistics']
// The smallest screen it is made for.
const readmeSize = { width: 1366, height: 768 }

async function pictures(): Promise<void> {
  const folder = join(root, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  const wanted = screens.filter(({ name }) => ofReadme.includes(name))
  for (const language of ['zh', 'en'] as const) {
    const look: Look = { language, size: readmeSize, theme: 'light', text: 100 }
    await shoot(look, wanted, async ({ name }, png) => {
      const file = join(folder, `${name}.${language}.png`)
      const small = await smallPng(png)
      const same = existsSync(file) && (await looksLike(small, readFileSync(file)))
      console.log(`${name}.${language}.png ${Math.round(small.length / 1000)} kB${same ? ', unchanged' : ''}`)
      return same ? file : written(file, small)
    })
  }
}

function written(file: string, png: Buffer): string {
  writeFileSync(file, png)
  return file
}

if (hasBrowser) {
  setup()
  await (values.readme ? pictures() : gallery())
  await closeBrowser()
} else console.log('no Chromium, Chrome or Edge on this machine: no pictures')
