import { categoryOf } from '../vocabulary/categories.ts'
import { type GarmentSlot, garmentOf } from '../vocabulary/clothing.ts'
import { lookUp } from '../vocabulary/look-up.ts'

/** What a piece of the line is for somebody's clothes. `part` says a place on the body without naming a garment. */
export type Token = {
  readonly from: number
  readonly to: number
  readonly role: 'colour' | 'garment' | 'part' | 'style' | 'carried'
  /** Colour or garment of the vocabulary. */
  readonly id?: string | undefined
  readonly slot?: GarmentSlot | undefined
}

const short: readonly (readonly [RegExp, Token['role'], GarmentSlot])[] = [
  [/(?:卫|大|风|毛|棉)?[衣衫](?!服)/g, 'garment', 'upper'],
  [/(?:中山|军|童|唐|运动|休闲|夏|冬|春|秋)装/g, 'garment', 'upper'],
  [/裤(?!兜|袋)/g, 'garment', 'lower'],
  [/裙/g, 'garment', 'full'],
  [/[鞋靴]/g, 'garment', 'foot'],
  [/帽/g, 'garment', 'head'],
  [/\b(?:top|sweater|jumper|coat|hoodie)s?\b/g, 'garment', 'upper'],
  [/\b(?:trousers|pants|shorts|jeans)\b/g, 'garment', 'lower'],
  [/\b(?:shoes?|sneakers|trainers|boots|sandals)\b/g, 'garment', 'foot'],
  [/\b(?:cap|hat)\b/g, 'garment', 'head'],
  [/上身|上面|身上|一身|(?<!脚)穿(?:着|了|的|一件|件|个)*/g, 'part', 'upper'],
  [/下身|下面|腿上/g, 'part', 'lower'],
  [/脚上|脚下|脚穿(?:着|的)?|脚(?=[是|踩])/g, 'part', 'foot'],
  [/头上|头戴|戴(?:着|了|个|顶)*/g, 'part', 'head'],
]

const itemSlot = (id: string): GarmentSlot | undefined => {
  if (id === 'clothing.bottom') return 'lower'
  const category = categoryOf(id)?.id
  if (category === 'clothing') return 'upper'
  if (category === 'shoes') return id === 'shoes.sock' ? undefined : 'foot'
  return category === 'hat' ? 'head' : undefined
}

const carried: ReadonlySet<string | undefined> = new Set([
  'backpack',
  'handbag',
  'luggage',
  'umbrella',
  'shopping_bag',
  'toy',
  'water_bottle',
  'stroller',
])

function tokenOf({ type, id, from, to }: ReturnType<typeof lookUp>[number]): Token | null {
  if (type === 'colour') return { role: 'colour', from, to, id }
  if (type === 'garment') return { role: 'garment', from, to, id, slot: garmentOf(id)?.slot }
  if (type === 'slot') return { role: 'garment', from, to, slot: id as GarmentSlot }
  if (type === 'pattern' || type === 'material' || type === 'brand') return { role: 'style', from, to }
  if (type !== 'item') return null
  const slot = itemSlot(id)
  if (slot !== undefined) return { role: 'garment', from, to, slot }
  return carried.has(categoryOf(id)?.id) ? { role: 'carried', from, to } : null
}

// A garment says more than the thing or the pattern that is called by the same word.
const rank: Readonly<Record<Token['role'], number>> = { garment: 0, colour: 1, carried: 2, style: 3, part: 4 }

// 裙子 is also listed as a thing on the shelf, and there as something for the legs.
const garmentsFirst = (concepts: ReturnType<typeof lookUp>) =>
  concepts.toSorted((a, b) => Number(a.type === 'item') - Number(b.type === 'item'))

const manner = /(?:运动|连帽|加绒|高领|圆领|长款|短款|薄款|宽松)$/

/** 运动凉鞋 is one word to whoever says it. */
function withManner(text: string, token: Token): Token {
  const found = manner.exec(text.slice(0, token.from))
  return found === null ? token : { ...token, from: found.index }
}

/** The words of a line that speak of clothes, in order; one token a place. */
export function tokensOf(text: string): Token[] {
  const listed = garmentsFirst(lookUp(text)).flatMap((concept) => tokenOf(concept) ?? [])
  const best = new Map<number, Token>()
  for (const token of listed) {
    const known = best.get(token.from)
    if (known === undefined || rank[token.role] < rank[known.role]) best.set(token.from, token)
  }
  const found = [...best.values()]
  for (const [form, role, slot] of short)
    for (const { 0: word, index } of text.matchAll(form)) {
      const [from, to] = [index, index + word.length]
      if (word !== '' && !found.some((token) => token.from < to && from < token.to))
        found.push({ from, to, role, slot })
    }
  return found
    .map((token) => (token.role === 'garment' ? withManner(text, token) : token))
    .sort((a, b) => a.from - b.from)
}
