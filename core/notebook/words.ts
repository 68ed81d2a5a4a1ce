import type { Fields } from '../records/fields.ts'
import type { Kind } from '../records/kinds.ts'
import { stateLabels } from '../records/labels.ts'
import { initialState, nextStates, releasedState, type State, states } from '../records/states.ts'
import { normalise } from '../vocabulary/normalise.ts'

const bare = (text: string): string => normalise(text).replace(/[\s。.,,;;!!]/g, '')

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(bare))

/** What stands in a cell in which nobody knew anything. */
const unknown = set('- -- — —— / \\ 无 不详 未知 不明 未填 空 没有 na n/a none unknown null nil ? ??')
export const saysNothing = (text: string): boolean => {
  const word = bare(text)
  return word === '' || unknown.has(word)
}

/** The mark for "as above". */
export const isDitto = (text: string): boolean => /^(?:同上|〃|″|"|''|〞|ditto|do\.?)$/i.test(text.trim())

const yes = set('是 有 戴 √ ✓ ✔ 对 y yes true 1 已 t')
const no = set('否 无 没有 不戴 未戴 没戴 × ✗ x n no false 0 未 f')

export function readYesNo(text: string): boolean | null {
  const word = bare(text)
  return yes.has(word) ? true : no.has(word) ? false : null
}

const choices: Record<string, readonly (readonly [string, ReadonlySet<string>])[]> = {
  sex: [
    ['male', set('男 男性 男孩 男童 男生 男士 m male boy man')],
    ['female', set('女 女性 女孩 女童 女生 女士 f female girl woman')],
  ],
  ageGroup: [
    ['child', set('儿童 小孩 孩子 少儿 幼儿 未成年 child children kid')],
    ['adult', set('成人 成年人 成年 adult')],
    ['elder', set('老人 老年人 老年 elder elderly senior')],
  ],
  incidentType: [
    ['medical', set('救助 疾病 突发疾病 身体不适 突发身体不适 医疗 受伤 medical illness')],
    ['dispute', set('纠纷 争吵 打架 调解 dispute quarrel')],
    ['other', set('其他 其它 咨询 求助 other')],
  ],
  outcome: [
    ['helped', set('已救助 救助 现场救助 缓解 helped')],
    ['hospital', set('送医 就医 送医院 120送医 hospital')],
    ['mediated', set('调解 已调解 调解成功 和解 mediated settled')],
    ['unsettled', set('未调解 调解不成 移交派出所 unsettled')],
  ],
}

/** One of a field's fixed answers by a notebook's word for it; `options` are the answers the field has. */
export function readChoice(name: keyof Fields, text: string, options: readonly string[]): string | null {
  const word = bare(text)
  const direct = options.find((option) => bare(option) === word)
  return direct ?? choices[name]?.find(([option, words]) => options.includes(option) && words.has(word))?.[0] ?? null
}

const open = set(
  '未领取 未领 待领 待领取 待认领 未认领 无人认领 在库 保管中 存放 存放中 未找到 未还 未归还 寻找中 未结 未办结 在站 看护中 登记 已登记 处理中 办理中 open unclaimed instorage pending active notclaimed unresolved',
)
const released = set(
  '已领取 领取 已领 已认领 认领 已归还 归还 已发还 发还 已返还 返还 已还 已取走 取走 已取 失主已取 失主领回 已领回 领回 已找到 找到 寻回 已寻回 已团圆 团圆 已接走 接走 家属接走 家长接走 家属领回 已结 已办结 办结 结案 已结案 完结 已处理完毕 claimed returned collected pickedup found reunited closed done resolved',
)
const others: readonly (readonly [ReadonlySet<string>, readonly State[]])[] = [
  [set('撤销 已撤销 撤案 作废 取消 自行找到 自己找到 自行寻回 withdrawn cancelled void'), ['withdrawn']],
  [
    set('移交 已移交 转交 已转交 移交派出所 转派出所 上交派出所 送救助站 transferred handedover'),
    ['handed-over', 'transferred'],
  ],
  [set('归公 已归公 上缴 已上缴 上缴国库 forfeited'), ['forfeited']],
  [set('销毁 已销毁 丢弃 处置 已处置 disposed destroyed'), ['disposed']],
  [set('过期 已过期 逾期 expired'), ['expired']],
  [set('已招领 招领 公示 已公示 招领中 announced'), ['announced']],
]

/** States that a record of this kind may come to stand in. */
const reachable = (kind: Kind): readonly State[] =>
  states.filter((state) => state === initialState(kind) || pathTo(kind, state) !== null)

/**
 * The state that a word of a notebook means for a record of this kind; null where nobody would know. Yes and no answer headings such
 * as 是否领取.
 */
export function readState(text: string, kind: Kind): State | null {
  const word = bare(text)
  const possible = reachable(kind)
  const named = possible.find((state) => [state, stateLabels[state].zh, stateLabels[state].en].map(bare).includes(word))
  if (named !== undefined) return named
  if (open.has(word) || readYesNo(text) === false || /^(?:未|待|尚未|没有?)/.test(word)) return initialState(kind)
  if (released.has(word) || readYesNo(text) === true)
    return kind === 'incident' ? initialState(kind) : releasedState(kind)
  const other = others.find(([words]) => words.has(word))
  return other?.[1].find((state) => possible.includes(state)) ?? null
}

/**
 * The steps from a new record of this kind to a state, without taking one back; null where none lead there, empty where it stands
 * there.
 */
export function pathTo(kind: Kind, to: State): readonly State[] | null {
  if (to === initialState(kind)) return []
  const queue: State[][] = nextStates(kind, initialState(kind)).map((step) => [step.to])
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (path.at(-1) === to) return path
    if (path.length > 3) continue
    for (const step of nextStates(kind, path.at(-1)!)) if (!step.reversal) queue.push([...path, step.to])
  }
  return null
}

const kindWords: readonly (readonly [Kind, RegExp])[] = [
  ['missing-person', /走失|失踪|寻人|找人|missing|lost (?:child|person|elder)/],
  ['found-person', /看护|发现(?:人员|儿童|老人|小孩)|捡到(?:小孩|孩子)|found (?:child|person|elder)/],
  ['found-item', /拾|捡|招领|上交|交来|found|handed in/],
  ['lost-item', /遗失|丢|报失|失物|寻物|挂失|lost/],
  ['incident', /纠纷|救助|警情|求助|咨询|其他|其它|不适|incident|dispute|medical|other/],
]

/** The kind of record that a word of a notebook means, or null. */
export function readKind(text: string): Kind | null {
  const word = normalise(text).trim()
  const exact = (['missing-person', 'found-person', 'lost-item', 'found-item', 'incident'] as const).find(
    (kind) => kind === word,
  )
  // 失物招领 is what the office is called, and what it holds.
  if (exact !== undefined) return exact
  if (/失物招领/.test(word)) return 'found-item'
  return kindWords.find(([, words]) => words.test(word))?.[0] ?? null
}

/** The kind that a sheet's own words speak of: its name, the file's, the title above the headings. */
export const guessKind = (texts: readonly string[]): Kind | null => {
  for (const text of texts) {
    const kind = readKind(text)
    if (kind !== null && kind !== 'incident') return kind
  }
  return texts.some((text) => /警情|纠纷|incident/i.test(text)) ? 'incident' : null
}
