import type { Fields } from '../../core/records/fields.ts'
import { venueTemplate } from '../../core/vocabulary/zones.ts'
import { halfName, misheard, misread } from './people.ts'
import type { Random } from './random.ts'
import { bodyMarks, colours, dialects, garments, hairs } from './things.ts'
import type { Garment, Person, Story, Thing } from './world.ts'

/** Who tells: a report is told by the one who misses, a find by the one who found. Neither says all, and not in the same words. */
type Side = 'report' | 'find'

const minute = 60_000
const zoneName: ReadonlyMap<string, string> = new Map(venueTemplate('zoo').map(({ id, zh }) => [id, zh]))

/** The fields of a story's record as one side has them written down. */
export function tell(story: Story, side: Side, random: Random): Fields {
  const { truth } = story
  return {
    ...(truth.is === 'person' ? tellPerson(truth, side, random) : tellThing(truth, side, random)),
    ...whereAndWhen(story, side, random),
    ...(side === 'report' ? callerOf(story) : {}),
  }
}

const callerOf = ({ reporter, truth }: Story): Fields => ({
  contactName: reporter.name,
  contactPhone: reporter.phone,
  ...(truth.is === 'person' ? { contactRelation: truth.ageGroup === 'child' ? '父母' : '家属' } : {}),
})

function whereAndWhen(story: Story, side: Side, random: Random): Fields {
  const zone = side === 'report' ? story.lostIn : story.foundIn
  const at = side === 'report' ? story.lostAt : story.foundAt!
  // Whoever misses something knows a window, whoever finds it nearly the minute.
  const before = side === 'report' ? random.between(3, 25) * minute : 0
  const place = `${zoneName.get(zone)}${random.pick(['门口', '旁边', '出口', '附近', '里头', ''])}`
  return {
    ...(random.chance(0.93) ? { zone } : {}),
    ...(random.chance(0.6) ? { place } : {}),
    eventFrom: at - before,
    eventTo: side === 'report' ? Math.min(at + before, story.reportedAt!) : at,
  }
}

const said = <T>(random: Random, probability: number, value: T): T | undefined =>
  random.chance(probability) ? value : undefined

/** Drops what nobody said. */
const only = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

function tellPerson(person: Person, side: Side, random: Random): Fields {
  const family = side === 'report'
  const guess = family ? 0 : random.between(-1, 1) * (person.ageGroup === 'child' ? 1 : 4)
  const height = family ? person.heightCm + random.between(-2, 2) : person.heightCm + random.between(-5, 5)
  const mark = person.mark === null ? undefined : random.pick(bodyMarks[person.mark]!)
  return only({
    ageGroup: person.ageGroup,
    sex: person.sex,
    age: said(random, 0.9, Math.max(2, person.age + guess)),
    heightCm: said(random, 0.55, Math.round(height / 5) * 5),
    name: nameTold(person, side, random),
    upper: said(random, 0.92, worn('upper', person.upper, random)),
    lower: said(random, 0.75, worn('lower', person.lower, random)),
    shoes: said(random, 0.6, worn('shoes', person.shoes, random)),
    hair: said(random, 0.5, hairs[person.hair]!),
    glasses: person.glasses ? said(random, 0.8, true) : undefined,
    dialect: said(random, 0.4, dialects[person.dialect]!),
    marks: mark === undefined ? undefined : said(random, 0.7, mark),
    description: said(random, 0.35, random.pick(family ? familyRemarks : finderRemarks)),
    ...(family ? familyKnows(person, random) : finderSees(person, random)),
  })
}

/** What only the family can tell; mostly the half of it that comes to mind. */
function familyKnows(person: Person, random: Random): Fields {
  const elder = person.ageGroup === 'elder'
  return {
    nickname: person.ageGroup === 'child' ? said(random, 0.5, nicknameOf(person.name)) : undefined,
    build: said(random, 0.6, buildOf(person)),
    speech: said(random, 0.4, person.age <= 4 || elder ? 'little' : 'clear'),
    health: elder ? said(random, 0.7, random.pick(['高血压', '糖尿病', '记性不好,认不得路'])) : undefined,
    medicine: elder ? said(random, 0.5, random.pick(['降压药,早晚各一次', '每天一次,中午吃'])) : undefined,
    behaviour: said(random, 0.35, random.pick(['闹着要去看熊猫', '说累了想坐一会儿', '买玩具没买成,有点生气'])),
    habits: said(random, 0.35, random.pick(['喜欢看大象', '爱跟着人多的地方走', '会往卖气球的地方去'])),
    cause: said(random, 0.6, elder ? 'confused' : random.pick(['crowd', 'wandered'] as const)),
    ownSearch: said(random, 0.5, random.pick(['原路找了一遍', '厕所和门口都看过', '喊了十来分钟没人应'])),
  }
}

