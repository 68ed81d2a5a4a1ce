import MiniSearch from 'minisearch'
import { counterpartOf } from '../../../core/records/kinds.ts'
import type { World } from '../world.ts'
import { bigramsOf, mostGiven, type Peer, saidIn, told } from './peer.ts'

/** MiniSearch over every field of the other side, told where Chinese words may begin and end; BM25+ over any of the words. */
export function miniSearch({ finds }: World): Peer {
  const indexes = new Map(
    (['found-item', 'found-person'] as const).map((kind) => {
      const index = new MiniSearch({ fields: [...told], tokenize: bigramsOf, processTerm: (term) => term })
      index.addAll(finds.filter((find) => find.kind === kind).map(({ id, fields }) => ({ id, ...fields })))
      return [kind as string, index]
    }),
  )
  return ({ kind, fields }) => {
    const said = saidIn(fields).map(({ text }) => text)
    const found = indexes.get(counterpartOf(kind)!)!.search(said.join(' '))
    return found.slice(0, mostGiven).map(({ id }, at) => ({ id: id as string, probability: 1 / (at + 1) }))
  }
}
