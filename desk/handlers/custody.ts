import { ageBands, bandOf, cannotWait } from '../../core/custody/age.ts'
import { isWithin } from '../../core/custody/places.ts'
import { deskOfLabel } from '../../core/custody/stock.ts'
import { DeskError } from '../../core/errors.ts'
import { heldThings, whereaboutsText } from '../../db/custody/custody.ts'
import { namedBy } from '../../db/custody/labels.ts'
import { readPlaces, setPlace } from '../../db/custody/places.ts'
import { getStock, type StoredStock, takeStock } from '../../db/custody/stock.ts'
import {
  countCash,
  handOn,
  needsTwo,
  openSeal,
  putAway,
  readTransfers,
  receiveTransfer,
  sealThing,
} from '../../db/custody/writes.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { once } from '../../db/matching/answers.ts'
import { canonicalRecord, getRecord } from '../../db/records/records.ts'
import { readSettings } from '../../db/venue/settings.ts'
import { agedThings, heldView, keptView, placeViews, transferView } from '../custody-view.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { confirmSecond } from '../second-person.ts'

const kept = ({ journal, now }: Desk, id: string) =>
  keptView(journal.db, id, journal.author?.desk ?? '', now(), readSettings(journal.db))

type Second = { readonly badge: string; readonly pin: string } | undefined

/** The colleague beside, where the class of the thing asks for two. */
async function witnessOf(desk: Desk, id: string, second: Second, operator: string): Promise<string | null> {
  const record = canonicalRecord(desk.journal.db, id)
  if (second === undefined && !needsTwo(record)) return null
  return (await confirmSecond(desk, second, operator)).id
}

