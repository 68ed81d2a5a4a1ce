import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { venueTemplates } from '../../core/contract/desk.ts'
import { operatorKinds, roles } from '../../core/contract/operators.ts'
import { kinds } from '../../core/records/kinds.ts'
import { states } from '../../core/records/states.ts'
import { meantTypes } from '../../core/vocabulary/venue-words.ts'
import { zoneTypes } from '../../core/vocabulary/zones.ts'
import { en } from '../../renderer/i18n/en.ts'
import { zh } from '../../renderer/i18n/zh.ts'

const root = join(import.meta.dirname, '../../renderer')

const sources = (readdirSync(root, { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
  .map((name) => readFileSync(join(root, name), 'utf8'))
const code = sources.join('\n')

const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map((found) => found[1] ?? '')
const used = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((found) => found[1] ?? '')

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort()

test('both languages have exactly the same texts', () => {
  expect(existsSync(root)).toBe(true)
  expect(Object.keys(en)).toEqual(Object.keys(zh))
})

test('no text is empty in either language', () => {
  const empty = [...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => text.trim() === '')
  expect(empty).toEqual([])
})

test('a text takes the same values in both languages', () => {
  for (const [key, text] of Object.entries(zh))
    expect([key, placeholders(en[key as keyof typeof zh])]).toEqual([key, placeholders(text)])
})

test('English texts hold no Chinese and Chinese texts are Chinese', () => {
  const chinese = /\p{Script=Han}/u
  // Except where a text shows what a clerk may type.
  const own = Object.entries(en).filter(([key]) => !key.startsWith('free.'))
  expect(own.filter(([, text]) => chinese.test(text))).toEqual([])
  // Only placeholders and signs around them may stand without a Chinese word.
  const bare = Object.entries(zh).filter(
    ([, text]) => !chinese.test(text) && /[a-z]/i.test(text.replace(/\{\w+\}/g, '')),
  )
  expect(bare).toEqual([])
})

test('every text that a screen asks for exists', () => {
  expect(used.length).toBeGreaterThan(200)
  expect(used.filter((key) => !Object.hasOwn(zh, key))).toEqual([])
})

test('no text is left over that no screen shows', () => {
  const shown = (key: string): boolean =>
    code.includes(`'${key}'`) || code.includes(`"${key}"`) || prefixes.some((prefix) => key.startsWith(prefix))
  expect(Object.keys(zh).filter((key) => !shown(key))).toEqual([])
})

// Texts whose key ends in a word of the rules: what a screen can ask for is exactly the list of that word.
const families: Readonly<Record<string, readonly string[]>> = {
  kind: kinds,
  start: kinds,
  role: roles,
  state: states,
  operatorKind: operatorKinds,
  venue: venueTemplates,
  'ours.kind': ['zone', ...meantTypes],
  'ours.type': zoneTypes,
}

test.each(Object.entries(families))('the texts of %s are those of its list, neither fewer nor more', (family, list) => {
  const has = Object.keys(zh).filter((key) => key.startsWith(`${family}.`))
  const literal = has.filter((key) => code.includes(`'${key}'`))
  const wanted = list.map((word) => `${family}.${word}`)
  expect(wanted.filter((key) => !has.includes(key))).toEqual([])
  expect(has.filter((key) => !wanted.includes(key) && !literal.includes(key))).toEqual([])
})
