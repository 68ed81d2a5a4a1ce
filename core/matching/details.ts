import { details } from '../vocabulary/details.ts'
import { type Lexicon, lookUp } from '../vocabulary/look-up.ts'
import { categoriesOfShelf } from '../vocabulary/shelf-names.ts'
import { chineseNumber } from './measures.ts'

/** What a thing's description says beside what the thing is. */
export type SaidDetails = {
  /** Words ready to be compared: `detail:number-of-keys=3`, `detail:phone-case+black`, `accent:red`. */
  readonly words: readonly string[]
  /** Categories that a shelf's name standing alone may mean (箱包, 数码配件); such a name is no detail. */
  readonly shelf: readonly string[]
  /** The description without all that. */
  readonly plain: string
}

/** 2万 and 20000, 三 and 3 are one figure. */
function figureOf(text: string): string {
  const many = /^([0-9])万$/.exec(text)
  return many === null ? String(chineseNumber(text) ?? text) : `${many[1]}0000`
}

/** The clause that says what it is, and those that hold a name, a number or a place, are no details. */
const notDetails =
  /^(?:捡|拾|发现|丢|遗|掉|不见|游客|保安|保洁|巡逻|写|失主|姓名|名字|号|证件|尾号|在)|[0-9*]{6,}|[0-9](?:元|块)|lost|found/

const colour = /(?:带点|带些|有点|有些|夹点)(.{1,5})$/

const coloursIn = (text: string, own: Lexicon): string[] =>
  lookUp(text, own).flatMap(({ type, id }) => (type === 'colour' ? [id] : []))

type Clause = { readonly words: readonly string[]; readonly rest: string }

/** 带点黑色: a second colour, which a thing of another colour has too. */
function accent(clause: string, own: Lexicon): Clause | null {
  const found = colour.exec(clause)
  const ids = found === null ? [] : coloursIn(found[1]!, own)
  return ids.length === 0 ? null : { words: ids.map((id) => `accent:${id}`), rest: clause.slice(0, found!.index) }
}

/** A detail takes its words, so that nothing counts twice, and the colour that is said with it: a blue case makes no phone blue. */
function detailsIn(clause: string, own: Lexicon): Clause {
  const ids: string[] = []
  let rest = clause
  for (const { id, said } of details) {
    const found = said.exec(rest)
    if (found === null) continue
    ids.push(found[1] === undefined ? id : `${id}=${figureOf(found[1])}`)
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
  }
  if (ids.length === 0) return { words: [], rest: clause }
  const coloured = coloursIn(clause, own).map((one) => `detail:${ids[0]}+${one}`)
  const concepts = coloured.length === 0 ? [] : lookUp(rest, own).filter(({ type }) => type === 'colour')
  for (const { from, to } of concepts) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  return { words: [...ids.map((id) => `detail:${id}`), ...coloured], rest }
}

/** Reads the details of a thing from its description, clause by clause. */
export function detailsOf(description: string, own: Lexicon): SaidDetails {
  const words: string[] = []
  const shelf: string[] = []
  const plain: string[] = []
  for (const clause of description.split(/[,。;、!?]+/).filter(Boolean)) {
    const named = categoriesOfShelf(clause.trim())
    shelf.push(...named)
    if (named.length > 0) continue
    const read = notDetails.test(clause) ? { words: [], rest: clause } : (accent(clause, own) ?? detailsIn(clause, own))
    words.push(...read.words)
    plain.push(read.rest)
  }
  return { words, shelf, plain: plain.join(',') }
}
