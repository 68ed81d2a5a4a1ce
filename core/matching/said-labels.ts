import { listed, type Sentence } from '../sentence.ts'
import { brandOf } from '../vocabulary/brands.ts'
import { categoryOf, subcategoryOf } from '../vocabulary/categories.ts'
import { garmentOf, materials, patterns } from '../vocabulary/clothing.ts'
import { colourOf } from '../vocabulary/colours.ts'
import { detailOf } from '../vocabulary/details.ts'
import { traitOf } from '../vocabulary/traits.ts'
import type { Features, Slot } from './features.ts'
import type { Evidence } from './weigh.ts'

type Label = Sentence | undefined
type Spoken = { readonly ids: readonly string[]; readonly label: (id: string) => Label }

/** T-shirt, HK-Macao and USB stay as they are. */
const inLine = (en: string): string => (/^[A-Z][a-z]/.test(en) ? en[0]!.toLowerCase() + en.slice(1) : en)
const lower = (label: Label): Label => label && { zh: label.zh, en: inLine(label.en) }

const typeLabel = (id: string): Label => lower(subcategoryOf(id) ?? categoryOf(id))
const brandLabel = (id: string): Label => {
  const brand = brandOf(id)
  return brand && { zh: brand.zh, en: brand.latin }
}
const sexes: Readonly<Record<string, Sentence>> = {
  male: { zh: '男性', en: 'male' },
  female: { zh: '女性', en: 'female' },
}
const glasses: Readonly<Record<string, Sentence>> = {
  true: { zh: '戴眼镜', en: 'wear glasses' },
  false: { zh: '不戴眼镜', en: 'wear no glasses' },
}

/** What a side says to a witness, by the vocabulary's ids; null where no list has words for it. */
function spokenTo(witness: Evidence['witness'], said: Features): Spoken | null {
  const slot = /^(upper|lower|foot|head)(Colour|Garment)$/.exec(witness)
  if (slot !== null) return worn(said.worn[slot[1] as Slot], slot[2] === 'Colour')
  switch (witness) {
    case 'type':
      return { ids: said.types, label: typeLabel }
    case 'colour':
      return { ids: said.colours, label: colourOf }
    case 'brand':
      return { ids: said.brands, label: brandLabel }
    case 'hair':
      return { ids: said.hair, label: traitOf }
    case 'accent':
      return { ids: said.accents, label: traitOf }
    case 'sex':
      return { ids: said.sex === null ? [] : [said.sex], label: (id) => sexes[id] }
    case 'glasses':
      return { ids: said.glasses === null ? [] : [String(said.glasses)], label: (id) => glasses[id] }
    default:
      return null
  }
}

const worn = (garment: Features['worn'][Slot], colour: boolean): Spoken =>
  colour
    ? { ids: garment?.colours ?? [], label: colourOf }
    : { ids: garment?.garments ?? [], label: (id) => lower(garmentOf(id)) }

/** What a side says, in the vocabulary's words; a thing's first type is what it is called. */
export function labelsOf(witness: Evidence['witness'], said: Features): readonly Sentence[] {
  const spoken = spokenTo(witness, said)
  if (spoken === null) return []
  const ids = witness === 'type' ? spoken.ids.slice(0, 1) : spoken.ids
  return ids.flatMap((id) => spoken.label(id) ?? [])
}

/** What both sides say to a witness; of a thing the narrower word for it, never what sticks on it: two phones with a panda are no cats. */
export function sharedLabel(witness: Evidence['witness'], a: Features, b: Features): Label {
  const [one, other] = [spokenTo(witness, a), spokenTo(witness, b)]
  const shared = one?.ids.filter((said) => other!.ids.includes(said)) ?? []
  const [first] = shared
  const isNarrower = (said: string): boolean =>
    witness === 'type' && categoryOf(said)?.id !== said && categoryOf(said) === categoryOf(first!)
  const id = shared.find(isNarrower) ?? first
  return id === undefined ? undefined : one!.label(id)
}

/** The category that both things are of. */
export function widerLabel(a: Features, b: Features): Label {
  const own = new Set(a.types.map((id) => categoryOf(id)?.id))
  const category = b.types.map((id) => categoryOf(id)).find((one) => one !== undefined && own.has(one.id))
  return category && lower({ zh: category.zh, en: category.en })
}

const named = new Map([...patterns, ...materials].map((one) => [one.id, one]))

/** How somebody is in health may be covered in the record itself, and so it is nothing to be named here. */
const health: ReadonlySet<string> = new Set(['deaf', 'speech', 'stick', 'wheelchair', 'lame', 'memory'])

const accentLabel = (id: string): Label => {
  const colour = colourOf(id)
  return colour && { zh: `带点${colour.zh}`, en: `a touch of ${inLine(colour.en)}` }
}

/** A comb is a cosmetic and a rabbit a pet by the lists only, so that what lies in a thing or hangs on it is not named. */
function detailLabel(word: string): Label {
  const [type, id] = word.split(':') as [string, string | undefined]
  if (id === undefined || health.has(id)) return undefined
  if (type === 'trait') return traitOf(id)
  if (type === 'brand') return brandLabel(id)
  // A detail's colour says no more than the detail, which is named itself.
  if (type === 'detail') return id.includes('+') ? undefined : detailOf(id)
  if (type === 'accent') return accentLabel(id)
  return type === 'pattern' || type === 'material' ? named.get(id) : undefined
}

const mostDetails = 2

/** Details that both texts mention; undefined where what they share is in no list, and so in somebody's own words. */
export function sharedDetails(a: Features, b: Features): Label {
  const labels = a.words
    .filter((word) => b.words.includes(word))
    .flatMap((word) => detailLabel(word) ?? [])
    .slice(0, mostDetails)
  if (labels.length === 0) return undefined
  return listed(labels.map(({ zh, en }) => ({ zh, en: inLine(en) })))
}
