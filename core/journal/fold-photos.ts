import type { Entry, JsonObject } from './entry.ts'

/** A picture that a record shows: its id, the hash of its content, and what was said of it. */
export type FoldedPhoto = {
  readonly photo: string
  readonly hash: string
  readonly caption: string
  readonly addedAt: number
  readonly addedBy: string | null
}

export const isPhotoEntry = (entry: Entry): boolean =>
  entry.action === 'photo.added' || entry.action === 'photo.removed'

type Element = (present: ReadonlySet<string>, add: readonly string[], remove: readonly string[]) => Set<string>
type Told = { readonly hash: string | null; readonly caption: string; readonly entry: Entry }

/**
 * The pictures of a record from its photo entries, which must be in order: a set that merges by element. Hash and caption are those
 * of the latest entry that still has them, so a picture whose entries were all erased is gone. The latest one that was said to be
 * the first stands first, the others as they were added.
 */
export function foldPhotos(entries: readonly Entry[], element: Element): FoldedPhoto[] {
  let present: ReadonlySet<string> = new Set()
  let first: string | null = null
  const told = new Map<string, Told>()
  for (const entry of entries) {
    const { photo, first: leads } = entry.facts as { photo: string; first?: boolean }
    const added = entry.action === 'photo.added'
    present = element(present, added ? [photo] : [], added ? [] : [photo])
    if (!added) continue
    if (leads === true) first = photo
    told.set(photo, retold(told.get(photo), entry))
  }
  const shown = [...told].flatMap(([photo, { hash, caption, entry }]) =>
    hash !== null && present.has(photo) ? [{ photo, hash, caption, addedAt: entry.at, addedBy: entry.operator }] : [],
  )
  return [...shown.filter((one) => one.photo === first), ...shown.filter((one) => one.photo !== first)]
}

function retold(before: Told | undefined, entry: Entry): Told {
  const fields = (entry.personal?.values.fields ?? {}) as JsonObject
  const word = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null)
  return {
    hash: word('photo') ?? before?.hash ?? null,
    caption: word('caption') ?? before?.caption ?? '',
    entry: before?.entry ?? entry,
  }
}
