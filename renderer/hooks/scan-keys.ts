import { isComposing } from './composing.ts'

const plain = /^[\w.*-]$/
/** What a reader's line may hold beside it: marks between fields, Chinese characters. */
const inner = /^[\s|,;^:/·，；｜]$/u
const han = /^\p{Script=Han}$/u

const shifted: Readonly<Record<string, string>> = {
  Minus: '_',
  Digit8: '*',
  Backslash: '|',
  Semicolon: ':',
  Digit6: '^',
}
const bare: Readonly<Record<string, string>> = {
  Minus: '-',
  NumpadSubtract: '-',
  Period: '.',
  NumpadDecimal: '.',
  Comma: ',',
  Semicolon: ';',
  Slash: '/',
  NumpadMultiply: '*',
  Space: ' ',
}

/** What a key says by its place on a keyboard of the usual order, where an input method has taken its character. */
function byPlace({ code, shiftKey }: KeyboardEvent): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  if (shiftKey) return shifted[code] ?? null
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? bare[code] ?? null
}

/** Whether an input method took the key before the page: then only its place tells which it was. */
export const isTaken = (event: KeyboardEvent): boolean => isComposing(event) || event.key === 'Process'

/** The character that a scanner or reader sent with this key, or null where neither sends such a key. */
export function characterOf(event: KeyboardEvent, within: boolean): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null
  if (isTaken(event)) return byPlace(event)
  if (plain.test(event.key) || han.test(event.key)) return event.key
  return within && inner.test(event.key) ? event.key : null
}

/** Enter, or Tab as some scanners are set, also where an input method took it. */
export const isSuffix = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' || event.key === 'Tab' || (isTaken(event) && /^(?:Enter|NumpadEnter|Tab)$/.test(event.code))
