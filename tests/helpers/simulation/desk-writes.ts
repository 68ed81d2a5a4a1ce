import { prepared } from '../../../db/file/connection.ts'
import { append } from '../../../db/journal/journal.ts'
import { setWord } from '../../../db/venue/words.ts'
import { at, meanings, operators, records, shelves, type Write, words, zones } from './write.ts'

/** The venue, its staff and store, and erasures. */
export const deskWrites = {
  venue: (journal, pick) => {
    const fields = [{ venueName: `园${pick.c}` }, { dayStartHour: pick.c % 24 }][pick.b % 2]!
    append(journal, { action: 'venue.set', operator: 'op', recordId: 'venue', facts: { fields } })
  },
  zone: (journal, pick) => {
    const zone = at(zones, pick.a)!
    const fields = [{ zh: `区${pick.c}` }, { x: pick.c, y: 1 }, { removed: pick.c % 2 === 0 }][pick.b % 3]!
    append(journal, { action: 'zone.set', operator: 'op', recordId: `zone:${zone}`, facts: { zone, fields } })
  },
  word: (journal, pick) => {
    const word = at(words, pick.a)!
    setWord(journal, 'op', word, pick.b % 3 === 0 ? null : [at(meanings, pick.b)!, at(meanings, pick.c)!])
  },
  operator: (journal, pick) => {
    const operator = at(operators, pick.a)!
    append(journal, {
      action: 'operator.set',
      operator: 'op',
      recordId: `operator:${operator}`,
      facts: {
        operator,
        fields: pick.b % 2 === 0 ? { role: 'clerk' } : { role: 'supervisor', active: pick.c % 2 === 0 },
      },
      personal: { fields: { name: `员${pick.c}` } },
    })
  },
  place: (journal, pick) => {
    const place = at(shelves, pick.a)!
    const fields = [{ name: `架${pick.c}`, kind: 'shelf' }, { capacity: pick.c }, { removed: pick.c % 2 === 0 }][
      pick.b % 3
    ]!
    append(journal, { action: 'place.set', operator: 'op', recordId: `place:${place}`, facts: { place, fields } })
  },
  put: (journal, pick) => {
    const [record, other] = [at(records(journal), pick.a), at(records(journal), pick.c)]
    if (!record) return
    const place = pick.b % 3 === 0 ? null : at(shelves, pick.b)!
    append(journal, {
      action: 'item.placed',
      operator: 'op',
      recordId: record.id,
      facts: { place, container: place === null && other ? other.id : null, from: null },
    })
  },
  seal: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    const facts = { seal: `封${pick.c}`, witness: null }
    append(journal, {
      action: pick.b % 3 === 0 ? 'container.opened' : 'container.sealed',
      operator: 'op',
      recordId: record.id,
      facts,
    })
  },
  count: (journal, pick) => {
    const record = at(records(journal), pick.a)
    if (!record) return
    append(journal, {
      action: 'cash.counted',
      operator: 'op',
      recordId: record.id,
      facts: { counts: { 100: pick.c }, sum: pick.c * 100, witness: null, differs: null },
    })
  },
  handOn: (journal, pick) => {
    const pair = [at(records(journal), pick.a), at(records(journal), pick.b)].flatMap((one) => (one ? [one.id] : []))
    append(journal, {
      action: 'custody.transferred',
      operator: 'op',
      recordId: null,
      facts: { transfer: `t${pick.next()}`, destination: 'desk', desk: 'B2', records: pair, transitions: [] },
      personal: { fields: { toName: '某某' } },
    })
  },
  receipt: (journal, pick) => {
    const known = prepared(journal.db, 'select id, records from transfers order by length(id), id').all()
    const transfer = at(known as { id: string; records: string }[], pick.a)
    if (!transfer) return
    append(journal, {
      action: 'custody.received',
      operator: 'op',
      recordId: null,
      facts: { transfer: transfer.id, records: JSON.parse(transfer.records), place: at(shelves, pick.b)! },
      personal: { fields: { receiver: '某某' } },
    })
  },
  stock: (journal, pick) => {
    const place = at(shelves, pick.a)!
    append(journal, {
      action: 'stock.taken',
      operator: 'op',
      recordId: `place:${place}`,
      facts: { place, present: pick.b, missing: [], misplaced: [], gone: [], unknown: 0 },
      personal: null,
    })
  },
  erase: (journal, pick) => {
    const known = prepared(
      journal.db,
      `select desk || '/' || epoch || '/' || seq as entry from journal where personal is not null order by hlc, desk`,
    )
    const entry = at(known.all() as { entry: string }[], pick.a)
    if (!entry) return
    append(journal, {
      action: 'personal.erased',
      operator: 'op',
      recordId: null,
      facts: { entries: [entry.entry], reason: 'retention' },
    })
  },
} satisfies Record<string, Write>
