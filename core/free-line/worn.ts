import type { FieldName } from '../records/fields.ts'
import { type GarmentSlot, garmentOf } from '../vocabulary/clothing.ts'
import { colourOf } from '../vocabulary/colours.ts'
import { type Chip, chip, isPerson, type Line, said } from './chip.ts'
import { type Token, tokensOf } from './tokens.ts'

const fieldOf: Readonly<Partial<Record<GarmentSlot, FieldName>>> = {
  upper: 'upper',
  full: 'upper',
  lower: 'lower',
  foot: 'shoes',
  head: 'hat',
}

// What may stand between a colour and its garment without parting them.
const joins = /^(?:色?的|色|相间的?|和|与|布|底)?$/
const joinsLoosely = /^(?:[^\P{Script=Han}是了在穿有和与袜]{0,4}|[a-z]{1,12}) ?$/u
const says = /^(?:是|为|:|的是|颜色是?|也是|都是|穿的?是?)?(?:一?[件条双顶]|个)?$/

const gap = (text: string, a: Token, b: Token): string => text.slice(a.to, b.from)

/** The words in front of a garment that belong to it: colours, patterns, materials. */
function frontOf(text: string, tokens: readonly Token[], at: number, free: ReadonlySet<Token>): Token[] {
  const front: Token[] = []
  for (let i = at - 1; i >= 0; i--) {
    const [token, next] = [tokens[i]!, tokens[i + 1]!]
    if ((token.role !== 'colour' && token.role !== 'style') || !free.has(token)) break
    const between = gap(text, token, next)
    const loose = next.role !== 'colour' && !/[\u0002|,,。;;、]/.test(between) && joinsLoosely.test(between)
    if (!joins.test(between.trim()) && !loose) break
    if (i > 0 && isHalf(text, tokens[i - 1]) && hasOwnColour(text, tokens, at)) break
    if (next.role === 'colour' && /\s/.test(between) && latinless(text, token)) break
    // A space parts words only where the colour has a garment on its other side.
    if (/\s/.test(between) && latinless(text, token) && i > 0 && belongsBack(text, tokens, i)) break
    front.unshift(token)
  }
  return front
}

/** 上红下黑鞋白: each colour stands behind its place, so the last garment does not take the one in front of it. */
const isHalf = (text: string, token: Token | undefined): boolean =>
  token?.role === 'part' && /^[上下]$/.test(text.slice(token.from, token.to))
const hasOwnColour = (text: string, tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.role === 'colour' && says.test(gap(text, tokens[at]!, tokens[at + 1]!))

const latinless = (text: string, { from, to }: Token): boolean => !/[a-z]/.test(text.slice(from, to))

/** True where a colour follows the garment before it without a gap: 裤子黑 白鞋. */
function belongsBack(text: string, tokens: readonly Token[], i: number): boolean {
  const [previous, token] = [tokens[i - 1]!, tokens[i]!]
  return (previous.role === 'garment' || previous.role === 'part') && says.test(gap(text, previous, token))
}

/** 上衣红裤子黑: with colours behind the garments all along, the one in between belongs to the first. */
function isBehind(text: string, tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ role }) => role === 'garment' || role === 'carried')
  const last = tokens.at(-1)
  if (first < 0 || last?.role !== 'colour') return false
  return !tokens.slice(0, first).some(({ role }) => role === 'colour') && says.test(gap(text, tokens.at(-2)!, last))
}

type Worn = { readonly main: Token; readonly front: readonly Token[]; readonly behind: readonly Token[] }

function behindOf(text: string, tokens: readonly Token[], at: number, free: ReadonlySet<Token>): Token[] {
  const [main, next] = [tokens[at]!, tokens[at + 1]]
  if (next?.role !== 'colour' || !free.has(next)) return []
  const between = gap(text, main, next).trim()
  return says.test(between) && !/[,,。;;|]/.test(gap(text, main, next)) ? [next] : []
}

