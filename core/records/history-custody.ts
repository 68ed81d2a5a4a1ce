import type { HistoryLine } from '../contract/history.ts'
import { type FactsOf, factsOf } from '../journal/actions.ts'
import type { Entry, JsonObject } from '../journal/entry.ts'
import { maskName } from '../privacy.ts'
import type { Naming } from './history.ts'

type Told = NonNullable<HistoryLine['custody']>

const nothing: Told = {
  where: null,
  from: null,
  seal: null,
  sum: null,
  differs: null,
  destination: null,
  who: null,
  witness: null,
}

/** What an entry of custody says, places and numbers in words; who received is masked. */
export function custodyLine(entry: Entry, naming: Naming): Told | null {
  const witness = (id: string | null): string | null => (id === null ? null : naming.operator(id))
  const who = (name: string): string | null => {
    const value = ((entry.personal?.values.fields ?? {}) as JsonObject)[name]
    return typeof value === 'string' && value !== '' ? maskName(value) : null
  }
  switch (entry.action) {
    case 'item.placed':
      return { ...nothing, ...placed(factsOf(entry.action, entry), naming) }
    case 'container.sealed':
    case 'container.opened': {
      const facts = factsOf(entry.action, entry)
      return { ...nothing, seal: facts.seal, witness: witness(facts.witness) }
    }
    case 'cash.counted': {
      const facts = factsOf(entry.action, entry)
      return { ...nothing, sum: facts.sum, differs: facts.differs, witness: witness(facts.witness) }
    }
    case 'custody.transferred': {
      const { destination, desk } = factsOf(entry.action, entry)
      return { ...nothing, destination, where: desk, who: who('toName') }
    }
    case 'custody.received': {
      const { place } = factsOf(entry.action, entry)
      return { ...nothing, where: place === null ? null : naming.place(place), who: who('receiver') }
    }
    default:
      return null
  }
}

function placed({ place, container, from }: FactsOf<'item.placed'>, naming: Naming): Partial<Told> {
  const where = place !== null ? naming.place(place) : container === null ? null : naming.number(container)
  return { where, from }
}
