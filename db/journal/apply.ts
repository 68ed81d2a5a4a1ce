import { type Action, type FactsOf, factsOf, isAction, recordsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import { foldRecord, type MergeRules } from '../../core/journal/fold.ts'
import { isUndoable } from '../../core/journal/undo.ts'
import { writeDisposal, writeForfeiture, writeNotice, writeWithdrawal } from '../custody/notice-rows.ts'
import {
  writeCashCount,
  writePlace,
  writePlacements,
  writeReceipt,
  writeSeal,
  writeStockTaking,
  writeTransfer,
} from '../custody/rows.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { writeDecision } from '../matching/decision-rows.ts'
import { writeDoubleDecision } from '../matching/double-rows.ts'
import { writeLink } from '../records/link-rows.ts'
import { componentOf } from '../records/merges.ts'
import { writeNote } from '../records/note-rows.ts'
import { noteErasedPhoto } from '../records/photo-names.ts'
import { dropRecord, writeRecord } from '../records/rows.ts'
import {
  toldIn,
  writeClearance,
  writeMadeGood,
  writeRelease,
  writeReversal,
  writeStatement,
  writeTurning,
} from '../release/claim-rows.ts'
import { writeAttempt, writePosting } from '../release/contact-rows.ts'
import { writeOperator, writeSettings, writeWord, writeZone } from './entities.ts'
import { entriesOf, parseEntryId, readEntry } from './entries.ts'

/**
 * Brings the projections up to date with an entry that is in the journal already: the only writer of projections, for own and
 * foreign entries alike. What it writes is a function of the entries present, not of the order they came in. An entry of a newer
 * version is noted and waits for the upgrade. Returns the ids of the records whose rows were written.
 */
export function applyEntry(db: WritableDb, entry: Entry, rules: MergeRules): ReadonlySet<string> {
  if (!isApplicable(entry, rules) || !isAction(entry.action)) {
    prepared(db, 'insert or ignore into local_unapplied (desk, epoch, seq) values (?, ?, ?)').run(
      entry.desk,
      entry.epoch,
      entry.seq,
    )
    return new Set()
  }
  const before = recordsOf(entry).flatMap((id) => componentOf(db, id, rules))
  const erased = project(db, entry, entry.action, rules)
  const after = recordsOf(entry).flatMap((id) => componentOf(db, id, rules))
  const touched = new Set([...before, ...after, ...erased])
  refold(db, touched, rules)
  return touched
}

/** Applies what a newer version wrote and this one now understands. Returns the ids of the records whose rows were written. */
export function applyUnapplied(db: WritableDb, rules: MergeRules): ReadonlySet<string> {
  const rows = prepared(db, 'select desk, epoch, seq from local_unapplied').all() as Pick<
    Entry,
    'desk' | 'epoch' | 'seq'
  >[]
  const touched = new Set<string>()
  for (const key of rows) {
    const entry = readEntry(db, key)
    if (!entry || !isApplicable(entry, rules)) continue
    prepared(db, 'delete from local_unapplied where desk = ? and epoch = ? and seq = ?').run(
      key.desk,
      key.epoch,
      key.seq,
    )
    for (const id of applyEntry(db, entry, rules)) touched.add(id)
  }
  return touched
}

const isApplicable = (entry: Entry, rules: MergeRules): boolean =>
  entry.schemaVersion <= rules.version && isAction(entry.action)

/** Returns ids of further records to fold again, where the entry itself does not name them. */
type Projector<A extends Action> = (
  db: WritableDb,
  facts: FactsOf<A>,
  entry: Entry,
  rules: MergeRules,
) => readonly string[] | undefined

/** Rows that one entry makes by itself. Records are folded from all their entries afterwards, so most actions need nothing here. */
const projectors: { [A in Action]?: Projector<A> } = {
  'epoch.opened': (db, facts, entry) => {
    prepared(
      db,
      `
      insert or ignore into epochs (desk, epoch, public_key, parent_epoch, parent_seq, reason, opened_at)
      values (?, ?, ?, ?, ?, ?, ?)
    `,
    ).run(
      entry.desk,
      entry.epoch,
      facts.publicKey,
      facts.parent?.epoch ?? null,
      facts.parent?.seq ?? null,
      facts.reason,
      entry.at,
    )
  },
  'venue.set': (db, _facts, entry, rules) => {
    writeSettings(db, entriesOf(db, [entry.recordId ?? 'venue']), rules)
  },
  'zone.set': (db, facts, entry, rules) => {
    writeZone(db, facts.zone, entriesOf(db, [entry.recordId ?? '']), rules)
  },
  'word.set': (db, facts, entry, rules) => {
    writeWord(db, facts.word, entriesOf(db, [entry.recordId ?? '']), rules)
  },
  'operator.set': (db, facts, entry, rules) => {
    writeOperator(db, facts.operator, entriesOf(db, [entry.recordId ?? '']), rules)
  },
  'record.merged': (db, facts, entry) => {
    prepared(
      db,
      `
        insert into merges (entry, first_id, second_id) values (?, ?, ?)
        on conflict (entry) do update set first_id = excluded.first_id, second_id = excluded.second_id
      `,
    ).run(entryId(entry), ...facts.records)
  },
  // Which records stand apart again is the merge's word, not the undo's, or the answer would hang on which came first.
  'record.unmerged': (db, facts) => {
    prepared(db, 'insert into merges (entry, undone) values (?, 1) on conflict (entry) do update set undone = 1').run(
      facts.merge,
    )
    const row = prepared(db, 'select first_id, second_id from merges where entry = ?').get(facts.merge) as {
      first_id: string | null
      second_id: string | null
    }
    return [row.first_id, row.second_id].filter((id) => id !== null)
  },
  'match.decided': (db, facts, _entry, rules) => {
    writeDecision(db, facts.report, facts.find, rules)
  },
  'double.decided': (db, facts, _entry, rules) => {
    writeDoubleDecision(db, facts.records, rules)
  },
  'note.added': (db, _facts, entry, rules) => {
    writeNote(db, entry, toldIn(entry, 'text'), rules)
  },
  'link.made': (db, facts, _entry, rules) => {
    writeLink(db, facts, rules)
  },
  'link.cut': (db, facts, _entry, rules) => {
    writeLink(db, facts, rules)
  },
  // What it takes back writes its rows again, now that it does not count; where that comes later, it finds the undo in the journal.
  'change.undone': (db, facts, _entry, rules) => {
    const key = parseEntryId(facts.entry)
    const target = key && readEntry(db, key)
    if (!target || !isUndoable(target) || !isApplicable(target, rules)) return []
    project(db, target, target.action as Action, rules)
    return recordsOf(target)
  },
  'claim.released': (db, facts, entry) => {
    writeRelease(db, facts, entry)
  },
  'claim.reversed': (db, facts, entry) => {
    writeReversal(db, facts, entry)
  },
  'claim.stated': (db, facts, entry) => {
    writeStatement(db, facts, entry)
  },
  'claim.refused': (db, facts, entry) => {
    writeTurning(db, facts, { kind: 'refused', why: facts.reason }, entry)
  },
  'claim.stopped': (db, facts, entry) => {
    writeTurning(db, facts, { kind: 'stopped', why: facts.reaction }, entry)
  },
  'claim.cleared': (db, facts, entry) => {
    writeClearance(db, facts, entry)
  },
  'claim.made-good': (db, facts, entry) => {
    writeMadeGood(db, facts, entry)
  },
  'slip.issued': (db, facts, entry) => {
    prepared(
      db,
      `
      insert or replace into slips (number, entry, record_id, document, template, claim_id, desk, issued_at, signature, content)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `,
    ).run(
      facts.slip,
      entryId(entry),
      entry.recordId,
      facts.document,
      facts.template,
      facts.claim,
      entry.desk,
      entry.at,
      facts.signature,
      entry.personal === null ? null : JSON.stringify(entry.personal.values.fields ?? {}),
    )
  },
  'slip.printed': (db, facts, entry) => {
    prepared(db, 'insert or ignore into slip_prints (slip, entry, at) values (?, ?, ?)').run(
      facts.slip,
      entryId(entry),
      entry.at,
    )
  },
  // A row of its own, since it may come before its slip.
  'slip.voided': (db, facts, entry) => {
    prepared(db, 'insert or replace into slip_voids (slip, entry, at, operator, reason) values (?, ?, ?, ?, ?)').run(
      facts.slip,
      entryId(entry),
      entry.at,
      entry.operator,
      toldIn(entry, 'reason'),
    )
  },
  'notice.published': (db, facts, entry) => {
    writeNotice(db, facts, entry, toldIn(entry, 'place'))
  },
  'notice.withdrawn': (db, facts, entry) => {
    writeWithdrawal(db, facts.notice, entry, toldIn(entry, 'reason'))
  },
  'find.forfeited': (db, facts, entry) => {
    writeForfeiture(db, facts, entry)
  },
  'find.disposed': (db, facts, entry) => {
    writeDisposal(db, facts, entry, toldIn(entry, 'reason'))
  },
  'place.set': (db, facts, entry, rules) => {
    writePlace(db, facts.place, entriesOf(db, [entry.recordId ?? '']), rules)
  },
  'item.placed': (db, _facts, entry, rules) => {
    writePlacements(db, recordsOf(entry), rules)
  },
  'container.sealed': (db, _facts, entry, rules) => {
    writeSeal(db, entry.recordId ?? '', rules)
  },
  'container.opened': (db, _facts, entry, rules) => {
    writeSeal(db, entry.recordId ?? '', rules)
  },
  'cash.counted': (db, facts, entry) => {
    writeCashCount(db, facts, entry)
  },
  'custody.transferred': (db, facts, entry, rules) => {
    writeTransfer(db, facts, entry)
    writePlacements(db, facts.records, rules)
  },
  'custody.received': (db, facts, entry, rules) => {
    writeReceipt(db, facts, entry)
    writePlacements(db, facts.records, rules)
  },
  'stock.taken': (db, facts, entry) => {
    writeStockTaking(db, facts, entry)
  },
  'contact.attempted': (db, facts, entry, rules) => {
    writeAttempt(db, facts, entry, (name) => toldIn(entry, name), rules)
  },
  'claim.posted': (db, facts, entry) => {
    writePosting(db, facts.claim, entry, (name) => toldIn(entry, name))
  },
  'personal.erased': (db, facts, entry, rules) =>
    facts.entries.flatMap((erased) => eraseEntry(db, erased, entryId(entry), rules)),
}

function project<A extends Action>(db: WritableDb, entry: Entry, action: A, rules: MergeRules): readonly string[] {
  const projector = projectors[action] as Projector<A> | undefined
  return projector?.(db, factsOf(action, entry), entry, rules) ?? []
}

function eraseEntry(db: WritableDb, id: string, by: string, rules: MergeRules): string[] {
  // Of two erasures the row names the smaller id, whichever came first.
  prepared(
    db,
    `
      insert into erasures (entry, erased_by) values (?, ?)
      on conflict (entry) do update set erased_by = min(erased_by, excluded.erased_by)
    `,
  ).run(id, by)
  const key = parseEntryId(id)
  if (!key) return []
  const place = [key.desk, key.epoch, key.seq]
  noteErasedPhoto(db, key)
  prepared(
    db,
    "update local_waiting set entry = json_set(entry, '$.personal', null) where desk = ? and epoch = ? and seq = ?",
  ).run(...place)
  const { changes } = prepared(
    db,
    'update journal set personal = null where desk = ? and epoch = ? and seq = ? and personal is not null',
  ).run(...place)
  // Nothing taken, nothing to apply anew: also what ends two erasures that name each other.
  const bare = changes > 0 ? readEntry(db, key) : null
  return bare && isApplicable(bare, rules) ? [...applyEntry(db, bare, rules)] : []
}

/** Writes the rows of these records anew: each on its own, and the oldest of a merged group with everything the group knows. */
function refold(db: WritableDb, ids: ReadonlySet<string>, rules: MergeRules): void {
  const done = new Set<string>()
  for (const id of ids) {
    if (done.has(id)) continue
    const members = new Set(componentOf(db, id, rules))
    for (const member of members) done.add(member)
    writeGroup(db, members, rules)
  }
}

function writeGroup(db: WritableDb, members: ReadonlySet<string>, rules: MergeRules): void {
  const entries = entriesOf(db, members)
  const whole = foldRecord(entries, members, rules)
  for (const id of members) {
    const fold = id === whole?.id ? whole : foldRecord(entries, new Set([id]), rules)
    if (!fold) dropRecord(db, id)
    else writeRecord(db, fold, whole !== null && whole.id !== id ? whole.id : null)
  }
}
