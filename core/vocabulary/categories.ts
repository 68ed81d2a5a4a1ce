import type { Sentence } from '../sentence.ts'
import rows from './data/categories.json' with { type: 'json' }
import { normalise } from './normalise.ts'

/** How the shelf must treat a thing; a sub-category's own class comes before its category's. */
export const custodyClasses = {
  normal: { zh: '普通柜', en: 'ordinary shelf' },
  valuable: { zh: '贵重物品柜,双人清点并拍照', en: 'valuables locker, counted by two and photographed' },
  cash: {
    zh: '双人清点,逐张登记面额,封装签名,入保险柜',
    en: 'counted by two, note by note, sealed, signed, in the safe',
  },
  identity: {
    zh: '加锁,公示时遮挡姓名与号码,联系本人或发证机关',
    en: 'locked; name and number covered in notices; call the holder or the issuer',
  },
  perishable: {
    zh: '当日闭园前告知处置,不入库过夜(现场规定为准)',
    en: "dealt with before closing time, not kept overnight (the venue's rule decides)",
  },
  medical: { zh: '优先广播寻主,冷藏药入冰箱', en: 'page the owner first; cold medicine in the fridge' },
  live: { zh: '通知园方兽医或动物管理部门', en: "call the venue's vet or the animal office" },
  hazard: { zh: '不入普通库,立即交公安处置', en: 'never on the shelf; to the police at once' },
} as const
export type CustodyClass = keyof typeof custodyClasses

/** The day's bulletin counts returned things in these six, in this order. */
export const pressBuckets = ['现金', '手机', '衣物', '箱包', '证件', '其他'] as const
export type PressBucket = (typeof pressBuckets)[number]

export type Subcategory = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly words: readonly string[]
  readonly custody?: CustodyClass | undefined
}

export type Category = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly custody: CustodyClass
  readonly press: PressBucket
  readonly words: readonly string[]
  /** What tells two of them apart, for the form's hints. */
  readonly keyFields: readonly string[]
  /** What to ask a claimant, in the clerk's words. */
  readonly verify: readonly Sentence[]
  /** Categories that people confuse with it. */
  readonly related: readonly string[]
  readonly subcategories: readonly Subcategory[]
}

export const categories = rows as readonly Category[]

const byId: ReadonlyMap<string, Category> = new Map(
  categories.flatMap((category) => [
    [category.id, category] as const,
    ...category.subcategories.map((sub) => [sub.id, category] as const),
  ]),
)
const subById: ReadonlyMap<string, Subcategory> = new Map(
  categories.flatMap((category) => category.subcategories.map((sub) => [sub.id, sub] as const)),
)

function indexWords(): ReadonlyMap<string, readonly Category[]> {
  const index = new Map<string, Category[]>()
  for (const category of categories) {
    const words = [category.words, ...category.subcategories.map((sub) => sub.words)].flat()
    for (const word of new Set(words.map(normalise))) index.set(word, [...(index.get(word) ?? []), category])
  }
  return index
}
const byWord = indexWords()

/** The category of a category or sub-category id. */
export const categoryOf = (id: string): Category | undefined => byId.get(id)

/** The sub-category of this id; undefined for a category's own. */
export const subcategoryOf = (id: string): Subcategory | undefined => subById.get(id)

/** Where a thing of this category or sub-category is kept; `normal` for an id nobody knows. */
export const custodyOf = (id: string): CustodyClass => subById.get(id)?.custody ?? byId.get(id)?.custody ?? 'normal'

/** Every category that a word names; several where people use it for both (冰袖, 队服), none where nobody does. */
export const categoriesOfWord = (word: string): readonly Category[] => byWord.get(normalise(word.trim())) ?? []