/** Garments take what stands in front of them, then what is said behind them, and only then a bare 穿 takes what is left. */
function wornIn(text: string, tokens: readonly Token[]): Worn[] {
  const free = new Set(tokens)
  const worn = new Map<Token, Worn>()
  const behindAll = isBehind(text, tokens)
  const each = (roles: readonly Token['role'][], take: (at: number, main: Token) => void) => {
    for (const [at, main] of tokens.entries()) if (roles.includes(main.role)) take(at, main)
  }
  const inFront = (at: number, main: Token) => {
    const front = behindAll ? [] : frontOf(text, tokens, at, free)
    for (const token of front) free.delete(token)
    worn.set(main, { main, front, behind: [] })
  }
  const after = (at: number, main: Token) => {
    const known = worn.get(main) ?? { main, front: [], behind: [] }
    if (known.front.some(({ role }) => role === 'colour')) return
    const behind = behindOf(text, tokens, at, free)
    for (const token of behind) free.delete(token)
    worn.set(main, { ...known, behind })
  }
  each(['garment', 'carried'], inFront)
  each(['garment', 'carried'], after)
  each(['part'], after)
  return [...worn.values()]
}

const latin = /^[\x20-\x7e]+$/

/** The clerk's own words, garment last: 上衣是红色的 becomes 红色上衣. */
function wordsOf(raw: string, { main, front, behind }: Worn): string {
  const body = raw.slice(front[0]?.from ?? main.from, main.role === 'part' ? (front.at(-1)?.to ?? main.from) : main.to)
  const colour = behind.map(({ from, to }) => raw.slice(from, raw[to] === '色' ? to + 1 : to)).join('')
  return [colour, body].filter(Boolean).join(latin.test(colour + body) ? ' ' : '')
}

function englishOf({ main, front, behind }: Worn, words: string): string {
  const colours = [...front, ...behind].flatMap(({ id }) => (id === undefined ? [] : (colourOf(id)?.en ?? [])))
  const garment = main.id === undefined ? undefined : garmentOf(main.id)?.en
  return latin.test(words) || garment === undefined ? words : [...colours, garment].join(' ')
}

const firstWord: Readonly<Partial<Record<FieldName, { zh: string; en: string }>>> = {
  upper: { zh: '上衣', en: 'Top' },
  lower: { zh: '下装', en: 'Bottom' },
  shoes: { zh: '鞋', en: 'Shoes' },
  hat: { zh: '帽', en: 'Hat' },
}

function chipOf(line: Line, worn: Worn): Chip[] {
  const { main, front, behind } = worn
  const topic = main.role === 'carried' ? 'belongings' : main.slot === undefined ? undefined : fieldOf[main.slot]
  const colour = [...front, ...behind].find(({ role }) => role === 'colour')?.id
  const words = wordsOf(line.raw, worn).trim()
  if (topic === undefined || words === '' || (main.role === 'part' && colour === undefined)) return []
  const all = [main, ...front, ...behind]
  const [from, to] = [Math.min(...all.map((token) => token.from)), Math.max(...all.map((token) => token.to))]
  // A garment speaks for itself; a bare colour must say where.
  const label = main.role === 'part' ? firstWord[topic] : undefined
  const english = englishOf(worn, words)
  return [
    chip(topic, from, to, {
      fields: { [topic]: words.slice(0, 120) },
      zh: label === undefined ? words : `${label.zh} ${words}`,
      en: label === undefined ? english : `${label.en} ${english}`,
      colour,
    }),
  ]
}

// Dungarees cover the place of a shirt, but a shirt says more; a colour says more than none.
const tells = (colour: string | undefined, { slot, id }: Token): number =>
  Number(colour !== undefined) * 2 + Number(slot !== 'full') + Number(id !== undefined && slot !== 'full')

const barefoot = /没(?:有)?穿(?:着)?鞋(?:子)?|光着?脚(?:板儿?|丫子?|杆)?|打?赤脚/

/** Bare feet are what a searcher looks for, too. */
function barefootIn(line: Line): Chip[] {
  const found = barefoot.exec(line.text)
  if (found === null) return []
  return [said('shoes', line, found.index, found.index + found[0].length)]
}

/** What somebody wears and carries. Of two garments in one place the one that tells more counts, then the first. */
export function wornChips(line: Line): Chip[] {
  if (!isPerson(line)) return []
  const best = new Map<FieldName, { chip: Chip; weight: number }>()
  for (const bare of barefootIn(line)) best.set('shoes', { chip: bare, weight: 9 })
  for (const worn of wornIn(line.text, tokensOf(line.text, { words: line.words })))
    for (const made of chipOf(line, worn)) {
      const weight = tells(made.colour, worn.main)
      const known = best.get(made.topic)
      if (known === undefined || weight > known.weight) best.set(made.topic, { chip: made, weight })
    }
  return [...best.values()].map(({ chip: made }) => made)
}
