import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ColourName, colours, schemes, type } from '../../renderer/look/tokens.ts'
import { contrast } from '../helpers/contrast.ts'

const root = join(import.meta.dirname, '../../renderer')
const design = readFileSync(join(root, '../docs/design-language.md'), 'utf8')

type Pair = readonly [front: ColourName, grounds: readonly ColourName[]]

/** What is written on what. */
const texts: readonly Pair[] = [
  ['ink', ['page', 'card', 'field', 'hover', 'head', 'chip', 'blue-soft', 'green-soft', 'amber-soft', 'red-soft']],
  ['quiet', ['page', 'card', 'field', 'hover', 'head', 'chip', 'blue-soft', 'green-soft', 'amber-soft', 'red-soft']],
  ['faint', ['card', 'field']],
  ['blue', ['page', 'card', 'field', 'hover', 'blue-soft', 'green-soft', 'amber-soft']],
  ['blue-strong', ['card', 'field', 'hover']],
  ['red', ['page', 'card', 'field', 'red-soft', 'green-soft']],
  ['amber', ['page', 'card', 'amber-soft', 'green-soft']],
  ['green', ['page', 'card', 'green-soft']],
  ['on-blue', ['blue', 'blue-strong']],
  ['on-red', ['red']],
  ['on-green', ['green']],
  ['on-alarm', ['alarm']],
  ['rail-ink', ['rail', 'rail-on', 'rail-hover']],
  ['rail-quiet', ['rail', 'rail-on', 'rail-hover']],
  ['rail', ['rail-ink']],
]

/** What is seen as a shape: borders of controls, bars, the ring of the focus. */
const shapes: readonly Pair[] = [
  ['line-strong', ['page', 'card', 'field']],
  ['blue', ['page', 'card', 'field', 'hover', 'green-soft', 'red-soft', 'amber-soft']],
  ['alarm', ['page', 'card']],
  ['bar-agrees', ['card']],
  ['bar-near', ['card']],
  ['bar-against', ['card', 'red-soft']],
  ['bar-none', ['card']],
  ['bar-count', ['card']],
]

describe.each(schemes)('in the %s theme', (scheme) => {
  const below = (pairs: readonly Pair[], least: number): string[] =>
    pairs.flatMap(([front, grounds]) =>
      grounds
        .map((ground) => ({ ground, ratio: contrast(colours[scheme][front], colours[scheme][ground]) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`),
    )

  test('text has at least 4.5 : 1', () => expect(below(texts, 4.5)).toEqual([]))

  test('shapes have at least 3 : 1', () => expect(below(shapes, 3)).toEqual([]))
})

const sheets = (readdirSync(root, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(join(root, name), 'utf8') }))

test('no style sheet has a colour of its own', () => {
  const own = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/#[0-9a-f]{3,8}\b(?=[^{}]*[;}])/gi)].map(([found]) => `${name} ${found}`),
  )
  expect(own).toEqual([])
})

test('every colour a style sheet asks for exists', () => {
  const known = new Set<string>(Object.keys(colours.light))
  const asked = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/(?:color|background|border[\w-]*|outline[\w-]*):[^;]*var\(--([\w-]+)\)/g)].map((found) => ({
      name,
      colour: found[1]!,
    })),
  )
  expect(asked.length).toBeGreaterThan(50)
  const sizes = /^(radius|gap|pad|target)/
  expect(asked.filter(({ colour }) => !known.has(colour) && !sizes.test(colour))).toEqual([])
})

test('sizes grow with the chosen text size: nothing above a border is in pixels', () => {
  const fixed = sheets.flatMap(({ name, css }) =>
    css
      .split('\n')
      .filter((line) => /\b(?:[4-9]|[1-9]\d+)px\b/.test(line))
      .map((line) => `${name} ${line.trim()}`),
  )
  expect(fixed).toEqual([])
})

test('a size of type that has a name is asked for by it', () => {
  const named = new Set(Object.values(type).map((size) => `${size}rem`))
  const bare = sheets.flatMap(({ name, css }) =>
    [...css.matchAll(/font-size: ([\d.]+rem)/g)]
      .filter(([, size]) => named.has(size!))
      .map(([found]) => `${name} ${found}`),
  )
  expect(bare).toEqual([])
})

test('the design language names every colour', () => {
  for (const name of Object.keys(colours.light)) expect(design).toContain(`\`${name}\``)
})
