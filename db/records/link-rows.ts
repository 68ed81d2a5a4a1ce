import { type Entry, entryId } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { standingOf } from '../../core/journal/undo.ts'
import { type Link, linkKey, linkOf } from '../../core/records/links.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'

/** Writes or takes out one link's row: of the entries that name it, those taken back aside, the latest in order counts. */
export function writeLink(db: WritableDb, named: Link, rules: MergeRules): void {
  const { relation, records } = linkOf(named.relation, named.records)
  const last = lastWordOn(db, { relation, records }, rules)
  if (last?.action !== 'link.made') {
    prepared(db, 'delete from links where relation = ? and first_id = ? and second_id = ?').run(relation, ...records)
    return
  }
  prepared(
    db,
    `
      insert or replace into links (relation, first_id, second_id, desk, at, operator, entry)
      values (?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(relation, ...records, last.desk, last.at, last.operator, entryId(last))
}

function lastWordOn(db: WritableDb, link: Link, rules: MergeRules): Entry | undefined {
  const all = entriesOf(db, [link.records[0]])
  return (rules.undoesChange ? standingOf(all) : all)
    .filter((entry) => entry.action === 'link.made' || entry.action === 'link.cut')
    .filter((entry) => linkKey(entry.facts as unknown as Link) === linkKey(link))
    .sort(rules.order)
    .at(-1)
}
