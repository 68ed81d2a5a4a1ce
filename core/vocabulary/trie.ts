/** A word tree: what stands at a node is meant by the characters that lead there. */
export type Trie<Meaning> = { readonly next: Map<string, Trie<Meaning>>; readonly meanings: Meaning[] }

export const emptyTrie = <Meaning>(): Trie<Meaning> => ({ next: new Map(), meanings: [] })

/** Adds a word; the same word may mean several things. */
export function addWord<Meaning>(trie: Trie<Meaning>, word: string, meaning: Meaning): void {
  let node = trie
  for (const unit of word) {
    const child = node.next.get(unit) ?? emptyTrie<Meaning>()
    node.next.set(unit, child)
    node = child
  }
  node.meanings.push(meaning)
}

const latin = /[a-z0-9]/

/** A Latin word must end where the text's own word ends, or MI would be found in milk. */
const cutsWord = (text: string, from: number, to: number): boolean =>
  (from > 0 && latin.test(text[from]!) && latin.test(text[from - 1]!)) ||
  (to < text.length && latin.test(text[to - 1]!) && latin.test(text[to]!))

/** The longest word of the tree that begins at `from`, in UTF-16 offsets; undefined where none does. */
export function longestAt<Meaning>(
  trie: Trie<Meaning>,
  text: string,
  from: number,
): { to: number; meanings: readonly Meaning[] } | undefined {
  let node: Trie<Meaning> | undefined = trie
  let found: { to: number; meanings: readonly Meaning[] } | undefined
  for (let at = from; at < text.length; ) {
    const unit = String.fromCodePoint(text.codePointAt(at)!)
    node = node.next.get(unit)
    if (node === undefined) break
    at += unit.length
    if (node.meanings.length > 0 && !cutsWord(text, from, at)) found = { to: at, meanings: node.meanings }
  }
  return found
}
