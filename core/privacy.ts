import { type FieldName, type Fields, type Mask, ruleOf } from './records/fields.ts'
import { nicknamesIn } from './records/nicknames.ts'

/** Fields of this level and above leave a handler masked. */
export const maskedFrom = 2

/** 王晓明 → 王**, Ann Lee → A******: enough to call a queue by, not enough to know who. */
export const maskName = (name: string): string => {
  const characters = [...name]
  return characters.length < 2 ? '*' : characters[0] + '*'.repeat(Math.min(characters.length - 1, 6))
}

/** 王晓明 → 王*明, 李华 → 李*, Ann Lee → A*e: for a slip, where the claimant must recognise his own. */
export const maskNameOnPaper = (name: string): string => {
  const characters = [...name.trim()]
  return characters.length < 3 ? maskName(name.trim()) : `${characters[0]}*${characters.at(-1)}`
}

/** 13812345521 → 138****5521; anything shorter than eight digits keeps its last two. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '')
  return digits.length >= 8 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}

/** Keeps the last four characters of a number that is long enough to hide something. */
export const maskNumber = (number: string): string => {
  // By whole characters: half of one is no text, and no answer could carry it.
  const compact = [...number.replace(/\s/g, '')]
  return compact.length > 4 ? `****${compact.slice(-4).join('')}` : '****'
}

// Seven digits or more, of any script, however people part them: 138 1234 5678, 138.1234.5678, 138—1234—5678.
const longDigits = /\p{Nd}(?:[\s\p{Pd}._·•/]{0,3}\p{Nd}){5,}[\s\p{Pd}._·•/]{0,3}[\p{Nd}xX]/gu

/** Prose keeps its words but loses long numbers and the names that stand in the record's own fields. */
export function maskProse(prose: string, names: readonly string[]): string {
  const unnumbered = prose.replace(longDigits, (found) => maskNumber(found))
  return (
    names
      .filter((name) => [...name].length > 1)
      // The longest first: a short name masked inside a longer one would leave the rest of that to be read.
      .toSorted((a, b) => b.length - a.length)
      .reduce((masked, name) => masked.replaceAll(name, maskName(name)), unnumbered)
  )
}

/** The fields whose values prose must not repeat. */
const secretFields = [
  'name',
  'contactName',
  'contactPhone',
  'number',
  'idNumber',
  'ownPhone',
  'contactIdNumber',
  'contactAddress',
] as const satisfies readonly FieldName[]

/** Names and numbers in these fields that no prose may repeat, each nickname by itself. */
export function secretsIn(fields: Readonly<Record<string, unknown>>): string[] {
  const texts = (names: readonly string[]): string[] =>
    names.flatMap((name) => (typeof fields[name] === 'string' && fields[name] !== '' ? [fields[name]] : []))
  return [...texts(secretFields), ...texts(['nickname']).flatMap(nicknamesIn)]
}

function maskValue(value: unknown, mask: Mask, hidden: readonly string[]): unknown {
  // Half a number tells nothing worth keeping.
  if (typeof value !== 'string') return null
  switch (mask) {
    case 'name':
      return maskName(value)
    case 'phone':
      return maskPhone(value)
    case 'number':
      return maskNumber(value)
    case 'prose':
      return maskProse(value, hidden)
    case 'whole':
      return '****'
  }
}

/**
 * A record's fields as everybody at the counter may see them, and the names of those that reveal would open. `alsoHidden` are
 * names and numbers that prose must not repeat although they do not stand in these fields.
 */
export function maskFields(
  fields: Fields,
  alsoHidden: readonly string[] = [],
): { fields: Fields; masked: FieldName[] } {
  const hidden = [...secretsIn(fields), ...alsoHidden]
  const masked: FieldName[] = []
  const shown: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields) as [FieldName, unknown][]) {
    const rule = ruleOf(name)
    shown[name] = rule.mask === undefined || value == null ? value : maskValue(value, rule.mask, hidden)
    if (value != null && (rule.privacy >= maskedFrom || shown[name] !== value)) masked.push(name)
  }
  return { fields: shown as Fields, masked }
}
