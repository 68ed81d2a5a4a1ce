import type { TransitionFact } from '../../../core/journal/actions.ts'
import type { Entry, JsonObject } from '../../../core/journal/entry.ts'
import { isClosed } from '../../../core/records/states.ts'

/**
 * What every desk must show in the end, worked out from the acknowledged entries by other means than the journal's: steps supersede
 * each other by what their writer had seen (a vector of sequences), where the journal uses the bases that an entry names.
 */
export type Written = { readonly entry: Entry; readonly saw: ReadonlyMap<string, number> }

export const nameOf = (entry: Entry): string => `${entry.desk}/${entry.epoch}/${entry.seq}`
export const streamOf = (entry: Entry): string => `${entry.desk}/${entry.epoch}`

const keyOf = (entry: Entry): string =>
  [entry.hlc, entry.desk.padEnd(8, ' '), entry.epoch, String(entry.seq).padStart(9, '0')].join('|')
const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries
    .map((entry) => [keyOf(entry), entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry)

type Facts = {
  fields?: JsonObject
  add?: Record<string, string[]>
  remove?: Record<string, string[]>
  records?: [string, string]
  merge?: string
  entries?: string[]
  transitions?: TransitionFact[]
  claim?: string
  report?: string
  find?: string
  decision?: string
  zone?: string
  word?: string
  operator?: string
  slip?: string
  entry?: string
  relation?: string
  photo?: string
  first?: boolean
  statement?: string
  stop?: string
  need?: string
  procedure?: { missing: string[] }
  notice?: string
  day?: string
  list?: string
  place?: string | null
  container?: string | null
  transfer?: string
  seal?: string
  outcome?: string
  nextAt?: number | null
}
const factsOf = (entry: Entry): Facts => entry.facts as Facts

export type ExpectedRecord = {
  readonly fields: JsonObject
  readonly zonesPassed: readonly string[]
  /** Ids, the first one first. */
  readonly photos: readonly string[]
  readonly mergedInto: string | null
  /** null where the record was ever merged: what stands against what is then a matter of the group. */
  readonly conflict: boolean | null
}

export type Expectation = {
  readonly records: ReadonlyMap<string, ExpectedRecord>
  readonly settings: JsonObject
  readonly zones: ReadonlyMap<string, JsonObject>
  readonly words: ReadonlyMap<string, JsonObject>
  readonly operators: ReadonlyMap<string, JsonObject>
  readonly decisions: ReadonlyMap<string, string>
  /** Two records of one kind, the smaller id first, to whether they were said to be two cases. */
  readonly doubles: ReadonlyMap<string, string>
  /** Claim id to whether it was reversed. */
  readonly claims: ReadonlyMap<string, boolean>
  readonly slips: number
  /** Papers that were made void. */
  readonly voids: readonly string[]
  /** Claimants who went without it, by entry, and whether a doubt of theirs was cleared. */
  readonly turnings: ReadonlyMap<string, boolean>
  /** Statements by id, to their words, null once erased. */
  readonly statements: ReadonlyMap<string, string | null>
  /** Claim and need, to whether it was made good. */
  readonly owings: ReadonlyMap<string, boolean>
  /** Note to its text, null once erased. */
  readonly notes: ReadonlyMap<string, string | null>
  readonly links: readonly string[]
  /** Notice to its day, place (null once erased) and whether it was withdrawn. */
  readonly notices: ReadonlyMap<string, readonly [string, string | null, boolean]>
  /** Lists of what fell to the state, and disposals, by what each names. */
  readonly forfeitures: readonly string[]
  readonly disposals: readonly string[]
  /** Attempts to reach somebody, with number and next step; of each claim that was posted its last tracking number. */
  readonly attempts: readonly string[]
  readonly postings: ReadonlyMap<string, string | null>
  readonly places: ReadonlyMap<string, JsonObject>
  /** Record to the place, thing or transfer that was last said of it; empty where it was put back to the counter. */
  readonly placements: ReadonlyMap<string, string>
  /** Record to its seal, null once opened. */
  readonly seals: ReadonlyMap<string, string | null>
  /** Entries that are rows of their own: counts, receipts, stock-takings; and transfers by id. */
  readonly custody: ReadonlySet<string>
}

const undoable =
  /^(record\.(edited|moved|closed)|(match|double)\.decided|note\.added|link\.(made|cut)|item\.placed|contact\.attempted)$/

export function expectationOf(all: readonly Written[]): Expectation {
  const undone = new Set(all.flatMap(({ entry }) => (entry.action === 'change.undone' ? [factsOf(entry).entry!] : [])))
  const written = all.filter(({ entry }) => !(undoable.test(entry.action) && undone.has(nameOf(entry))))
  const entries = inOrder(written.map((one) => one.entry))
  const erased = new Set(
    entries.flatMap((entry) => (entry.action === 'personal.erased' ? factsOf(entry).entries! : [])),
  )
  const of = (action: string): Entry[] => entries.filter((entry) => entry.action === action)
  const cleared = new Set(of('claim.cleared').map((entry) => factsOf(entry).stop!))
  const good = new Set(of('claim.made-good').map((entry) => `${factsOf(entry).claim} ${factsOf(entry).need}`))
  const reversed = new Set(of('claim.reversed').map((entry) => factsOf(entry).claim!))
  return {
    records: expectedRecords(written, entries, erased),
    settings: latest(of('venue.set'), erased),
    zones: byKey(of('zone.set'), (entry) => factsOf(entry).zone!, erased),
    words: byKey(of('word.set'), (entry) => factsOf(entry).word!, erased),
    operators: byKey(of('operator.set'), (entry) => factsOf(entry).operator!, erased),
    decisions: new Map(
      of('match.decided').map((entry) => [`${factsOf(entry).report}+${factsOf(entry).find}`, factsOf(entry).decision!]),
    ),
    doubles: new Map(
      of('double.decided').map((entry) => [[...factsOf(entry).records!].sort().join('+'), factsOf(entry).decision!]),
    ),
    claims: new Map(of('claim.released').map((entry) => [factsOf(entry).claim!, reversed.has(factsOf(entry).claim!)])),
    slips: of('slip.issued').length,
    voids: of('slip.voided')
      .map((entry) => `${factsOf(entry).slip} ${told(entry, erased).reason ?? null}`)
      .sort(),
    turnings: new Map(
      [...of('claim.refused'), ...of('claim.stopped')].map((entry) => [nameOf(entry), cleared.has(nameOf(entry))]),
    ),
    statements: new Map(
      of('claim.stated').map((entry) => [
        factsOf(entry).statement!,
        (told(entry, erased).words as string | undefined) ?? null,
      ]),
    ),
    owings: new Map(
      of('claim.released').flatMap((entry) =>
        (factsOf(entry).procedure?.missing ?? [])
          .filter((need) => need !== 'stated')
          .map((need) => [`${factsOf(entry).claim} ${need}`, good.has(`${factsOf(entry).claim} ${need}`)]),
      ),
    ),
    notes: new Map(
      of('note.added').map((entry) => [nameOf(entry), (told(entry, erased).text as string | undefined) ?? null]),
    ),
    links: expectedLinks(entries),
    notices: expectedNotices(of('notice.published'), of('notice.withdrawn'), erased),
    forfeitures: of('find.forfeited')
      .map((entry) => `${factsOf(entry).list} ${factsOf(entry).records}`)
      .sort(),
    disposals: of('find.disposed')
      .map((entry) => `${nameOf(entry)} ${entry.recordId} ${told(entry, erased).reason ?? null}`)
      .sort(),
    places: byKey(of('place.set'), (entry) => factsOf(entry).place!, erased),
    placements: expectedPlacements(entries),
    seals: new Map(
      entries
        .filter((entry) => entry.action.startsWith('container.'))
        .map((entry) => [entry.recordId!, entry.action === 'container.sealed' ? factsOf(entry).seal! : null]),
    ),
    custody: new Set(
      [...of('cash.counted'), ...of('custody.received'), ...of('stock.taken'), ...of('custody.transferred')].map(
        nameOf,
      ),
    ),
    attempts: of('contact.attempted')
      .map((entry) => {
        const { outcome, nextAt } = factsOf(entry)
        return `${nameOf(entry)} ${outcome} ${told(entry, erased).number ?? null} ${nextAt}`
      })
      .sort(),
    postings: new Map(
      of('claim.posted').map((entry) => [
        factsOf(entry).claim!,
        (told(entry, erased).tracking as string | undefined) ?? null,
      ]),
    ),
  }
}

function expectedNotices(published: readonly Entry[], withdrawn: readonly Entry[], erased: ReadonlySet<string>) {
  const gone = new Set(withdrawn.map((entry) => factsOf(entry).notice!))
  return new Map(
    published.map((entry) => {
      const { notice, day } = factsOf(entry)
      const place = (told(entry, erased).place as string | undefined) ?? null
      return [notice!, [day!, place, gone.has(notice!)] as const]
    }),
  )
}

function expectedPlacements(entries: readonly Entry[]): Map<string, string> {
  const said = new Map<string, string>()
  for (const entry of entries) {
    const { place, container, transfer, records } = factsOf(entry)
    if (entry.action === 'item.placed') said.set(entry.recordId!, place ?? container ?? '')
    if (entry.action === 'custody.transferred') for (const record of records!) said.set(record, transfer!)
    if (entry.action === 'custody.received') for (const record of records!) said.set(record, place ?? '')
  }
  return said
}

function expectedLinks(entries: readonly Entry[]): string[] {
  const lastWord = new Map<string, boolean>()
  for (const entry of entries.filter((one) => one.action.startsWith('link.'))) {
    const { relation, records } = factsOf(entry)
    const pair = ['contains', 'copy'].includes(relation!) ? records! : [...records!].sort()
    lastWord.set([relation, ...pair].join(' '), entry.action === 'link.made')
  }
  return [...lastWord].flatMap(([link, stands]) => (stands ? [link] : [])).sort()
}

function latest(entries: readonly Entry[], erased: ReadonlySet<string>): JsonObject {
  return Object.assign({}, ...entries.map((entry) => told(entry, erased))) as JsonObject
}

const told = (entry: Entry, erased: ReadonlySet<string>): JsonObject => ({
  ...factsOf(entry).fields,
  ...(erased.has(nameOf(entry)) ? {} : ((entry.personal?.values as Facts | undefined)?.fields ?? {})),
})

function byKey(entries: readonly Entry[], key: (entry: Entry) => string, erased: ReadonlySet<string>) {
  const groups = Map.groupBy(entries, key)
  return new Map([...groups].map(([id, group]) => [id, latest(group, erased)]))
}

function expectedRecords(written: readonly Written[], entries: readonly Entry[], erased: ReadonlySet<string>) {
  const created = entries.filter((entry) => entry.action === 'record.created').map((entry) => entry.recordId!)
  const undone = new Set(entries.filter((one) => one.action === 'record.unmerged').map((one) => factsOf(one).merge!))
  const merges = entries.filter((entry) => entry.action === 'record.merged')
  const everMerged = new Set(merges.flatMap((entry) => factsOf(entry).records!))
  const groups = groupsOf(
    created,
    merges.filter((entry) => !undone.has(nameOf(entry))).map((entry) => factsOf(entry).records!),
  )
  const records = new Map<string, ExpectedRecord>()
  for (const id of created) {
    const group = groups.get(id)!
    const oldest = created.find((other) => group.has(other))!
    const shown = id === oldest ? group : new Set([id])
    const own = entries.filter(
      (entry) => shown.has(entry.recordId ?? '') && /^record\.(created|edited)$/.test(entry.action),
    )
    records.set(id, {
      fields: withoutNull(latest(own, erased)),
      zonesPassed: zonesOf(own),
      photos: photosOf(
        entries.filter((entry) => shown.has(entry.recordId ?? '') && entry.action.startsWith('photo.')),
        erased,
      ),
      mergedInto: id === oldest ? null : oldest,
      conflict: everMerged.has(id) ? null : conflicts(written, id),
    })
  }
  return records
}

const withoutNull = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

function zonesOf(own: readonly Entry[]): string[] {
  const lastWord = new Map<string, boolean>()
  for (const entry of own) {
    for (const zone of factsOf(entry).remove?.zonesPassed ?? []) lastWord.set(zone, false)
    for (const zone of factsOf(entry).add?.zonesPassed ?? []) lastWord.set(zone, true)
  }
  return [...lastWord]
    .filter(([, present]) => present)
    .map(([zone]) => zone)
    .sort()
}

/** Shown where the last word on it added it and some entry still has its hash; the last one called first leads. */
function photosOf(own: readonly Entry[], erased: ReadonlySet<string>): string[] {
  const lastWord = new Map(own.map((entry) => [factsOf(entry).photo!, entry.action === 'photo.added']))
  const added = own.filter((entry) => entry.action === 'photo.added')
  const held = new Set(added.filter((entry) => !erased.has(nameOf(entry))).map((entry) => factsOf(entry).photo!))
  const order = [...new Set(added.map((entry) => factsOf(entry).photo!))]
  const lead = added.findLast((entry) => factsOf(entry).first === true)
  const leads = (photo: string): number => (lead && factsOf(lead).photo === photo ? 0 : 1)
  return order.filter((photo) => lastWord.get(photo) && held.has(photo)).sort((a, b) => leads(a) - leads(b))
}

function groupsOf(ids: readonly string[], pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map(ids.map((id) => [id, new Set([id])]))
  for (const [a, b] of pairs) {
    const joined = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])])
    for (const id of joined) groups.set(id, joined)
  }
  return groups
}

