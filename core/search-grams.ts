import { hash32 } from './matching/shelf/codes.ts'

const plain = /^[\u0000-\u00ff]$/

/**
 * The windows of a text by which it is found: two characters, or three where all are letters, digits or signs of Latin (two of them
 * stand in half of all texts). What stands in a text has all its windows among the text's; shorter than a window has none.
 */
function windowsOf(text: string): string[] {
  const characters = [...text]
  return characters.flatMap((first, at) => {
    const [second, third] = [characters[at + 1], characters[at + 2]]
    if (second === undefined || first === '\n' || second === '\n') return []
    if (!plain.test(first) || !plain.test(second)) return [first + second]
    return third !== undefined && plain.test(third) && third !== '\n' ? [first + second + third] : []
  })
}

/** The distinct windows as words for the index: hashes of 32 bits in letters and digits, so that any sign can be looked for. */
export const gramsOf = (text: string): string[] => [
  ...new Set(windowsOf(text).map((window) => `g${hash32(window).toString(36)}`)),
]
