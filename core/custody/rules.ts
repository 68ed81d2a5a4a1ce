import type { Sentence } from '../sentence.ts'
import { type CustodyClass, categoryOf } from '../vocabulary/categories.ts'
import { guardOf, type Place, type PlaceKind } from './places.ts'

type Guard = Exclude<PlaceKind, 'box' | 'bag'>

/** How things of one custody class are kept. */
export type CustodyRule = {
  /** Where they may lie, best first; empty where they are not for the shelf at all. A box counts as what it stands in. */
  readonly guards: readonly Guard[]
  /** Counted, sealed and opened by two. */
  readonly two: boolean
  readonly overnight: boolean
  /** What to do, for whoever holds it in hand. */
  readonly say: Sentence
}

/**
 * The custody classes of `core/vocabulary/categories.ts` (ordinary shelf; valuables locker, two people; cash in the safe, two
 * people; documents locked; food not overnight; medicine: cold one in the fridge; animals to the vet; dangerous things to the
 * police) as a table. Civil Code art. 316 asks for proper keeping (妥善保管); which cupboard that is, is the venue's own rule.
 */
export const custodyRules: Readonly<Record<CustodyClass, CustodyRule>> = {
  normal: {
    guards: ['shelf', 'room', 'cabinet', 'locker', 'safe'],
    two: false,
    overnight: true,
    say: { zh: '放普通货架', en: 'Ordinary shelf' },
  },
  valuable: {
    guards: ['locker', 'safe', 'cabinet'],
    two: true,
    overnight: true,
    say: {
      zh: '双人清点并拍照,放贵重物品柜或保险柜',
      en: 'Counted and photographed by two; valuables locker or safe',
    },
  },
  cash: {
    guards: ['safe'],
    two: true,
    overnight: true,
    say: { zh: '双人逐张清点、封装,入保险柜', en: 'Counted and sealed by two; safe only' },
  },
  identity: {
    guards: ['cabinet', 'locker', 'safe'],
    two: false,
    overnight: true,
    say: {
      zh: '加锁存放;联系本人或发证机关',
      en: 'Under lock; call the holder or whoever issued it',
    },
  },
  perishable: {
    guards: ['fridge', 'shelf', 'room'],
    two: false,
    overnight: false,
    say: { zh: '当日闭园前处置,不过夜', en: 'Deal with it before closing time; not overnight' },
  },
  medical: {
    guards: ['cabinet', 'locker', 'safe', 'fridge'],
    two: false,
    overnight: true,
    say: {
      zh: '先广播寻主;加锁存放,需冷藏的放冰箱',
      en: 'Page the owner first; under lock, what must stay cold in the fridge',
    },
  },
  live: {
    guards: [],
    two: false,
    overnight: false,
    say: { zh: '不入库,通知园方兽医或动物管理部门', en: "Not for storage: call the venue's vet or the animal office" },
  },
  hazard: {
    guards: [],
    two: false,
    overnight: false,
    say: { zh: '不入库,立即交公安处置', en: 'Not for storage: to the police at once' },
  },
}

/** What is to be kept: its class, and its category or sub-category, by which a wheelchair is no medicine. */
export type ToKeep = { readonly custody: CustodyClass; readonly category: string | null }

const coldMedicine: CustodyRule = {
  ...custodyRules.medical,
  guards: ['fridge'],
  say: { zh: '先广播寻主;放冰箱', en: 'Page the owner first; in the fridge' },
}
const aid: CustodyRule = {
  ...custodyRules.medical,
  guards: ['shelf', 'room', 'cabinet', 'locker', 'safe'],
  say: { zh: '先广播寻主;放普通货架或房间', en: 'Page the owner first; ordinary shelf or room' },
}
const wheelchair: CustodyRule = { ...aid, guards: ['room', 'shelf'] }

/** How this thing is kept. Of medical things only what must stay cold belongs in the fridge; somebody waits for all of them. */
export function ruleFor({ custody, category }: ToKeep): CustodyRule {
  if (custody !== 'medical' || category === null) return custodyRules[custody]
  if (category === 'med.cold') return coldMedicine
  if (category === 'aid.wheelchair') return wheelchair
  return categoryOf(category)?.id === 'mobility_aid' ? aid : custodyRules.medical
}

/** True where the rules let this thing lie there. */
export function mayLie(places: ReadonlyMap<string, Place>, thing: ToKeep, place: string): boolean {
  const guard = guardOf(places, place)
  return guard !== null && ruleFor(thing).guards.includes(guard)
}

/** A place to put a thing, with the room that is left; null where nobody counts. */
export type Suggestion = { readonly place: string; readonly free: number | null }

/**
 * Where this thing may go, best first: by the order of its rule, then the innermost places, then the emptier one, then by
 * name. Places out of use, of another desk or full are left out. `held` is how many things lie in a place.
 */
export function suggestionsFor(
  places: ReadonlyMap<string, Place>,
  thing: ToKeep,
  desk: string,
  held: (place: string) => number,
): Suggestion[] {
  const parents = new Set([...places.values()].filter(({ removed }) => !removed).map(({ parent }) => parent))
  const rankOf = (place: Place): number => ruleFor(thing).guards.indexOf(guardOf(places, place.id) as Guard)
  return [...places.values()]
    .filter((place) => !place.removed && place.desk === desk && mayLie(places, thing, place.id))
    .map((place) => ({ place, free: place.capacity === null ? null : place.capacity - held(place.id) }))
    .filter(({ free }) => free === null || free > 0)
    .sort(
      (a, b) =>
        rankOf(a.place) - rankOf(b.place) ||
        Number(parents.has(a.place.id)) - Number(parents.has(b.place.id)) ||
        (b.free ?? 0) - (a.free ?? 0) ||
        (a.place.name < b.place.name ? -1 : 1),
    )
    .map(({ place, free }) => ({ place: place.id, free }))
}