/** What somebody sees who looks after him, and how he came to the desk. */
function finderSees(person: Person, random: Random): Fields {
  return {
    build: said(random, 0.5, buildOf(person)),
    bodyState: said(random, 0.8, random.pick(['正常', '正常', '疲倦', '膝盖擦伤'])),
    mood: said(random, 0.8, random.pick(['平静', '哭闹', '害怕', '不说话'])),
    needs: said(random, 0.3, random.pick(['饮水', '如厕', '饮水、进食'])),
    foundHow: said(random, 0.5, random.pick(['一个人在路边哭,游客带来', '保安巡逻遇到', '自己走到亭子来问路'])),
    carers: said(random, 0.8, random.pick(['苟值班、冉值班', '冉值班、邹值班'])),
  }
}

/** A child's last syllable twice, as families call it. */
const nicknameOf = (name: string): string => `${name.at(-1)}${name.at(-1)}`

const buildOf = ({ age, heightCm }: Person): 'thin' | 'medium' | 'stout' =>
  (['thin', 'medium', 'medium', 'stout'] as const)[(age + heightCm) % 4]!

const familyRemarks = [
  '一转身娃儿就不见了',
  '排队买票的时候走散的',
  '人多挤散了,孩子有点怕生',
  '说是去看熊猫就没回来',
  '打电话也没人接',
]
const finderRemarks = ['一个人在哭,不肯说话', '游客带过来的', '保安巡逻看到的', '在长椅上坐了好久', '一直在找妈妈']

function nameTold(person: Person, side: Side, random: Random): string | undefined {
  if (side === 'report') return said(random, 0.97, person.name)
  const told = person.ageGroup === 'child' && person.age <= 4 ? 0.35 : 0.7
  if (!random.chance(told)) return undefined
  return random.chance(0.25) ? halfName(random, person.name) : misheard(random, person.name)
}

function worn(slot: keyof typeof garments, { garment, colour }: Garment, random: Random): string {
  const noun = random.pick(garments[slot][garment]!.words)
  return random.chance(0.92) ? `${hue(colour, random, 0.12)}${noun}` : noun
}

/** The colour in some words of its own, or now and then its neighbour. */
function hue(colour: number, random: Random, wrong: number): string {
  const seen = random.chance(wrong) ? random.pick(colours[colour]!.near) : colour
  return random.pick(colours[seen]!.words)
}

function tellThing(thing: Thing, side: Side, random: Random): Fields {
  const { kind } = thing
  const owner = side === 'report'
  const noun = random.pick(kind.words)
  const mistaken = kind.mistakenFor !== null && !owner && random.chance(0.08)
  return only({
    title: noun,
    category: mistaken ? kind.mistakenFor! : kind.category,
    colour: kind.category === 'cash' ? undefined : said(random, 0.85, hue(thing.colour, random, 0.12)),
    brand: thing.brand === null ? undefined : said(random, 0.75, random.pick(kind.brands[thing.brand]!)),
    number: numberTold(thing, side, random),
    amount: thing.amount === null ? undefined : said(random, 0.85, amountTold(thing.amount, owner, random)),
    name: kind.number === null ? undefined : said(random, owner ? 0.95 : 0.8, thing.owner),
    description: describe(thing, noun, random),
    quantity: said(random, 0.6, 1),
    condition: said(random, 0.4, random.pick(['new', 'used', 'worn'] as const)),
    ...(owner ? ownerSays(random) : finderLeaves(random)),
    ...(owner ? {} : { storage: `${random.pick(['甲', '乙', '丙'])}柜${random.between(1, 24)}号` }),
  })
}

const ownerSays = (random: Random): Fields => ({
  returnWay: said(random, 0.7, random.pick(['collect', 'collect', 'collect', 'post', 'proxy'] as const)),
  consent: said(random, 0.9, true),
})

const finderLeaves = (random: Random): Fields => ({
  sealNumber: said(random, 0.4, `FQ${String(random.between(1, 99_999)).padStart(5, '0')}`),
  receivedBy: said(random, 0.8, random.pick(['苟值班、冉值班', '冉值班、邹值班'])),
  waivesReward: said(random, 0.7, true),
  finderSigned: said(random, 0.7, true),
})

/** An owner seldom knows a whole number; a finder reads it from the thing, with a slip now and then. */
function numberTold({ kind, number }: Thing, side: Side, random: Random): string | undefined {
  if (number === null) return undefined
  if (side === 'find') return random.chance(0.06) ? misread(random, number) : number
  if (kind.number === 'identity') return said(random, 0.7, number)
  return said(random, 0.5, `尾号${number.slice(-4)}`)
}

const amountTold = (amount: number, owner: boolean, random: Random): number =>
  owner && random.chance(0.3) ? Math.round((amount * random.between(9, 11)) / 100) * 10 : amount

function describe({ kind, mark }: Thing, noun: string, random: Random): string {
  const told = mark !== null && random.chance(0.75) ? random.pick(kind.marks[mark]!) : ''
  return [random.pick([`一个${noun}`, noun, '']), told].filter((part) => part !== '').join(',')
}
