import { DeskError } from '../core/errors.ts'
import { labelOf } from '../core/records/labels.ts'
import type { Sentence } from '../core/sentence.ts'

/** What the two libraries below tell about one wrong value; zod's issues have all of it. */
export type Issue = {
  readonly message: string
  readonly path?: readonly unknown[] | undefined
  readonly code?: string
  readonly origin?: string
  readonly maximum?: number | bigint
  readonly minimum?: number | bigint
  readonly keys?: readonly string[]
}

// What forms that are not a record's call their fields.
const otherLabels: Readonly<Record<string, Sentence>> = {
  badge: { zh: '警号', en: 'Badge number' },
  pin: { zh: '口令', en: 'PIN' },
  newPin: { zh: '新口令', en: 'New PIN' },
  reason: { zh: '理由', en: 'Reason' },
  note: { zh: '说明', en: 'Note' },
  override: { zh: '特批理由', en: 'Reason for the exception' },
  verified: { zh: '核对内容', en: 'What was verified' },
  phone: { zh: '电话', en: 'Phone' },
  relation: { zh: '关系', en: 'Relation' },
  documentType: { zh: '证件类型', en: 'Kind of document' },
  documentNumber: { zh: '证件号码', en: 'Document number' },
  signature: { zh: '签名', en: 'Signature' },
  venueName: { zh: '场所名称', en: 'Venue name' },
  deskName: { zh: '岗位名称', en: 'Desk name' },
  desk: { zh: '岗位代码', en: 'Desk code' },
  text: { zh: '文字', en: 'Text' },
  from: { zh: '开始日期', en: 'First day' },
  to: { zh: '结束日期', en: 'Last day' },
}

const labelled = (name: string): Sentence =>
  (Object.hasOwn(otherLabels, name) ? otherLabels[name] : undefined) ?? labelOf(name)

/** The refusal for the first wrong value of a request: which field, and why, in both languages. */
export function refusalOf(issues: readonly Issue[]): DeskError {
  const issue = issues[0]
  const name = issue && nameOf(issue)
  if (issue === undefined || name === undefined) return new DeskError('bad-request')
  const label = labelled(name)
  const field = { name, field: label.zh, field_en: label.en }
  if (issue.message === 'malformed-text') return new DeskError('malformed-text', field)
  const why = whyOf(issue)
  return new DeskError('bad-field', { ...field, why: why.zh, why_en: why.en })
}

const nameOf = (issue: Issue): string | undefined =>
  issue.code === 'unrecognized_keys'
    ? issue.keys?.[0]
    : issue.path?.findLast((part): part is string => typeof part === 'string')

function whyOf(issue: Issue): Sentence {
  if (issue.message === 'empty') return { zh: '不能为空。', en: 'it is empty.' }
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { zh: `最多 ${issue.maximum} 个字,请缩短。`, en: `${issue.maximum} characters at most; shorten it.` }
        : { zh: `最大 ${issue.maximum}。`, en: `${issue.maximum} at most.` }
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: `至少 ${issue.minimum} 个字。`, en: `${issue.minimum} characters at least.` }
        : { zh: `最小 ${issue.minimum}。`, en: `${issue.minimum} at least.` }
    case 'not_multiple_of':
      return { zh: '最多两位小数。', en: 'two decimals at most.' }
    case 'invalid_value':
      return { zh: '请从列表里选。', en: 'choose one from the list.' }
    case 'unrecognized_keys':
      return { zh: '没有这一栏,请去掉。', en: 'there is no such field; remove it.' }
    default:
      return { zh: '格式不对。', en: 'its form is wrong.' }
  }
}
