import { counterpartOf } from '../../../core/records/kinds.ts'
import { openDatabase } from '../../../db/file/connection.ts'
import type { Told, World } from '../world.ts'
import { bigramsOf, categoryTold, mostGiven, type Peer, saidIn, window } from './peer.ts'

const wordsOf = ({ fields }: Told): string[] => [...new Set(saidIn(fields).flatMap(({ text }) => bigramsOf(text)))]

/** SQLite's full-text index, in memory, of our own pairs of characters; BM25 over any of the words, with the filters or without. */
export function fts5({ finds }: World, filtered: boolean): Peer {
  const db = openDatabase(':memory:')
  db.exec(`
    create table told (row integer primary key, id text, kind text, category text, at integer);
    create index told_by_time on told (kind, category, at);
    create virtual table words using fts5 (text, content = '');
  `)
  const tell = db.prepare('insert into told values (?, ?, ?, ?, ?)')
  const write = db.prepare('insert into words (rowid, text) values (?, ?)')
  db.transaction(() => {
    finds.forEach((find, row) => {
      tell.run(row, find.id, find.kind, categoryTold(find), find.fields.eventTo)
      write.run(row, wordsOf(find).join(' '))
    })
  })()
  const near = filtered ? 'and told.category = ? and told.at between ? and ?' : ''
  const search = db
    .prepare(`
      select told.id from words cross join told on told.row = words.rowid
      where words match ? and told.kind = ? ${near} order by rank limit ${mostGiven}
    `)
    .pluck()
  return (report) => {
    const query = wordsOf(report)
      .map((word) => `"${word}"`)
      .join(' OR ')
    const within = filtered ? [categoryTold(report), ...window(report)] : []
    const ids = search.all(query, counterpartOf(report.kind), ...within) as string[]
    return ids.map((id, at) => ({ id, probability: 1 / (at + 1) }))
  }
}
