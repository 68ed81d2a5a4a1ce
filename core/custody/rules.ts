import type { Sentence } from '../sentence.ts'
import type { CustodyClass } from '../vocabulary/categories.ts'
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
    say: { zh: '双人清点,放贵重物品柜或保险柜', en: 'Two people; valuables locker or safe' },
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
    say: { zh: '加锁存放', en: 'Under lock' },
  },
  perishable: {
    guards: ['fridge', 'shelf', 'room'],
    two: false,
    overnight: false,
    say: { zh: '当日闭园前处置,不过夜', en: 'Deal with it before closing time; not overnight' },
  },
  medical: {
    guards: ['fridge', 'cabinet', 'locker', 'safe'],
    two: false,
    overnight: true,
    say: { zh: '先广播寻主;需冷藏的放冰箱', en: 'Page the owner first; cold medicine in the fridge' },
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

/** True where the rules let a thing of this class lie there. */
export function mayLie(places: ReadonlyMap<string, Place>, custody: CustodyClass, place: string): boolean {
  const guard = guardOf(places, place)
  return guard !== null && custodyRules[custody].guards.includes(guard)
}

/** A place to put a thing, with the room that is left; null where nobody counts. */
export type Suggestion = { readonly place: string; readonly free: number | null }

/**
 * Where a thing of this class may go, best first: by the order of its rule, then the innermost places, then the emptier one, then by
 * name. Places out of use, of another desk or full are left out. `held` is how many things lie in a place.
 */
export function suggestionsFor(
  places: ReadonlyMap<string, Place>,
  custody: CustodyClass,
  desk: string,
  held: (place: string) => number,
): Suggestion[] {
  const parents = new Set([...places.values()].filter(({ removed }) => !removed).map(({ parent }) => parent))
  const rankOf = (place: Place): number => custodyRules[custody].guards.indexOf(guardOf(places, place.id) as Guard)
  return [...places.values()]
    .filter((place) => !place.removed && place.desk === desk && mayLie(places, custody, place.id))
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
