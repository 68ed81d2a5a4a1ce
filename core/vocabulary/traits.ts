import type { Named } from './clothing.ts'
import rows from './data/traits.json' with { type: 'json' }

export const traitGroups = ['hair', 'build', 'face', 'mark', 'accent'] as const
export type TraitGroup = (typeof traitGroups)[number]
/** What a person looks or sounds like, beside the clothes. */
export type Trait = Named & { readonly group: TraitGroup }

export const traits = rows as readonly Trait[]

const byId: ReadonlyMap<string, Trait> = new Map(traits.map((trait) => [trait.id, trait]))

export const traitOf = (id: string): Trait | undefined => byId.get(id)
