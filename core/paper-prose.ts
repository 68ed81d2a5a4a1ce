import { namesInField } from './matching/names.ts'
import { maskName, maskNumber, maskProse, secretsIn } from './privacy.ts'
import type { Fields } from './records/fields.ts'
import { normalise } from './vocabulary/normalise.ts'
import { simplified } from './vocabulary/simplified.ts'
import { surnameAt } from './vocabulary/surnames.ts'

/** Prose as paper may show it. */
export type Hide = (prose: string) => string

/**
 * Takes long numbers out of prose, and every name and number that stands in a field of these records or among `more`. Paper leaves the
 * booth, so a name is hidden however it is written: parted by blanks, in traditional characters, without its surname, in pinyin; and
 * a number that stands in a field whatever parts its digits.
 */
export function proseMask(fields: readonly Fields[], more: readonly string[] = []): Hide {
  const units = fields.flatMap(({ contactUnit }) => contactUnit ?? [])
  const secrets = [...fields.flatMap(secretsIn), ...units, ...more].filter((secret) => secret !== '')
  const forms = secrets.flatMap(formsOf)
  return (prose) => maskProse(hidden(prose, forms), secrets)
}

/** Shorter numbers are ages, sizes and prices. */
const leastDigits = 6

const formsOf = (secret: string): RegExp[] => {
  const signs = [...folded(secret)].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const digits = signs.filter((sign) => /\p{N}/u.test(sign)).length
  if (digits >= leastDigits) return [parted(signs, String.raw`[^\p{L}\p{N}]{0,3}`)]
  return namesInField(secret).flatMap(({ text, syllables }) => formsOfName(text, syllables))
}

function formsOfName(text: string, syllables: readonly string[]): RegExp[] {
  const letters = [...text.replaceAll(' ', '')]
  const surname = [...surnameAt(text)].length
  const latin = !/\p{Script=Han}/u.test(text)
  const written = latin ? [] : [letters, letters.slice(surname)]
  const [family, given] = [syllables.slice(0, surname), syllables.slice(surname)]
  const spoken = latin ? [syllables, syllables.toReversed()] : [syllables, given, [...given, ...family]]
  return [
    ...written.filter((form) => form.length > 1).map((form) => parted(form, between)),
    ...spoken.filter((form) => form.length > 1).map((form) => latinWord(form)),
  ]
}

const between = String.raw`[\s·・.'’-]*`

const parted = (signs: readonly string[], gap: string): RegExp => new RegExp(signs.map(plain).join(gap), 'gu')

/** Not in the middle of another word. ü is typed as v, u or yu. */
const latinWord = (syllables: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<!\p{Script=Latin})${syllables.map((one) => plain(one).replace('v', '(?:v|u|yu)')).join(between)}(?!\p{Script=Latin})`,
    'gu',
  )

const plain = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)

/** Small, half-width, simplified, without accents, and as long as it was, so that a place in it is the same place in the text. */
const folded = (text: string): string =>
  [...text]
    .map((sign) => {
      const bare = simplified(normalise(sign)).normalize('NFD').replace(/\p{M}/gu, '')
      return bare.length === sign.length ? bare : sign
    })
    .join('')

function hidden(prose: string, forms: readonly RegExp[]): string {
  const text = folded(prose)
  const found = forms
    .flatMap((form) => [...text.matchAll(form)].map(({ 0: match, index }) => [index, index + match.length] as const))
    .sort(([a], [b]) => a - b)
  let [shown, end] = ['', 0]
  for (const [from, to] of found) {
    if (to <= end) continue
    const piece = prose.slice(Math.max(from, end), to)
    shown += prose.slice(end, Math.max(from, end)) + (/\p{N}{4}/u.test(piece) ? maskNumber(piece) : maskName(piece))
    end = to
  }
  return shown + prose.slice(end)
}
