/**
 * How much a page loads: `npm run bench -- sizes`. Kilobytes of script and style after gzip; the first screen, then what each screen
 * adds to it. Fonts are loaded by the characters on the page and not counted.
 */
import { pages, setup } from '../tests/helpers/build-pages.ts'
import { gzipped, weighPages } from '../tests/helpers/page-size.ts'

const goal = 500
const kb = (files: ReadonlySet<string>): string => (gzipped(pages, files) / 1024).toFixed(1).padStart(7)

setup()
const { first, screens } = weighPages(pages)
console.log(`${kb(first.files)} KB  ${first.name}, goal ${goal} KB`)
for (const { name, files } of screens) console.log(`${kb(files)} KB  + ${name}`)
console.log(`${kb(new Set(screens.flatMap(({ files }) => [...files])))} KB  all of these together`)
