import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract, Procedure } from '../../core/contract/index.ts'
import { mappingSchema } from '../../core/notebook/target.ts'
import { badgeOf, testPin } from './desk.ts'

type Inputs = InferContractRouterInputs<Contract>

/** Ids that the examples speak of. */
export type ExampleWorld = {
  readonly missing: string
  readonly foundPerson: string
  readonly lost: string
  readonly foundItem: string
  readonly released: string
  readonly claim: string
  readonly slip: string
  readonly operator: string
  /** Hash of a picture that was kept, and its id in the found item. */
  readonly kept: string
  readonly photo: string
  readonly day: string
}

type Split<P extends string> = P extends `${infer A}.${infer M}` ? [A, M] : never
type InputOf<P extends Procedure> =
  Split<P> extends [infer A extends keyof Inputs, infer M] ? (M extends keyof Inputs[A] ? Inputs[A][M] : never) : never

/** The smallest picture there is: a GIF of one pixel. */
export const onePixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** One sensible input for every procedure; a new procedure without one is a type error, so no test forgets it. */
export function examples(world: ExampleWorld): { readonly [P in Procedure]: InputOf<P> } {
  const key = (): string => `example-${crypto.randomUUID()}`.slice(0, 40)
  const notebook = 'example-notebook'
  const second = { badge: badgeOf.supervisor, pin: testPin }
  return {
    'desk.status': undefined,
    'desk.setUp': {
      venue: 'zoo',
      venueName: '某动物园',
      desk: 'A1',
      deskName: '',
      supervisor: { name: '某某', badge: 'X1', pin: testPin, kind: 'police' },
    },
    'desk.practice': { on: false, fresh: false },
    'desk.events': undefined,
    'operators.signIn': { badge: badgeOf.clerk, pin: testPin },
    'operators.signOut': undefined,
    'operators.list': undefined,
    'operators.add': { name: '新同事', badge: key().slice(8, 18), kind: 'venue', role: 'clerk', pin: testPin },
    'operators.change': { id: world.operator, role: 'clerk' },
    'operators.resetPin': { id: world.operator },
    'operators.changePin': { pin: testPin, newPin: testPin },
    'records.create': { kind: 'lost-item', fields: { category: 'umbrella' }, sets: {}, idempotencyKey: key() },
    'records.edit': { id: world.lost, version: 'stale', idempotencyKey: key(), fields: { colour: '黑' } },
    'records.get': { id: world.missing },
    'records.history': { id: world.released },
    'records.active': { kind: 'missing-person', limit: 50 },
    'records.counts': undefined,
    'records.move': { id: world.lost, to: 'withdrawn', reason: '自行找到', idempotencyKey: key() },
    'records.close': { id: world.missing, way: 'found-themselves', idempotencyKey: key() },
    'records.undo': { id: world.missing, idempotencyKey: key() },
    'records.reveal': { id: world.missing, fields: ['name'], reason: 'search', note: '' },
    'records.merge': { ids: [world.missing, world.lost], reason: '同一人' },
    'records.unmerge': { id: world.missing },
    'records.settle': { id: world.missing, to: 'withdrawn', reason: '核实' },
    'notes.list': { id: world.missing },
    'notes.add': { id: world.missing, text: '某某来过电话 19900001234', idempotencyKey: key() },
    'links.list': { id: world.missing },
    'links.make': { from: world.missing, to: world.foundPerson, role: 'same-event' },
    'links.cut': { from: world.missing, to: world.foundPerson, role: 'same-event' },
    'drafts.save': {
      id: key(),
      kind: 'lost-item',
      record: null,
      version: null,
      fields: {},
      sets: {},
    },
    'drafts.list': undefined,
    'drafts.discard': { id: 'no-such-draft' },
    'matches.live': { kind: 'missing-person', fields: { ageGroup: 'child' }, sets: {}, limit: 5 },
    'matches.ask': { kind: 'missing-person', fields: { ageGroup: 'child' }, sets: {}, skipped: [] },
    'matches.askOf': { id: world.missing },
    'matches.learned': undefined,
    'matches.teach': { step: 'on' },
    'matches.forRecord': { id: world.missing, limit: 10 },
    'matches.proposed': { limit: 6 },
    'matches.compare': { report: world.missing, find: world.foundPerson },
    'doubles.forRecord': { id: world.missing },
    'doubles.proposed': {},
    'doubles.compare': { id: world.released, other: world.foundItem },
    'doubles.joined': { id: world.missing },
    'doubles.decide': { id: world.released, other: world.foundItem, decision: 'rejected' },
    'matches.decide': { report: world.missing, find: world.foundPerson, decision: 'undecided' },
    'claims.release': {
      idempotencyKey: key(),
      find: world.released,
      report: null,
      claimant: {
        name: '某某',
        phone: '19900001234',
        relation: 'self',
        documentType: 'passport',
        documentNumber: 'X99012345',
      },
      verified: '',
      signature: null,
      second,
    },
    'claims.state': { find: world.foundItem, words: '某某说是黑色的 19900001234', idempotencyKey: key() },
    'claims.standing': { find: world.foundItem, report: world.lost },
    'claims.refuse': { find: world.foundItem, reason: 'said-wrong', words: '某某 19900001234', idempotencyKey: key() },
    'claims.stop': { find: world.foundPerson, reaction: 'afraid', name: '某某', idempotencyKey: key() },
    'claims.clear': { stop: 'no-such-stop', reason: '内网核查属实' },
    'claims.owing': undefined,
    'claims.makeGood': { claim: 'no-such-claim', need: 'document', documentNumber: 'X99012345' },
    'claims.heldDocuments': undefined,
    'claims.reverse': { claim: 'no-such-claim', reason: '交错了' },
    'claims.forRecord': { id: world.released },
    'photos.keep': { base64: onePixel },
    'photos.ofDraft': { draft: 'no-such-draft' },
    'photos.add': { record: world.foundItem, photo: world.kept, caption: '' },
    'photos.change': { record: world.foundItem, photo: world.photo, first: true },
    'photos.ofRecord': { record: world.foundItem },
    'photos.firsts': { records: [world.missing, world.foundItem] },
    'photos.full': { record: world.foundItem, photo: world.photo },
    'photos.remove': { record: world.foundItem, photo: world.photo },
    'printing.list': undefined,
    'printing.set': {
      id: null,
      name: '小票机',
      connection: 'network',
      address: '127.0.0.1:9',
      roll: 'receipt-80',
      charset: 'gb18030',
      cuts: true,
      papers: ['claim-slip'],
    },
    'printing.print': { slip: world.slip, language: 'zh', copies: 1 },
    'printing.test': { id: 'no-printer', language: 'zh' },
    'printing.again': { job: 1 },
    'printing.drop': { job: 1, reason: '卡纸' },
    'printing.remove': { id: 'no-printer' },
    'slips.get': { slip: world.slip, language: 'zh' },
    'slips.preview': { kind: 'custody-label', of: world.foundItem, language: 'zh' },
    'slips.offers': undefined,
    'slips.issue': { kind: 'custody-label', of: world.foundItem, idempotencyKey: key() },
    'slips.ofRecord': { id: world.foundItem },
    'slips.printed': { slip: world.slip },
    'slips.void': { slip: world.slip, reason: '打错了' },
    'slips.check': { text: world.slip },
    'search.query': { text: '某', includeClosed: true, limit: 30 },
    'statistics.figures': { from: world.day, to: world.day },
    'statistics.workbook': { from: world.day, to: world.day, language: 'zh' },
    'notebooks.open': {
      id: notebook,
      name: 'register.csv',
      base64: btoa('item,date\numbrella,2025-10-02\nhat,soon\n'),
    },
    'notebooks.propose': { id: notebook, sheet: 'register' },
    'notebooks.preview': {
      id: notebook,
      mapping: mappingSchema.parse({ kind: 'found-item', columns: { item: 'title', date: 'when' } }),
    },
    'notebooks.enter': { id: notebook, update: false },
    'notebooks.progress': { id: notebook },
    'notebooks.stop': { id: notebook },
    'notebooks.refused': { id: notebook, language: 'zh' },
    'notebooks.close': { id: notebook },
    'venue.setZone': { zh: '新馆', synonyms: ['新楼'] },
    'venue.orderZones': { zones: ['tiger'] },
    'venue.setWords': { words: [{ word: '滚滚', means: ['item:toy'] }] },
    'venue.reading': undefined,
    'venue.readAgain': undefined,
    'venue.changes': undefined,
    'notices.due': { section: 'unnoticed', limit: 50 },
    'notices.counts': undefined,
    'notices.ofRecord': { id: world.foundItem },
    'notices.list': undefined,
    'notices.publish': {
      records: [world.foundItem],
      number: '',
      day: world.day,
      place: '南门公告栏',
      idempotencyKey: key(),
    },
    'notices.withdraw': { notice: 'no-such-notice', reason: '贴错了', idempotencyKey: key() },
    'notices.forfeit': { records: [world.foundItem], number: '', idempotencyKey: key(), second },
    'notices.dispose': {
      record: world.foundItem,
      way: 'destroyed',
      proceeds: null,
      reason: '已腐坏',
      idempotencyKey: key(),
      second,
    },
    'notices.holidays': undefined,
    'contacts.ofRecord': { id: world.lost },
    'contacts.attempt': {
      id: world.lost,
      whose: 'other',
      other: '19900001234',
      outcome: 'no-answer',
      next: { step: 'ring', inMs: 3_600_000 },
      idempotencyKey: key(),
    },
    'contacts.list': undefined,
    'contacts.message': { id: world.lost },
    'postings.add': {
      claim: world.claim,
      carrier: '邮政',
      tracking: 'EX0000001234',
      address: '某市某路1号',
      idempotencyKey: key(),
    },
    'postings.ofRecord': { id: world.released },
    'notices.setHolidays': { year: '2028', off: ['2028-01-01'], work: [] },
    'custody.places': undefined,
    'custody.setPlace': { name: '保险柜', kind: 'safe', parent: null, capacity: 40 },
    'custody.held': {},
    'custody.find': { text: 'A1-F0001' },
    'custody.ofRecord': { id: world.foundItem },
    'custody.put': { id: world.foundItem, place: 'no-such-place', idempotencyKey: key() },
    'custody.seal': { id: world.foundItem, seal: '0001', second },
    'custody.open': { id: world.foundItem, reason: '核对内物', second },
    'custody.count': { id: world.foundItem, counts: { '10000': 2 }, second, idempotencyKey: key() },
    'custody.transfer': {
      records: [world.foundItem],
      destination: 'desk',
      desk: 'B2',
      toName: '某某',
      signature: '{}',
      idempotencyKey: key(),
    },
    'custody.receive': { transfer: 'no-such-transfer', place: null, receiver: '某某', signature: '{}' },
    'custody.transfers': undefined,
    'custody.takeStock': { place: 'no-such-place', labels: ['A1-F0001'], idempotencyKey: key() },
  }
}

type Callable = Record<string, Record<string, (input: unknown) => Promise<unknown>>>

/** Calls a procedure by its path, as the examples name it. */
export const call = (client: unknown, procedure: Procedure, input: unknown): Promise<unknown> => {
  const [area, method] = procedure.split('.') as [string, string]
  return (client as Callable)[area]![method]!(input)
}