export const custody = {
  places: on.custody.places.handler(({ context }) => placeViews(context.desk.journal.db)),

  setPlace: on.custody.setPlace.handler(({ context, input }) => {
    const { id = null, ...change } = input
    if (change.name === '' || (id === null && change.name === undefined)) throw nameless()
    return { id: setPlace(context.desk.journal, signedIn(context).id, id, change) }
  }),

  held: on.custody.held.handler(({ context, input }) => {
    const { journal, now } = context.desk
    const { db } = journal
    const places = readPlaces(db)
    const all = agedThings(heldThings(db), now(), readSettings(db))
    const waiting = all.filter(({ outermost }) => outermost.in === 'counter')
    const there = input.atCounter
      ? waiting
      : input.place === undefined
        ? all
        : all.filter(({ outermost: at }) => at.in === 'place' && isWithin(places, at.place, input.place!))
    const wanted = there.filter(({ days }) => input.band === undefined || bandOf(days) === input.band)
    return {
      things: wanted.slice(0, input.limit).map((one) => heldView(db, one, places)),
      total: wanted.length,
      waiting: waiting.length,
      bands: ageBands.map(({ id }) => {
        const of = there.filter(({ days }) => bandOf(days) === id)
        return { band: id, total: of.length, urgent: of.filter((one) => cannotWait(one.custody)).length }
      }),
    }
  }),

  find: on.custody.find.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const places = readPlaces(db)
    const place = [...places.values()].find((one) => !one.removed && one.name === input.text.trim())
    const named = namedBy(db, input.text)
    return {
      id: named?.record.id ?? null,
      no: named?.record.no ?? null,
      paper: named?.paper ?? false,
      place: place?.id ?? null,
      desk: deskOfLabel(input.text),
    }
  }),

  ofRecord: on.custody.ofRecord.handler(({ context, input }) => kept(context.desk, input.id)),

  put: on.custody.put.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const { id, place, container, reason } = input
    const into = container !== undefined ? { container } : place !== undefined ? { place } : null
    if (into === null) throw new DeskError('no-such-place')
    const request = { key: input.idempotencyKey, procedure: 'custody.put', operator, input }
    const work = () => {
      putAway(journal, { id, into, reason, operator })
      return id
    }
    once(journal, request, work, (one) => getRecord(journal.db, one).no)
    return kept(context.desk, id)
  }),

  seal: on.custody.seal.handler(async ({ context, input }) => {
    const operator = signedIn(context).id
    const witness = await witnessOf(context.desk, input.id, input.second, operator)
    sealThing(context.desk.journal, { id: input.id, seal: input.seal, operator, witness })
    return kept(context.desk, input.id)
  }),

  open: on.custody.open.handler(async ({ context, input }) => {
    const operator = signedIn(context).id
    const witness = await witnessOf(context.desk, input.id, input.second, operator)
    openSeal(context.desk.journal, { id: input.id, reason: input.reason, operator, witness })
    return kept(context.desk, input.id)
  }),

  count: on.custody.count.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context).id
    const { second, ...asked } = input
    const witness = (await confirmSecond(desk, second, operator)).id
    const request = { key: input.idempotencyKey, procedure: 'custody.count', operator, input: { ...asked, witness } }
    const pieces = Object.entries(input.counts).filter(([, n]) => (n ?? 0) > 0) as [string, number][]
    const work = () => {
      countCash(desk.journal, { id: input.id, counts: Object.fromEntries(pieces), seal: input.seal, operator, witness })
      return input.id
    }
    once(desk.journal, request, work, (one) => getRecord(desk.journal.db, one).no)
    return kept(desk, input.id)
  }),

  transfer: on.custody.transfer.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const desk = input.destination === 'station' ? null : otherDesk(context.desk, input.desk)
    const request = { key: input.idempotencyKey, procedure: 'custody.transfer', operator, input }
    const work = () => handOn(journal, { ...input, desk, operator })
    return transferNamed(
      journal.db,
      once(journal, request, work, () => ''),
    )
  }),

  receive: on.custody.receive.handler(({ context, input }) => {
    const { journal } = context.desk
    receiveTransfer(journal, { ...input, operator: signedIn(context).id })
    return transferNamed(journal.db, input.transfer)
  }),

  transfers: on.custody.transfers.handler(({ context }) => {
    const { db } = context.desk.journal
    return readTransfers(db, shownTransfers).map((one) => transferView(db, one))
  }),

  takeStock: on.custody.takeStock.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const request = { key: input.idempotencyKey, procedure: 'custody.takeStock', operator, input }
    const id = once(
      journal,
      request,
      () => takeStock(journal, { ...input, operator }),
      () => '',
    )
    return stockView(journal.db, getStock(journal.db, id))
  }),
}

/** The code of another desk as people type it; throws `transfer-needs-desk` for its own too. */
function otherDesk({ journal }: Desk, typed: string | null): string {
  const code = (typed ?? '').normalize('NFKC').trim().toUpperCase()
  if (!/^[0-9A-Z]{1,4}$/.test(code) || code === journal.author?.desk) throw new DeskError('transfer-needs-desk')
  return code
}

const shownTransfers = 100

function transferNamed(db: ReadableDb, id: string) {
  const transfer = readTransfers(db, Number.MAX_SAFE_INTEGER).find((one) => one.id === id)
  if (!transfer) throw new DeskError('not-found')
  return transferView(db, transfer)
}

function stockView(db: ReadableDb, stock: StoredStock) {
  const line = (id: string) => {
    const record = getRecord(db, id)
    return { id, no: record.no, category: record.fields.category ?? null, where: whereaboutsText(db, id) }
  }
  return {
    at: stock.at,
    present: stock.present,
    missing: stock.missing.map(line),
    misplaced: stock.misplaced.map(({ record }) => line(record)),
    gone: stock.gone.map(line),
    papers: (stock.papers ?? []).map(line),
    unknown: stock.labels.map((label) => ({ label, desk: deskOfLabel(label) })),
  }
}

const nameless = (): DeskError =>
  new DeskError('bad-field', {
    name: 'name',
    field: '位置名称',
    field_en: 'Name of the place',
    why: '不能为空。',
    why_en: 'it is empty.',
  })
