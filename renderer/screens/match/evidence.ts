import type { ReasonView, RecordView } from '../../../core/contract/shapes.ts'
import { silentFields } from '../../../core/matching/evidence-fields.ts'
import { type FieldName, type Fields, fieldNames } from '../../../core/records/fields.ts'
import { byWeight } from '../../words/weight.ts'

/** What two witnesses are compared on: mostly one field, sometimes two that say one thing together. */
export type Topic = {
  readonly key: FieldName | 'words' | 'where' | 'when'
  readonly fields: readonly FieldName[]
  /** Other names under which the matching speaks of it. */
  readonly alsoCalled?: readonly string[]
}

const age: Topic = { key: 'age', fields: ['age', 'ageGroup'] }
const context: readonly Topic[] = [
  { key: 'words', fields: ['title', 'description'] },
  { key: 'where', fields: ['zone', 'place'], alsoCalled: ['zonesPassed'] },
  { key: 'when', fields: ['eventFrom', 'eventTo'], alsoCalled: ['time'] },
]
/** Fields that stand at another one's line, since the matching compares them with it. */
const beside: { readonly [K in FieldName]?: readonly FieldName[] } = {
  name: ['nickname'],
  number: ['idNumber', 'ownPhone', 'tag', 'contactIdTail'],
}

const elsewhere: ReadonlySet<FieldName> = new Set(
  [age, ...context].flatMap(({ fields }) => fields).concat(Object.values(beside).flat()),
)
const single: readonly Topic[] = fieldNames
  .filter((name) => !silentFields.has(name) && !elsewhere.has(name))
  .map((name) => ({ key: name, fields: [name, ...(beside[name] ?? [])] }))

/** Between two of one kind who told it is a witness too. */
const teller: Topic = {
  key: 'contactName',
  fields: ['contactName', 'contactPhone', 'contactRelation'],
  alsoCalled: ['reporter'],
}

/** What it is comes before where and when it was. */
export const topics: readonly Topic[] = [age, ...single, ...context]

/** One line of the comparison: what each side says about a topic, and what that weighs. */
export type Row = {
  readonly topic: Topic | null
  readonly reasons: readonly ReasonView[]
  /** One side's value is masked, so that nothing can be said before it was verified. */
  readonly hidden: boolean
}

const speaksOf = (topic: Topic, reason: ReasonView): boolean =>
  reason.field === topic.key ||
  (topic.fields as readonly string[]).includes(reason.field) ||
  (topic.alsoCalled ?? []).includes(reason.field)

const says = (fields: Fields, topic: Topic): boolean =>
  topic.fields.some((name) => fields[name] != null && fields[name] !== '')

/** The comparison's lines: topics that either side speaks of or the matching weighed, then witnesses of no topic. */
export function evidenceRows(report: RecordView, find: RecordView, reasons: readonly ReasonView[]): Row[] {
  const sorted = byWeight(reasons)
  const compared = report.kind === find.kind ? [...topics, teller] : topics
  const rows = compared.map((topic) => ({
    topic,
    reasons: sorted.filter((reason) => speaksOf(topic, reason)),
    hidden: topic.fields.some((name) => report.masked.includes(name) || find.masked.includes(name)),
  }))
  const spoken = rows.filter(
    ({ topic, reasons: own }) => own.length > 0 || says(report.fields, topic) || says(find.fields, topic),
  )
  const loose = sorted.filter((reason) => !compared.some((topic) => speaksOf(topic, reason)))
  return loose.length === 0 ? spoken : [...spoken, { topic: null, reasons: loose, hidden: false }]
}
