import { type Kind, subjectOf } from './kinds.ts'

/**
 * What two records can be to each other. Siblings, couples and one event are the same from both sides; a container and a copy are
 * not: the first holds the second, the first is what the second was copied from.
 */
export const linkRelations = ['siblings', 'couple', 'same-event', 'contains', 'copy'] as const
export type LinkRelation = (typeof linkRelations)[number]

/** The same, as it is read from one of the two. */
export const linkRoles = ['siblings', 'couple', 'same-event', 'contains', 'contained-in', 'copy', 'original'] as const
export type LinkRole = (typeof linkRoles)[number]

export type Pair = readonly [string, string]
export type Link = { readonly relation: LinkRelation; readonly records: Pair }

const symmetric: ReadonlySet<LinkRelation> = new Set(['siblings', 'couple', 'same-event'])
// Of three children the first and the third are siblings too; of three records of a couple nothing follows.
const transitive: ReadonlySet<LinkRelation> = new Set(['siblings', 'same-event'])

export const isTransitive = (relation: LinkRelation): boolean => transitive.has(relation)

/** One link, one form: where the order of the two says nothing, the smaller id comes first. */
export const linkOf = (relation: LinkRelation, [a, b]: Pair): Link => ({
  relation,
  records: symmetric.has(relation) && b < a ? [b, a] : [a, b],
})

/** The element by which links merge. */
export const linkKey = ({ relation, records }: Link): string =>
  [relation, ...linkOf(relation, records).records].join(' ')

/** What the other of the two is, seen from `from`. */
export function roleFrom({ relation, records }: Link, from: string): LinkRole {
  if (relation === 'contains') return records[0] === from ? 'contains' : 'contained-in'
  if (relation === 'copy') return records[0] === from ? 'copy' : 'original'
  return relation
}

/** The link that makes the other record this to `from`. */
export function linkByRole(role: LinkRole, from: string, other: string): Link {
  if (role === 'contained-in') return linkOf('contains', [other, from])
  if (role === 'original') return linkOf('copy', [other, from])
  return linkOf(role, [from, other])
}

/** What records of two kinds may be to each other, in the order in which it is offered. */
export const rolesBetween = (kind: Kind, other: Kind): LinkRole[] =>
  linkRoles.filter((role) => mayBe(role, kind, other))

function mayBe(role: LinkRole, kind: Kind, other: Kind): boolean {
  switch (role) {
    case 'siblings':
    case 'couple':
      return subjectOf(kind) === 'person' && subjectOf(other) === 'person'
    case 'contains':
    case 'contained-in':
      return subjectOf(kind) === 'item' && kind === other
    case 'copy':
    case 'original':
      return kind === other
    case 'same-event':
      return true
  }
}
