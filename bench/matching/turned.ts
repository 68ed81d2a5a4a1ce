import type { Fields } from '../../core/records/fields.ts'
import { type Random, seededRandom } from '../../desk/demo/random.ts'
import { makeWorld, type Told, type World } from './world.ts'

/*
 * Days that are not as usual, made from a usual one by what happens to the people of it. What is changed is drawn from a case, so that
 * both witnesses of it tell of the same thing.
 */

type Case = { readonly find: Told; readonly report: Told | undefined }
type Turn = (random: Random, one: Case, all: readonly Told[]) => { find: Fields; report: Fields }

const hour = 3_600_000

function turn(world: World, seed: number, change: Turn): World {
  const random = seededRandom(seed)
  const reports = new Map(world.reports.map((told) => [told.id, told]))
  const reportOf = new Map([...world.truth].map(([report, find]) => [find, reports.get(report)!]))
  const people = world.finds.filter(({ kind }) => kind === 'found-person')
  const finds: Told[] = []
  for (const find of world.finds) {
    const report = reportOf.get(find.id)
    if (find.kind !== 'found-person') {
      finds.push(find)
      continue
    }
    const turned = change(random, { find, report }, people)
    finds.push({ ...find, fields: turned.find })
    if (report !== undefined) reports.set(report.id, { ...report, fields: turned.report })
  }
  for (const [id, told] of reports) {
    if (world.truth.has(id) || told.kind !== 'missing-person') continue
    reports.set(id, { ...told, fields: change(random, { find: told, report: told }, people).report })
  }
  finds.sort((a, b) => a.fields.eventTo! - b.fields.eventTo!)
  return { ...world, finds, reports: [...reports.values()] }
}

const dressed = (fields: Fields, upper: string | null): Fields => ({
  ...fields,
  upper,
  description: (fields.description ?? '').replace(/上穿[^,]*/, upper === null ? '' : `上穿${upper}`),
})

/** People are found hours later, and by then the more of them have taken a jacket off or put one on. */
export const jacketsOff = (plan: Parameters<typeof makeWorld>[0]): World =>
  turn(makeWorld(plan), plan.seed + 1, (random, { find, report }, all) => {
    const lostAt = report?.fields.eventTo ?? find.fields.eventTo!
    const foundAt = lostAt + (0.2 + 7.8 * random.next() ** 2) * hour
    const hours = (foundAt - lostAt) / hour
    const later = { ...find.fields, eventFrom: foundAt, eventTo: foundAt }
    const changed = random.chance(0.6 * (1 - Math.exp(-hours / 2)))
    const upper = changed ? (random.pick(all).fields.upper ?? null) : (find.fields.upper ?? null)
    return { find: dressed(later, upper), report: report?.fields ?? find.fields }
  })

/** Seven in ten came for the red team: a red cap, and half of these a red shirt. */
export const redHats = (plan: Parameters<typeof makeWorld>[0]): World =>
  turn(makeWorld(plan), plan.seed + 2, (random, { find, report }) => {
    const fan = random.chance(0.7)
    const shirt = fan && random.chance(0.5)
    const own = random.pick(['蓝帽子', '黑帽子', '白帽子', '黄帽子', '红帽子'])
    const wear = (fields: Fields): Fields => ({
      ...(shirt && fields.upper != null ? dressed(fields, '红色T恤') : fields),
      ...(random.chance(0.75) ? { hat: fan ? '红帽子' : own } : {}),
    })
    return { find: wear(find.fields), report: wear(report?.fields ?? find.fields) }
  })

/** A desk of its own ways: colours seen in the light of sodium lamps, and places that are never where it was found. */
export function peculiarDesk(plan: Parameters<typeof makeWorld>[0]): World {
  const world = makeWorld(plan)
  const lamps = ['灰', '棕', '黑', '米色']
  const elsewhere = (at: number): string | null => world.finds[(at * 7) % world.finds.length]!.fields.place ?? null
  const finds = world.finds.map((find, at) => ({
    ...find,
    fields: {
      ...find.fields,
      ...(at % 2 === 0 && find.fields.colour != null ? { colour: lamps[at % 4]! } : {}),
      ...(find.fields.place == null ? {} : { place: elsewhere(at) }),
    },
  }))
  return { ...world, finds }
}
