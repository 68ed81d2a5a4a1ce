import type { AskedRelease, Signature } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'
import { tell } from './wording.ts'
import type { Incident, Story, World } from './world.ts'

export type Slip = { readonly number: string; readonly subject: 'person' | 'item' }

/** How it went: slips in the order they were issued, and the place each true find had among the candidates of its report. */
export type Played = {
  readonly slips: Slip[]
  /** 1 is first; null where the true find was not among the ten. */
  readonly ranks: (number | null)[]
  readonly records: number
}

type Told = { report: string | null; find: string | null }
type Play = {
  readonly stage: Stage
  readonly random: Random
  readonly played: { slips: Slip[]; ranks: (number | null)[]; records: number }
  readonly told: Map<number, Told>
  key: number
}

/**
 * Lets the clerks live through the world in the order things were told to them: they register, look at the candidates, confirm the
 * true pair where it is proposed, and hand over with a slip. The story knows the truth; the desk is never told.
 */
export async function playWorld(stage: Stage, world: World, random: Random): Promise<Played> {
  const play: Play = { stage, random, played: { slips: [], ranks: [], records: 0 }, told: new Map(), key: 0 }
  for (const { at, happen } of scenesOf(play, world)) {
    stage.clock.now = at
    await happen()
  }
  await takeOneBack(play, world)
  return play.played
}

type Scene = { readonly at: number; readonly happen: () => Promise<void> }

const scenesOf = (play: Play, { stories, incidents }: World): Scene[] =>
  [...stories.flatMap((story) => storyScenes(play, story)), ...incidents.map((one) => incidentScene(play, one))].sort(
    (a, b) => a.at - b.at,
  )

function storyScenes(play: Play, story: Story): Scene[] {
  const told: Told = { report: null, find: null }
  play.told.set(story.id, told)
  const scene = (at: number | null, happen: () => Promise<void>): Scene[] => (at === null ? [] : [{ at, happen }])
  return [
    ...scene(story.reportedAt, () => register(play, story, 'report')),
    ...scene(story.foundAt, () => register(play, story, 'find')),
    ...scene(story.endedAt, () => end(play, story)),
  ]
}

const newKey = (play: Play): string => `story-${String(++play.key).padStart(6, '0')}`

async function register(play: Play, story: Story, side: 'report' | 'find'): Promise<void> {
  const isPerson = story.truth.is === 'person'
  const kinds = isPerson ? (['missing-person', 'found-person'] as const) : (['lost-item', 'found-item'] as const)
  const record = await play.stage.clerk.records.create({
    kind: kinds[side === 'report' ? 0 : 1],
    fields: tell(story, side, play.random),
    sets: {},
    idempotencyKey: newKey(play),
  })
  const told = play.told.get(story.id)!
  told[side] = record.id
  play.played.records++
  if (told.report !== null) await lookAtCandidates(play, told.report, told.find)
}

/** The clerk reads the list from the top: says no to a wrong first one that looks sure, yes to the right one. */
async function lookAtCandidates(play: Play, report: string, find: string | null): Promise<void> {
  const { clerk } = play.stage
  const { candidates } = await clerk.matches.forRecord({ id: report, limit: 10 })
  const place = candidates.findIndex(({ record }) => record.id === find)
  const [first] = candidates
  if (first && place !== 0 && first.probability >= 0.9 && first.decision === 'undecided') {
    await clerk.matches.decide({ report, find: first.record.id, decision: 'rejected' })
  }
  if (find === null) return
  play.played.ranks.push(place < 0 ? null : place + 1)
  if (place >= 0) await clerk.matches.decide({ report, find, decision: 'confirmed' })
}

async function end(play: Play, story: Story): Promise<void> {
  const { report, find } = play.told.get(story.id)!
  if (story.end === 'released') return release(play, story, find!, report)
  const found = story.end === 'returned'
  await play.stage.clerk.records.move({
    id: report!,
    to: found ? 'reunited' : 'withdrawn',
    reason: found ? '巡逻民警找到,当面交给家属' : '家属自行找到',
    idempotencyKey: newKey(play),
  })
}

