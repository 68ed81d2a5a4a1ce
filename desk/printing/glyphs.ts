import { missingMark, missingNote } from '../../core/printing.ts'

/** What GBK holds: its own two rows of signs and hanzi, without the places that Microsoft or a user filled later. */
function readGbk(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk')
  const known = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      // FE50–FEA0 came with later fonts, of which an old printer knows nothing.
      if (trail === 0x7f || (lead === 0xfe && trail <= 0xa0)) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !/[\u{e000}-\u{f8ff}\ufffd]/u.test(character)) known.add(character)
    }
  }
  return known
}

let gbk: ReadonlySet<string> | null = null

/** Whether a printer whose font is GBK has this character. */
export function inGbk(character: string): boolean {
  if (character.codePointAt(0)! < 0x80) return true
  gbk ??= readGbk()
  return gbk.has(character)
}

/**
 * A copy's markup for a printer that has not every character: each one that it lacks becomes 〓, and the last line says what 〓 stands
 * for. Markup in which nothing is missing comes back as it is.
 */
export function markMissing(markup: string, has: (character: string) => boolean, language: 'zh' | 'en'): string {
  const marked = [...markup].map((character) => (has(character) ? character : missingMark)).join('')
  return marked === markup ? markup : `${marked}{width:*}\n${missingNote[language]} |\n`
}
