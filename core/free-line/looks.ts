import type { FieldName } from '../records/fields.ts'
import { lookUp } from '../vocabulary/look-up.ts'
import { type TraitGroup, traitOf } from '../vocabulary/traits.ts'
import { type Chip, chip, isPerson, type Line, said } from './chip.ts'

const fieldOf: Readonly<Partial<Record<TraitGroup, FieldName>>> = { hair: 'hair', mark: 'marks', accent: 'dialect' }
const denied = /(?:没|没有|不|未)(?:戴|带)?$/
const english =
  /\b(?:long|short|curly|straight|grey|white|black|brown|blond) hair\b|\bponytail\b|\bbald\b|\bpigtails\b|\bbraids?\b/

/** Hair, what is remarkable, and how somebody speaks: the first word of each. */
function traitsIn(line: Line): Chip[] {
  const found = new Map<FieldName, Chip>()
  for (const { type, id, from, to } of lookUp(line.text, { words: line.words })) {
    const group = type === 'trait' ? traitOf(id)?.group : undefined
    const topic = group === undefined || id === 'glasses' ? undefined : fieldOf[group]
    if (topic !== undefined && !found.has(topic)) found.set(topic, said(topic, line, from, to))
  }
  const hair = english.exec(line.text)
  if (hair !== null && !found.has('hair'))
    found.set('hair', said('hair', line, hair.index, hair.index + hair[0].length))
  return [...found.values()]
}

const worn = /(?:戴|带)?(?:着|了|个|副)?(?:黑框|金丝|近视|老花)?眼镜儿?|墨镜|\bglasses\b|\bspectacles\b/

function glassesIn({ text }: Line): Chip[] {
  const found = worn.exec(text)
  if (found === null) return []
  const no = denied.exec(text.slice(0, found.index)) ?? /\b(?:no|without) $/.exec(text.slice(0, found.index))
  const meant = no === null ? { zh: '戴眼镜', en: 'Glasses' } : { zh: '没戴眼镜', en: 'No glasses' }
  const from = no === null ? found.index : no.index
  return [chip('glasses', from, found.index + found[0].length, { fields: { glasses: no === null }, ...meant })]
}

/** What somebody looks and sounds like, beside the clothes. */
export const looksIn = (line: Line): Chip[] => (isPerson(line) ? [...glassesIn(line), ...traitsIn(line)] : [])