async function release(play: Play, story: Story, find: string, report: string | null): Promise<void> {
  const isPerson = story.truth.is === 'person'
  const { clerk } = play.stage
  const { fields } = await clerk.records.get({ id: find })
  const words = wordsFor(fields)
  const { statement } = await clerk.claims.state({ find, words, idempotencyKey: newKey(play) })
  const { lane, needs } = await clerk.claims.standing({ find, report, statement })
  const asked: AskedRelease = {
    idempotencyKey: newKey(play),
    statement,
    steps: {
      inHand: isPerson ? ['mark'] : ['mark', 'contents'],
      rang: isPerson,
      samePhoto: isPerson,
      reaction: isPerson ? play.random.pick(['glad', 'calm'] as const) : null,
      holderSeen: needs.includes('holder'),
      count: lane === 'cash' ? { amount: fields.amount ?? 100, notes: fields.denominations ?? '纸币若干' } : null,
    },
    find,
    report,
    claimant: {
      name: story.reporter.name,
      phone: story.reporter.phone,
      relation: isPerson ? (story.truth.ageGroup === 'child' ? 'parent' : 'relative') : 'self',
      documentType: 'resident-id',
      documentNumber: story.reporter.document,
    },
    verified: play.random.pick(isPerson ? personChecks : thingChecks),
    signature: play.random.chance(0.7) ? signature(play.random) : null,
    ...(needs.includes('second') ? { second: play.stage.second } : {}),
  }
  // Whose name was misread at the find, or whose looks were told otherwise, goes by a supervisor's word.
  const override = { second: play.stage.second, override: '特征或姓名与登记有出入,值班长当面核实' }
  const { slip } = await clerk.claims.release(asked).catch(() => clerk.claims.release({ ...asked, ...override }))
  await play.stage.clerk.slips.printed({ slip: slip! })
  play.played.slips.push({ number: slip!, subject: isPerson ? 'person' : 'item' })
}

/** What the story's owner says at the window of what everybody at the counter may read. */
const wordsFor = ({ title, colour, brand, sex, age, upper, shoes }: Fields): string => {
  const person = [age == null ? '' : `${age}岁`, sex === undefined ? '' : sex === 'male' ? '男' : '女', upper, shoes]
  return [title, colour, brand, ...person].filter(Boolean).join(' ') || '说不清,当面看'
}

const personChecks = ['孩子认出家长;衣着说对三项', '家长出示手机合影;姓名、年龄一致', '电话与登记一致;老人叫得出名字']
const thingChecks = [
  '特征 3 项相符(明细存档);来电核对一致',
  '当面开机解锁',
  '说对里面的东西和颜色',
  '证件照片与本人一致',
]

/** A few waves of a pen. */
const signature = (random: Random): Signature => ({
  width: 320,
  height: 110,
  strokes: Array.from({ length: random.between(2, 4) }, (_none, stroke) =>
    Array.from({ length: 12 }, (_point, step): [number, number] => [
      30 + stroke * 70 + step * 6,
      Math.round(55 + Math.sin(step * (0.5 + random.next())) * random.between(12, 34)),
    ]),
  ),
})

function incidentScene(play: Play, { at, zone, type, outcome }: Incident): Scene {
  const happen = async (): Promise<void> => {
    const fields = { zone, incidentType: type, outcome, eventTo: at, outcomeAt: at, ...toldOf[type] }
    await play.stage.clerk.records.create({ kind: 'incident', fields, sets: {}, idempotencyKey: newKey(play) })
    play.played.records++
  }
  return { at, happen }
}

const toldOf: Record<Incident['type'], Fields> = {
  medical: { title: '游客突发不适', description: '胸闷头晕,扶到亭内休息,量了血压。' },
  dispute: { title: '排队发生口角', parties: '两名游客', disputeCause: '排队先后', description: '互相推搡,没有受伤。' },
  other: { title: '游客求助', description: '手机没电,帮忙联系同伴。' },
}

/** One thing goes to the wrong hands and comes back the same evening, so that there is a reversal to look at. */
async function takeOneBack(play: Play, { stories }: World): Promise<void> {
  const story = stories.find(
    ({ truth, end: how, foundAt }) => truth.is === 'thing' && how === 'open' && foundAt !== null,
  )
  if (!story) return
  const { clerk, supervisor } = play.stage
  const { find } = play.told.get(story.id)!
  const slip = play.played.slips.length
  await release(play, story, find!, null)
  play.played.slips.splice(slip, 1)
  const [claim] = await clerk.claims.forRecord({ id: find! })
  await supervisor.claims.reverse({ claim: claim!.id, reason: '领取人带回:不是他的' })
}
