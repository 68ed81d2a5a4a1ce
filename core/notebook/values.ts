import { z } from 'zod'
import { ageIn, amountIn, heightIn, middle } from '../matching/measures.ts'
import { phoneFault, tidyPhone } from '../phone.ts'
import { type FieldName, type Fields, ruleOf } from '../records/fields.ts'
import { normalise } from '../vocabulary/normalise.ts'
import { readChoice, readYesNo } from './words.ts'

/** What a cell is as a field's value; undefined where it is none and can only be kept as text. */
type Read = string | number | boolean | undefined

const number = (text: string): number | null =>
  /^\d{1,9}(?:\.\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null

// 1.2 米 is 120 centimetres; nobody is two centimetres tall.
const height = (text: string): Read => {
  const plain = number(text.replace(/(?:cm|厘米|公分)$/, ''))
  if (plain !== null) return plain < 2.5 ? Math.round(plain * 100) : plain
  const said = heightIn(text)
  return said === null ? undefined : Math.round(middle(said))
}

const age = (text: string): Read => {
  const plain = number(text.replace(/周?岁$/, ''))
  if (plain !== null) return plain
  const said = ageIn(text)
  return said === null ? undefined : Math.round(middle(said) * 10) / 10
}

const amount = (text: string): Read =>
  number(text.replace(/[¥¥$,\s]|元|块钱?$|rmb|yuan/g, '')) ?? amountIn(text) ?? undefined

const measures: Partial<Record<FieldName, (text: string) => Read>> = { heightCm: height, age, amount }

/** What a cell says as this field, in its type and within its limits; undefined for what only text can hold. */
export function readField(name: FieldName, raw: string): Fields[FieldName] | undefined {
  const text = raw.trim()
  const parsed = ruleOf(name).schema.safeParse(typed(name, text))
  return parsed.success && parsed.data !== '' ? (parsed.data as Fields[FieldName]) : undefined
}

/** Longest text that is read as a number; what is longer tells a story. */
const longestNumber = 60

function typed(name: FieldName, text: string): Read {
  const { schema } = ruleOf(name)
  if (schema instanceof z.ZodNumber && text.length > longestNumber) return undefined
  const plain = normalise(text).trim()
  if (schema instanceof z.ZodBoolean) return readYesNo(text) ?? undefined
  if (schema instanceof z.ZodEnum) return readChoice(name, text, schema.options.map(String)) ?? undefined
  if (schema instanceof z.ZodNumber) return (measures[name] ?? ((value: string) => number(value) ?? undefined))(plain)
  if (name === 'contactPhone' && phoneFault(text) === null) return tidyPhone(text)
  return text
}