type Step = { readonly written: Written; readonly to: TransitionFact['to']; readonly at: string; readonly seq: number }

function conflicts(written: readonly Written[], record: string): boolean {
  const steps = written.flatMap((one) =>
    (factsOf(one.entry).transitions ?? [])
      .filter((fact) => fact.record === record)
      .map((fact): Step => ({ written: one, to: fact.to, at: streamOf(one.entry), seq: one.entry.seq })),
  )
  const closed = standing(steps).filter((step) => isClosed(step.to))
  const handovers = closed.filter((step) => handsOver(step, steps))
  return handovers.length > 1 || new Set(closed.map((step) => step.to)).size > 1
}

/** A writer saw a step when its sequence had come that far, and when its program was not too old to understand it. */
const knew = (later: Step, earlier: Step): boolean =>
  later !== earlier &&
  (later.written.saw.get(earlier.at) ?? 0) >= earlier.seq &&
  earlier.written.entry.schemaVersion <= later.written.entry.schemaVersion

const standing = (steps: readonly Step[]): Step[] => steps.filter((step) => !steps.some((other) => knew(other, step)))

function handsOver(step: Step, steps: readonly Step[]): boolean {
  if (step.written.entry.action === 'claim.released') return true
  if (step.written.entry.action !== 'conflict.settled') return false
  const seen = standing(steps.filter((other) => knew(step, other)))
  return seen.some((other) => other.to === step.to && handsOver(other, steps))
}
