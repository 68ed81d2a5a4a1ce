import canonicalize from 'canonicalize'
import type { Hlc } from './clock.ts'

/** The version that this program writes. An entry with a higher one is kept and applied after the upgrade. */
export const schemaVersion = 1

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export type JsonObject = { readonly [key: string]: Json | undefined }

/** One change at one desk. docs/journal.md specifies every byte of it. */
export type Entry = {
  readonly desk: string
  /** 16 hex digits, drawn when the epoch opens. */
  readonly epoch: string
  /** 1, 2, 3 … without a gap within (desk, epoch). */
  readonly seq: number
  readonly hlc: Hlc
  /** The desk's wall clock, UTC milliseconds. Shown and counted, never used for order. */
  readonly at: number
  readonly operator: string | null
  readonly action: string
  readonly recordId: string | null
  readonly schemaVersion: number
  readonly facts: JsonObject
  /** null where the entry has none or where it was erased; personalHash tells the two apart. */
  readonly personal: Personal | null
  readonly personalHash: string | null
  readonly prevHash: string
  readonly hash: string
  readonly signature: string
}

/** The salt keeps a guessed name from being confirmed by the hash that stays behind after erasure. */
export type Personal = { readonly salt: string; readonly values: JsonObject }

export type UnsignedEntry = Omit<Entry, 'hash' | 'signature'>

/** SHA-256 over UTF-8, as 64 hex digits. Passed in, since core does no cryptography of its own. */
export type Hash = (text: string) => string

/** The hash before the first entry of an epoch. */
export const genesisHash = '0'.repeat(64)

export type EntryId = string
export const entryId = (entry: Pick<Entry, 'desk' | 'epoch' | 'seq'>): EntryId =>
  `${entry.desk}/${entry.epoch}/${entry.seq}`

/** RFC 8785 text of a value. Throws on what JSON cannot carry (NaN, a lone surrogate). */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

export const personalHashOf = (personal: Personal | null, hash: Hash): string | null =>
  personal === null ? null : hash(canonicalText(personal))

/** The text that `hash` and `signature` cover: all of the entry but the personal part, which stands in by its hash. */
export function signedText(entry: UnsignedEntry): string {
  const { desk, epoch, seq, hlc, at, operator, action, recordId, schemaVersion, facts, personalHash, prevHash } = entry
  return canonicalText({
    desk,
    epoch,
    seq,
    hlc,
    at,
    operator,
    action,
    recordId,
    schemaVersion,
    facts,
    personalHash,
    prevHash,
  })
}

/** The one order of entries that every desk agrees on: (hlc, desk, epoch, seq). */
export function compareEntries(a: Pick<Entry, 'hlc' | 'desk' | 'epoch' | 'seq'>, b: typeof a): number {
  return order(a.hlc, b.hlc) || order(a.desk, b.desk) || order(a.epoch, b.epoch) || a.seq - b.seq
}

// Code-unit order, not the locale's: two desks with different locales must agree.
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
