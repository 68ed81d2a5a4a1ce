import { expect, test } from 'vitest'
import { pages } from '../helpers/build-pages.ts'
import { gzipped, weighPages } from '../helpers/page-size.ts'

const kilobyte = 1024
const { first, screens } = weighPages(pages)

test('the first screen loads at most 500 KB of script and style', () => {
  const size = gzipped(pages, first.files) / kilobyte
  expect(size).toBeLessThanOrEqual(500)
  // Far less would mean that something it needs was not counted.
  expect(size).toBeGreaterThan(150)
})

test('every screen is a piece of its own, and the other language too', () => {
  const names = screens.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'i18n/en.ts',
      'screens/intake/intake.tsx',
      'screens/record/record.tsx',
      'screens/release/release.tsx',
      'screens/search/search.tsx',
      'screens/statistics/statistics.tsx',
    ]),
  )
  for (const { name, files } of screens) expect([name, gzipped(pages, files) / kilobyte < 300]).toEqual([name, true])
})
