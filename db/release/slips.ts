import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { formatSlip, slipSignedText, type VerifySlip } from '../../core/slip-number.ts'
import type { ReadableDb } from '../file/connection.ts'
import { isSigned } from '../file/crypto.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { nextNumber } from '../journal/numbers.ts'

export type StoredSlip = {
  readonly number: string
  readonly document: string
  readonly template: number
  readonly claim: string | null
  /** The record that it belongs to; null for one that belongs to none, and for a claim slip of long ago. */
  readonly record: string | null
  readonly signature: string
  readonly issuedAt: number
  /** null once erased. */
  readonly content: JsonObject | null
  readonly printed: number
  readonly reversed: boolean
  readonly voided: boolean
}

type SlipRow = Omit<StoredSlip, 'content' | 'reversed' | 'voided'> & {
  content: string | null
  reversed: number
  voided: number
}

const columns = `
  s.number, s.document, s.template, s.claim_id as claim, s.record_id as record, s.signature, s.issued_at as issuedAt, s.content,
  (select count(*) from slip_prints p where p.slip = s.number) as printed,
  exists (select 1 from claims c where c.id = s.claim_id and c.reversed_at is not null) as reversed,
  exists (select 1 from slip_voids v where v.slip = s.number) as voided
`

const slipOf = ({ content, reversed, voided, ...row }: SlipRow): StoredSlip => ({
  ...row,
  content: content === null ? null : (JSON.parse(content) as JsonObject),
  reversed: reversed === 1,
  voided: voided === 1,
})

/** The slip of this number, or null where this desk has not heard of it. */
export function readSlip(db: ReadableDb, number: string): StoredSlip | null {
  const row = db.prepare(`select ${columns} from slips s where s.number = ?`).get(number) as SlipRow | undefined
  return row ? slipOf(row) : null
}

/** How many papers a list shows. */
const shown = 200

/** Every paper of this record and of those that were merged into it, or of the booth where it is null; the newest first. */
export function slipsOf(db: ReadableDb, record: string | null): StoredSlip[] {
  const rows = db
    .prepare(`
      select ${columns} from slips s
      where case when :record is null then s.record_id is null and s.claim_id is null
        else s.record_id in (select id from records where id = :record or merged_into = :record) end
      order by s.issued_at desc, s.number desc limit :shown
    `)
    .all({ record, shown }) as SlipRow[]
  return rows.map(slipOf)
}

/** Makes a paper void: whoever checks it is told. Throws `slip-voided` where somebody was faster. */
export function voidSlip(
  journal: Journal,
  asked: { readonly slip: string; readonly reason: string; readonly operator: string },
): void {
  transact(journal, () => {
    const slip = readSlip(journal.db, asked.slip)
    if (!slip) throw new DeskError('slip-not-found')
    if (slip.voided) throw new DeskError('slip-voided')
    append(journal, {
      action: 'slip.voided',
      operator: asked.operator,
      recordId: slip.record,
      facts: { slip: slip.number },
      personal: { fields: { reason: asked.reason } },
    })
  })
}

export type NewSlip = {
  readonly document: string
  readonly template: number
  readonly claim: string | null
  readonly operator: string
  /** The record's id, so that the slip stands in its history; null for a paper of the whole booth. */
  readonly record: string | null
  /** The venue's day, YYYY-MM-DD. */
  readonly day: string
  /** Which of the record's photos it shows, and the supervisor who gave leave where one had to. */
  readonly shows?: { readonly photo: string; readonly leave: string | null }
  /** Masked: a slip can never leak. */
  readonly content: JsonObject
}

/** Draws the day's next number at this desk, signs it and writes the slip down; returns the number. */
export function issueSlip(journal: Journal, slip: NewSlip): string {
  return transact(journal, () => {
    const author = journal.author
    if (!author) throw new Error('the desk is not founded yet')
    const number = formatSlip(author.desk, slip.day, nextRunning(journal, author.desk, slip.day))
    append(journal, {
      action: 'slip.issued',
      operator: slip.operator,
      recordId: slip.record,
      facts: {
        slip: number,
        document: slip.document,
        template: slip.template,
        claim: slip.claim,
        signature: author.sign(slipSignedText(number)),
        ...slip.shows,
      },
      personal: { fields: slip.content },
    })
    return number
  })
}

function nextRunning(journal: Journal, desk: string, day: string): number {
  const prefix = `${desk}-${day.replaceAll('-', '').slice(2)}-`
  return nextNumber(journal.db, `slip ${prefix}`, () => {
    const { last } = journal.db
      .prepare(`
        select max(cast(substr(number, :start) as integer)) as last from slips
        where substr(number, 1, :length) = :prefix
      `)
      .get({ prefix, length: prefix.length, start: prefix.length + 1 }) as { last: number | null }
    return last ?? 0
  })
}

/** Notes a print before the printer gets it; returns how many there are now. */
export function notePrint(journal: Journal, slip: StoredSlip, operator: string): number {
  const copy = slip.printed + 1
  append(journal, { action: 'slip.printed', operator, recordId: slip.record, facts: { slip: slip.number, copy } })
  return copy
}

/** Checks a slip's signature against every key that its desk has used, as far as this desk has heard. */
export const verifySlip =
  (db: ReadableDb): VerifySlip =>
  (desk, text, signature) =>
    publicKeysOf(db, desk).some((key) => isSigned(text, signature, key))

const publicKeysOf = (db: ReadableDb, desk: string): string[] =>
  (db.prepare('select distinct public_key from epochs where desk = ?').all(desk) as { public_key: string }[]).map(
    (row) => row.public_key,
  )

/** True where this desk holds that desk's key and so can tell a forged slip of its. */
export const knowsDesk = (db: ReadableDb, desk: string): boolean => publicKeysOf(db, desk).length > 0
