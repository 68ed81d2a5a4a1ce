import { randomBytes } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { DeskError, sentenceOf, statusOf } from '../core/errors.ts'
import { fieldLabels, stateLabels } from '../core/records/labels.ts'
import type { Sentence } from '../core/sentence.ts'
import { asDeskError } from '../db/file/connection.ts'
import { type Issue, refusalOf } from './input-issue.ts'
import { type Log, traceOf } from './log.ts'

/** What every refusal carries to the page. */
export type RefusalAnswer = {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly details: DeskError['details']
}

/** A refusal as it crosses the wire, the same through HTTP and a message port. */
export function answerOf(error: DeskError): ORPCError<string, RefusalAnswer> {
  const details = spoken(error.details)
  const sentence = sentenceFor(error)
  const data = { code: error.code, ...sentence, details }
  return new ORPCError(error.code, { status: statusOf(error.code), message: sentence.en, data })
}

/** The refusal's sentence in the clerk's words. */
export const sentenceFor = (error: DeskError): Sentence => sentenceOf(error.code, spoken(error.details))

// The rules name fields and states by their technical names; the clerk knows them by their labels, and the page finds its input by
// `name`.
function spoken(details: DeskError['details']): DeskError['details'] {
  const told: Record<string, string | number> = { ...details }
  if (details.field !== undefined && Object.hasOwn(fieldLabels, details.field)) told.name = details.field
  for (const [key, labels] of [
    ['field', fieldLabels],
    ['from', stateLabels],
    ['to', stateLabels],
  ] as const) {
    const named = String(details[key])
    const label = Object.hasOwn(labels, named) ? (labels as Readonly<Record<string, Sentence>>)[named] : undefined
    if (label) Object.assign(told, { [key]: label.zh, [`${key}_en`]: label.en })
  }
  return told
}

const isAnswer = (error: unknown): error is ORPCError<string, RefusalAnswer> =>
  error instanceof ORPCError && typeof (error.data as RefusalAnswer | undefined)?.zh === 'string'

/**
 * The one place where anything thrown becomes an answer. What nobody foresaw is logged here, once, under a short number that the
 * clerk can read out; the answer itself tells nothing about the program's inside.
 */
export function answerFor(error: unknown, procedure: string, log: Log): ORPCError<string, RefusalAnswer> {
  if (isAnswer(error)) return error
  const refusal = refusalFor(error)
  if (refusal) return answerOf(refusal)
  const incident = randomBytes(4).toString('hex').toUpperCase()
  log.error({ incident, procedure, trace: traceOf(error) }, 'a request failed')
  return answerOf(new DeskError('internal', { incident }))
}

function refusalFor(error: unknown): DeskError | null {
  const known = asDeskError(error)
  if (known instanceof DeskError) return known
  if (!(error instanceof ORPCError) || error.status >= 500) return null
  return error.cause instanceof ValidationError
    ? refusalOf(error.cause.issues as readonly Issue[])
    : new DeskError('bad-request', {}, error)
}
