import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'
import { fontFolder } from '../documents/fonts.ts'

/** Printed for a character that cannot be set: the sign that Chinese printers' tables have for it (GB 2312, row 2). */
export const missingSign = '〓'

type Part = { readonly name: string; readonly ranges: readonly (readonly [number, number])[] }

let parts: readonly Part[] | undefined

/** The bundled font comes in a hundred parts, each for some characters: which, its own list says. */
function fontParts(): readonly Part[] {
  parts ??= Object.entries(
    JSON.parse(readFileSync(join(fontFolder, 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return [from, to] as const
    }),
  }))
  return parts
}

const families = new Map<string, string | null>()

/** The family of the bundled font that draws this character, loaded when it is first asked for; null where none has it. */
export function familyOf(character: string): string | null {
  const point = character.codePointAt(0) ?? 0
  const part = fontParts().find(({ ranges }) => ranges.some(([from, to]) => point >= from && point <= to))
  if (part === undefined) return null
  if (!families.has(part.name)) families.set(part.name, loaded(part.name))
  return families.get(part.name) ?? null
}

function loaded(part: string): string | null {
  const family = `desk-${part}`
  const file = join(fontFolder, 'files', `noto-sans-sc-${part}-wght-normal.woff2`)
  return GlobalFonts.register(readFileSync(file), family) === null ? null : family
}

let gbk: ReadonlySet<string> | undefined

/** Whether a printer with the older table has this character: GBK's two-byte codes and ASCII. */
export function isInGbk(character: string): boolean {
  gbk ??= twoByteCharacters()
  return character < '\x80' || gbk.has(character)
}

function twoByteCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const all = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      // The last row's end came with GB 18030; code page 936, by which the older tables go, ends before it.
      if (trail === 0x7f || (lead === 0xfe && trail >= 0x50)) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\ufffd' && !isPrivate(character)) all.add(character)
    }
  }
  return all
}

// Rows that GBK left to the user; GB 18030 has real characters at four bytes instead.
const isPrivate = (character: string): boolean => character >= '\ue000' && character <= '\uf8ff'
