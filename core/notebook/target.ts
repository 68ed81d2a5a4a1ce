import { z } from 'zod'
import { type FieldName, fieldNames } from '../records/fields.ts'
import { kinds } from '../records/kinds.ts'
import { fieldLabels } from '../records/labels.ts'
import type { Sentence } from '../sentence.ts'

/**
 * What a column may hold beside a record's own fields. `when` is a day with or without its hour, `clock` an hour whose day stands
 * in another column, `note` text that joins the description under its heading.
 */
export const columnRoles = [
  'skip',
  'note',
  'kind',
  'state',
  'when',
  'clock',
  'registered',
  'closed',
  'claimant',
  'claimantPhone',
] as const
export type ColumnRole = (typeof columnRoles)[number]
export type Target = ColumnRole | FieldName

export const targets: readonly Target[] = [...columnRoles, ...fieldNames]

/** Several columns may have these; of every other target a row has one. */
export const isShared = (target: Target): boolean => target === 'skip' || target === 'note' || target === 'description'

export const isField = (target: Target): target is FieldName => fieldNames.includes(target as FieldName)

const roleLabels: Record<ColumnRole, Sentence> = {
  skip: { zh: '不导入', en: 'Leave out' },
  note: { zh: '补充到描述', en: 'Add to description' },
  kind: { zh: '登记种类', en: 'Kind of record' },
  state: { zh: '办理状态', en: 'State' },
  when: { zh: '发生日期(时间)', en: 'Date (and time)' },
  clock: { zh: '发生钟点', en: 'Hour of event' },
  registered: { zh: '登记时间', en: 'Registered at' },
  closed: { zh: '办结时间', en: 'Closed at' },
  claimant: { zh: '领取人', en: 'Claimant' },
  claimantPhone: { zh: '领取人电话', en: 'Claimant phone' },
}

/** What the pickers call a target. */
export const targetLabel = (target: Target): Sentence => (isField(target) ? fieldLabels[target] : roleLabels[target])

/** Longest text of a place that is asked about, in UTF-16 units. */
export const longestPlace = 200

/** How a notebook's columns become fields: saved by the screen, or written by hand for the command line. */
export const mappingSchema = z.object({
  /** Name of the sheet; left out or null for the first that has a heading row. */
  sheet: z.string().max(120).nullish(),
  /** Null where the column with the target `kind` tells it. */
  kind: z.enum(kinds).nullable(),
  /** Heading to target; a heading that is not here is left out. */
  columns: z.record(z.string().max(200), z.enum(targets as [Target, ...Target[]])),
  /** The year of days that are written without one; null for the latest that is not ahead. */
  year: z.int().min(1970).max(2099).nullable().default(null),
  /** Whether 3/4/2025 is the third of April; null refuses what can be read both ways. */
  dayFirst: z.boolean().nullable().default(null),
  /** An empty day is that of the row above. */
  carryDay: z.boolean().default(false),
  /** What was answered about places that name no zone for certain: a zone's id, or null for the text alone. */
  zones: z.record(z.string().max(longestPlace), z.string().max(40).nullable()).default({}),
})
export type Mapping = z.output<typeof mappingSchema>

/** What this column holds; `skip` where nobody said. A heading may be called like something that every object has. */
export const targetIn = ({ columns }: Pick<Mapping, 'columns'>, heading: string): Target =>
  Object.hasOwn(columns, heading) ? columns[heading]! : 'skip'
