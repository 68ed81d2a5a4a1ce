import type { Desk } from '../desk.ts'
import { playWorld } from './play.ts'
import { seededRandom } from './random.ts'
import { type Badges, deskWithClock, openStage } from './stage.ts'
import { makeWorld, type Plan, type World } from './world.ts'

/** One busy day, told up to a quarter of an hour ago: enough on every screen to try things on. */
const day: Plan = {
  days: ['2026-10-01'],
  persons: { pairs: 5, finds: 1, reports: 1 },
  adults: 0,
  withdrawn: 1,
  items: { pairs: 8, finds: 3 },
  open: { reports: 9, finds: 24, missing: 2, inCare: 2 },
  medical: 2,
  mediated: 1,
  otherIncidents: 1,
}
const quarterHour = 15 * 60_000

/** Fills a new practice desk with a day's cases through the same handlers as the screens. */
export async function seedPractice(desk: Desk, badges: Badges): Promise<void> {
  const random = seededRandom(7)
  const clock = { now: desk.now() }
  const stage = await openStage(deskWithClock(desk, clock), clock, badges)
  await playWorld(stage, shifted(makeWorld(day, random), desk.now() - quarterHour), random)
}

/** The same world, moved in time so that its last scene is at `end`. */
function shifted({ stories, incidents }: World, end: number): World {
  const times = stories.flatMap(({ reportedAt, foundAt, endedAt }) => [reportedAt ?? 0, foundAt ?? 0, endedAt ?? 0])
  const by = end - Math.max(...times, ...incidents.map(({ at }) => at))
  const move = (at: number | null): number | null => (at === null ? null : at + by)
  return {
    stories: stories.map((story) => ({
      ...story,
      lostAt: story.lostAt + by,
      reportedAt: move(story.reportedAt),
      foundAt: move(story.foundAt),
      endedAt: move(story.endedAt),
    })),
    incidents: incidents.map((incident) => ({ ...incident, at: incident.at + by })),
  }
}
