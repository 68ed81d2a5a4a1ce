import type { z } from 'zod'
import { actions, isAction } from '../../core/journal/actions.ts'
import { isHlc } from '../../core/journal/clock.ts'
import {
  canonicalText,
  type Entry,
  entryId,
  genesisHash,
  personalHashOf,
  schemaVersion,
  signedText,
} from '../../core/journal/entry.ts'
import type { ReadableDb } from '../file/connection.ts'
import { isSigned, sha256 } from '../file/crypto.ts'
import { type EntryRow, entryOf } from '../journal/entries.ts'
import { type Finding, type FindingCode, finding } from '../matching/finding.ts'

type Chain = { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] }

/** Every entry against its predecessor, its hashes, its erasures and its signature. `entries` are those that could be read at all. */
export function verifyChain(db: ReadableDb): Chain {
  const rows = db.prepare('select * from journal order by desk, epoch, seq').all() as EntryRow[]
  const findings: Finding[] = []
  const entries: Entry[] = []
  for (const row of rows) {
    const entry = readRow(row)
    if (entry) entries.push(entry)
    else findings.push(finding('entry-malformed', `${row.desk}/${row.epoch}/${row.seq}`))
  }
  const erased = erasedBy(entries)
  const keys = keysOf(entries)
  let before: Entry | undefined
  for (const entry of entries) {
    const previous = before?.desk === entry.desk && before.epoch === entry.epoch ? before : undefined
    const codes = [...placeFlaws(entry, previous), ...contentFlaws(entry, erased), ...signatureFlaws(entry, keys)]
    findings.push(...codes.map((code) => finding(code, entryId(entry))))
    before = entry
  }
  return { entries, findings }
}

/** null where a column holds what the journal never writes: also another spelling of the same JSON. */
function readRow(row: EntryRow): Entry | null {
  try {
    const entry = entryOf(row)
    const asWritten =
      JSON.stringify(entry.facts) === row.facts &&
      (entry.personal === null || JSON.stringify(entry.personal) === row.personal) &&
      typeof entry.facts === 'object' &&
      isHlc(entry.hlc)
    canonicalText(entry)
    return asWritten ? entry : null
  } catch {
    return null
  }
}

function placeFlaws(entry: Entry, previous: Entry | undefined): FindingCode[] {
  const flaws: FindingCode[] = []
  if (entry.seq !== (previous?.seq ?? 0) + 1) flaws.push('gap')
  else if (entry.prevHash !== (previous?.hash ?? genesisHash)) flaws.push('chain-broken')
  if (previous && entry.hlc <= previous.hlc) flaws.push('chain-broken')
  return flaws
}

function contentFlaws(entry: Entry, erased: ReadonlySet<string>): FindingCode[] {
  const flaws: FindingCode[] = []
  const isErased = erased.has(entryId(entry))
  if (sha256(signedText(entry)) !== entry.hash) flaws.push('hash-wrong')
  if (entry.personal === null && entry.personalHash !== null && !isErased) flaws.push('personal-missing')
  if (entry.personal !== null && isErased) flaws.push('personal-kept')
  if (entry.personal !== null && personalHashOf(entry.personal, sha256) !== entry.personalHash) {
    flaws.push('personal-changed')
  }
  if (entry.schemaVersion <= schemaVersion && isAction(entry.action)) {
    const form: z.ZodType = actions[entry.action].facts
    if (!form.safeParse(entry.facts).success) flaws.push('entry-malformed')
  }
  return flaws
}

function signatureFlaws(entry: Entry, keys: Keys): FindingCode[] {
  const key = keys.byEpoch.get(`${entry.desk}/${entry.epoch}`) ?? keys.byDesk.get(entry.desk)
  if (key === undefined) return ['key-unknown']
  // Base64url has spare bits in its last character: only the spelling that a signer writes is the signature.
  const plain = Buffer.from(entry.signature, 'base64url').toString('base64url') === entry.signature
  return plain && isSigned(signedText(entry), entry.signature, key) ? [] : ['signature-wrong']
}

type Keys = { readonly byEpoch: ReadonlyMap<string, string>; readonly byDesk: ReadonlyMap<string, string> }

function keysOf(entries: readonly Entry[]): Keys {
  const opened = entries.filter((entry) => entry.action === 'epoch.opened').toSorted((a, b) => (a.hlc < b.hlc ? 1 : -1))
  const key = (entry: Entry): string => String(entry.facts.publicKey)
  return {
    byEpoch: new Map(opened.map((entry) => [`${entry.desk}/${entry.epoch}`, key(entry)])),
    byDesk: new Map(opened.map((entry) => [entry.desk, key(entry)])),
  }
}

function erasedBy(entries: readonly Entry[]): Set<string> {
  const erased = new Set<string>()
  for (const entry of entries) {
    if (entry.action !== 'personal.erased' || !Array.isArray(entry.facts.entries)) continue
    for (const id of entry.facts.entries as readonly unknown[]) erased.add(String(id))
  }
  return erased
}
