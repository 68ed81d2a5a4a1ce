import { longestWord, lookUp } from '../vocabulary/look-up.ts'
import { surnameAt } from '../vocabulary/surnames.ts'
import { type Chip, chip, isItem, isPerson, type Line, takenPhone } from './chip.ts'

const announce =
  /(?:姓名|名字|全名|大名|自称|说?他?她?叫做?|名叫|取名|写着|小名|乳名)(?:叫做?|是|为)?[ ::]?|(?:\bnamed|\bname is|\bname:?|\bcalled|\bgoes by)\s+/g
const notCalled = /^(?:不|了|他|她|我|你|声|人|来|去|喊|啥|什|车|救|的)/

/** A name written in Latin letters: one or two words that begin with a capital. */
const latinName = /^[\p{Lu}][\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+)?/u
const han = /^\p{Script=Han}{1,5}/u

type Words = Line['words']

/**
 * Where a name of Chinese characters ends, in UTF-16 units: at a boundary, or where a word begins that is no name. Counted in
 * characters, since the rare ones that names keep alive are two units long and must not be halved.
 */
function nameLength(text: string, own: Words): number {
  const run = [...(han.exec(text)?.[0] ?? '')]
  const units = (characters: number): number => run.slice(0, characters).join('').length
  const surname = [...surnameAt(run.join(''))].length
  const most = surname === 0 ? 3 : surname + 2
  if (run.length <= 2) return units(run.length)
  for (let at = Math.max(surname + 1, 2); at < Math.min(run.length, most + 1); at++)
    if (longestWord(text.slice(units(at)), own) > 1 || /^[男女他她是的在,穿戴今]/.test(text.slice(units(at))))
      return units(at)
  if (surname === 0 && run[0] !== run[1] && run.length > 3) return units(2)
  return units(Math.min(run.length, run[0] === run[1] ? 2 : most))
}

function nameAt(line: Line, at: number): string | null {
  const latin = latinName.exec(line.raw.slice(at))
  if (latin !== null) return latin[0]
  if (notCalled.test(line.text.slice(at))) return null
  const length = nameLength(line.text.slice(at), line.words)
  const name = line.text.slice(at, at + length)
  return length === 0 || isWords(name, line.words) || isPlace(line, at) ? null : line.raw.slice(at, at + length)
}

/** 说不清名字 灰夹克: without a surname, a word of the lists is no name. */
const isWords = (name: string, own: Words): boolean =>
  surnameAt(name) === '' && [...name].some((_, at) => longestWord(name.slice(at), own) > 1)

const isPlace = ({ text, zones }: Line, at: number): boolean =>
  lookUp(text.slice(at, at + 12), { zones }).some(({ type, from }) => type === 'zone' && from === 0)

type Spoken = { readonly from: number; readonly to: number; readonly name: string; readonly small: boolean }

function announced(line: Line): Spoken[] {
  return [...line.text.matchAll(announce)].flatMap((found) => {
    const at = found.index + found[0].length
    const name = nameAt(line, at)
    return name === null
      ? []
      : [{ from: found.index, to: at + name.length, name, small: /^(?:小名|乳名)/.test(found[0]) }]
  })
}

function bySurname(line: Line): Spoken[] {
  const found = /(?:他|她|娃儿?)?姓/.exec(line.text)
  if (found === null) return []
  const at = found.index + found[0].length
  const surname = surnameAt(line.text.slice(at))
  return surname === '' ? [] : [{ from: found.index, to: at + surname.length, name: surname, small: false }]
}

/** The person's name, or the name that stands on a thing. The full one comes before a pet name. */
export function nameIn(line: Line): Chip[] {
  const all = announced(line)
  const best = all.find(({ small }) => !small) ?? all[0] ?? (isPerson(line) ? bySurname(line)[0] : undefined)
  if (best === undefined || !(isPerson(line) || isItem(line))) return []
  return [chip('name', best.from, best.to, { fields: { name: best.name }, zh: best.name, en: best.name })]
}

const kin =
  '妈老汉儿|老汉儿|妈妈|妈|母亲|爸爸|爸|父亲|奶奶|爷爷|外婆|外公|姥姥|姥爷|家婆|嘎婆|家公|嘎公|婆婆|家长|监护人|家属|老师|导游|姑姑|姑妈|舅舅|舅妈|阿姨|嬢嬢|孃孃|叔叔|姨妈|哥哥|姐姐|孙女|孙子|孙儿|儿子|女儿|儿媳妇?|女婿|老公|老婆|妻子|丈夫|爱人|老伴儿?|朋友|同学|亲戚|领队|教练|mother|mom|mum|father|dad|grandmother|grandma|grandfather|grandpa|aunt|uncle|teacher|guide|friend|sister|brother|wife|husband|daughter|son'
