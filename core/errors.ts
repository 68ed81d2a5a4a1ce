import { contactRefusals } from './refusals/contact.ts'
import { contentRefusals } from './refusals/content.ts'
import { custodyRefusals } from './refusals/custody.ts'
import { deskRefusals } from './refusals/desk.ts'
import { legalRefusals } from './refusals/legal.ts'
import { notebookRefusals } from './refusals/notebook.ts'
import { photoRefusals } from './refusals/photo.ts'
import { printingRefusals } from './refusals/printing.ts'
import { releaseRefusals } from './refusals/release.ts'
import { staffRefusals } from './refusals/staff.ts'
import { stepsRefusals } from './refusals/steps.ts'
import type { Sentence } from './sentence.ts'

/** Every way a desk can say no. */
const table = {
  ...staffRefusals,
  ...releaseRefusals,
  ...legalRefusals,
  ...contactRefusals,
  ...stepsRefusals,
  ...contentRefusals,
  ...notebookRefusals,
  ...photoRefusals,
  ...printingRefusals,
  ...deskRefusals,
  ...custodyRefusals,
}

export type ErrorCode = keyof typeof table
export type ErrorDetails = Readonly<Record<string, string | number>>

/** HTTP's status of a refusal, for the loopback shell. */
export const statusOf = (code: ErrorCode): number => table[code].status

/** The sentence for a clerk, with the details filled in; a detail that may be a pair carries its language by `_en`. */
export function sentenceOf(code: ErrorCode, details: ErrorDetails = {}): Sentence {
  const fill = (template: string, language: 'zh' | 'en'): string =>
    template.replace(/\{(\w+)\}/g, (_all, key: string) =>
      String((language === 'en' ? details[`${key}_en`] : undefined) ?? details[key] ?? ''),
    )
  return { zh: fill(table[code].zh, 'zh'), en: fill(table[code].en, 'en') }
}

/** A refusal with a code, the clerk's sentence and the cause. Logged once, at the boundary. */
export class DeskError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code}: ${sentenceOf(code, details).en}`, cause === undefined ? undefined : { cause })
    this.name = 'DeskError'
    this.code = code
    this.details = details
  }
}
