import type { Procedure } from './contract/index.ts'
import type { Role } from './contract/operators.ts'
import type { Sentence } from './sentence.ts'

/** `public` answers a browser that was let in but has nobody signed in. */
export type Access = 'public' | readonly Role[]

const everyone = ['clerk', 'supervisor', 'administrator', 'auditor'] as const
const counter = ['clerk', 'supervisor'] as const
const supervisor = ['supervisor'] as const
const staffing = ['supervisor', 'administrator'] as const

/**
 * Who may do what, in one place; enforced around every handler and nowhere else. The auditor reads and changes nothing, the
 * administrator keeps accounts and sees no personal data, the supervisor does all a clerk does and settles what went wrong.
 */
export const access: Record<Procedure, Access> = {
  'desk.status': 'public',
  'desk.setUp': 'public',
  'desk.practice': 'public',
  'desk.events': 'public',
  'operators.signIn': 'public',
  'operators.signOut': 'public',
  'operators.list': everyone,
  'operators.add': staffing,
  'operators.change': staffing,
  'operators.changePin': everyone,
  // Who sets a PIN could sign in with it, so not whoever must not see what its owner sees.
  'operators.resetPin': supervisor,
  'records.create': counter,
  'records.edit': counter,
  'records.get': everyone,
  'records.history': everyone,
  'records.active': everyone,
  'records.counts': everyone,
  'records.move': counter,
  'records.close': counter,
  'records.undo': counter,
  'records.reveal': ['clerk', 'supervisor', 'auditor'],
  'records.merge': counter,
  'records.unmerge': supervisor,
  'records.settle': supervisor,
  'notes.list': everyone,
  'notes.add': counter,
  'links.list': everyone,
  'links.make': counter,
  'links.cut': counter,
  'drafts.save': counter,
  'drafts.list': counter,
  'drafts.discard': counter,
  'matches.live': counter,
  'matches.ask': counter,
  'matches.askOf': counter,
  'matches.learned': supervisor,
  'matches.teach': supervisor,
  'matches.forRecord': everyone,
  'matches.proposed': everyone,
  'matches.compare': everyone,
  'matches.decide': counter,
  'doubles.forRecord': everyone,
  'doubles.proposed': everyone,
  'doubles.compare': everyone,
  'doubles.joined': everyone,
  'doubles.decide': counter,
  'claims.release': counter,
  'claims.state': counter,
  'claims.standing': counter,
  'claims.refuse': counter,
  'claims.stop': counter,
  'claims.clear': supervisor,
  'claims.owing': everyone,
  'claims.makeGood': counter,
  'claims.heldDocuments': counter,
  'claims.reverse': supervisor,
  'claims.forRecord': everyone,
  'photos.keep': counter,
  'photos.ofDraft': counter,
  'photos.add': counter,
  'photos.change': counter,
  'photos.remove': counter,
  'photos.ofRecord': everyone,
  'photos.firsts': everyone,
  'photos.full': ['clerk', 'supervisor', 'auditor'],
  'slips.get': everyone,
  'slips.printed': counter,
  'slips.check': everyone,
  'search.query': everyone,
  'statistics.figures': everyone,
  'statistics.workbook': everyone,
  'notebooks.open': supervisor,
  'notebooks.propose': supervisor,
  'notebooks.preview': supervisor,
  'notebooks.enter': supervisor,
  'notebooks.progress': supervisor,
  'notebooks.stop': supervisor,
  'notebooks.refused': supervisor,
  'notebooks.close': supervisor,
  'venue.setZone': supervisor,
  'venue.orderZones': supervisor,
  'venue.setWords': supervisor,
  'venue.reading': supervisor,
  'venue.readAgain': supervisor,
  'venue.changes': supervisor,
  'notices.due': everyone,
  'notices.counts': everyone,
  'notices.ofRecord': everyone,
  'notices.list': everyone,
  'notices.publish': counter,
  'notices.withdraw': supervisor,
  'notices.forfeit': counter,
  'notices.dispose': counter,
  'notices.holidays': everyone,
  'notices.setHolidays': supervisor,
  'custody.places': everyone,
  'custody.setPlace': supervisor,
  'custody.held': everyone,
  'custody.find': everyone,
  'custody.ofRecord': everyone,
  'custody.put': counter,
  'custody.seal': counter,
  'custody.open': counter,
  'custody.count': counter,
  'custody.transfer': counter,
  'custody.receive': counter,
  'custody.transfers': everyone,
  'custody.takeStock': counter,
}

export const mayDo = (role: Role | null, procedure: Procedure): boolean => {
  const allowed = access[procedure]
  return allowed === 'public' || (role !== null && allowed.includes(role))
}

/** What the roles are called at the counter, for the sentence that says whom to ask. */
export const roleNames: Record<Role, Sentence> = {
  clerk: { zh: '值班员', en: 'a clerk' },
  supervisor: { zh: '值班长', en: 'a supervisor' },
  administrator: { zh: '管理员', en: 'an administrator' },
  auditor: { zh: '审计员', en: 'an auditor' },
}