const helper = '保安|保洁|清洁工|环卫工?|志愿者|工作人员|游客|司机|饲养员|检票员|老师|热心人|小朋友|同学'
const kinWord = new RegExp(`${kin}`, 'g')
const helperWord = new RegExp(helper, 'g')

const before =
  /(?:(?:他|她|它|孩子|娃儿|娃|小孩|小朋友|幺儿|\bhis|\bher|\btheir|\bthe)的? ?|(?:跟|和|与|同|\bwith)(?:他|她|着| my| her| his)? ?|(?:报案人|报警人|联系人|家属|陪同人?|随行)(?:是|:|为)? ?|我是(?:他|她|娃儿?|孩子|小孩)?的?|\u260e[ ,,]*)$/
const after = new RegExp(
  `^(?:姓|叫|的?(?:电话|手机|号码)|联系|报案|报警|报|来报|来说|说|在(?:这|此|旁|场|警|等)|'s (?:phone|number)|[ ,,::]{0,2}(?:电话|手机|phone|tel|number)?[ ::]{0,2}${takenPhone})`,
)
const mine = /(?:我们?|俺|咱|\bmy)的? ?$/
const childInLine =
  /[0-9一二三四五六七八九十](?:周?岁|个月)|男孩|女孩|男娃|女娃|娃儿|小孩|孩子|儿子|女儿|\bboy\b|\bgirl\b|\bkid\b|\bchild\b|小朋友/
const grown = /^(?:妈妈|妈|母亲|爸爸|爸|父亲|家长|老师|mother|mom|mum|father|dad)$/

/** True where a word for kin speaks of who reports, not of who is missing. */
function isContact(text: string, from: number, to: number): boolean {
  const head = text.slice(Math.max(0, from - 12), from)
  if (mine.test(head)) return false
  if (before.test(head) || after.test(text.slice(to, to + 14))) return true
  return grown.test(text.slice(from, to)) && childInLine.test(text.replace(text.slice(from, to), ''))
}

const titled = /([\p{Script=Han}])(女士|先生|小姐|师傅|老师|阿姨|大姐|大哥)/gu

/** 王女士, 李先生: the person at the counter, where a telephone number or the reporting stands beside it. */
function titledIn({ text, raw, kind }: Line): Chip[] {
  const found = [...text.matchAll(titled)].find(([, first]) => surnameAt(first ?? '') !== '')
  if (found === undefined) return []
  const to = found.index + found[0].length
  const beside = new RegExp(`^[ ,,]{0,2}(?:报|来报|电话|手机|捡|拾|交|送|丢|${takenPhone})`).test(
    text.slice(to, to + 8),
  )
  if (isPerson({ kind }) && !beside) return []
  const name = raw.slice(found.index, to)
  return [chip('contactName', found.index, to, { fields: { contactName: name }, zh: name, en: name })]
}

function relationIn(line: Line): Chip[] {
  const words = [...line.text.matchAll(isPerson(line) ? kinWord : helperWord)]
  const found = words.find(({ 0: word, index }) =>
    isPerson(line) ? isContact(line.text, index, index + word.length) : handsIn(line, index, index + word.length),
  )
  if (found === undefined) return []
  const to = found.index + found[0].length
  const relation = line.raw.slice(found.index, to)
  const name = isPerson(line) ? kinName(line, to) : null
  const fields = { contactRelation: relation, ...(name === null ? {} : { contactName: name.text }) }
  const shown = name === null ? relation : `${relation} ${name.text}`
  return [chip('contactRelation', found.index, name?.to ?? to, { fields, zh: shown, en: shown })]
}

const handsIn = ({ text }: Line, from: number, to: number): boolean =>
  /^(?:在.{0,8})?(?:捡|拾|交|送|拿|发现|巡逻)/.test(text.slice(to, to + 12)) || /(?:由|被)$/.test(text.slice(0, from))

/** 她妈妈姓李, 爸爸叫王强. */
function kinName(line: Line, at: number): { text: string; to: number } | null {
  const verb = /^(?:姓|名?叫)(?!做|声)/.exec(line.text.slice(at))
  if (verb === null) return null
  const begin = at + verb[0].length
  const text = verb[0] === '姓' ? surnameAt(line.text.slice(begin)) : (nameAt(line, begin) ?? '')
  return text === '' ? null : { text, to: begin + text.length }
}

/** Who reports or brings it: what they are to the person, and their name. */
export function contactIn(line: Line): Chip[] {
  const named = titledIn(line)
  return named.length > 0 ? named : relationIn(line)
}
