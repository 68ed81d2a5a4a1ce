import type { WordChange } from '../../core/contract/venue.ts'
import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { listed, type Sentence } from '../../core/sentence.ts'
import { meantBy, mostVenueWords, wordForm, wordProblem, wordProblems } from '../../core/vocabulary/venue-words.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { type Journal, transact } from '../../db/journal/journal.ts'
import { readingOf } from '../../db/matching/indexing.ts'
import { readAllAgain } from '../../db/matching/rebuild.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { readPlan } from '../../db/venue/settings.ts'
import { readWords, setWord } from '../../db/venue/words.ts'
import { setZone, setZoneOrder, type VenueChange, venueChanges } from '../../db/venue/zones.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'

export const venue = {
  setZone: on.venue.setZone.handler(({ context, input }) => {
    const { id = null, zh, en, synonyms, ...rest } = input
    if (zh === '' || (id === null && zh === undefined)) throw nameless()
    const told = withoutGaps({
      zh,
      // Without an English name the Chinese one stands in both languages.
      en: en === undefined && id !== null ? undefined : en || zh,
      synonyms: synonyms && [...new Set(synonyms)].filter((word) => word !== ''),
      ...rest,
    })
    return { id: setZone(context.desk.journal, signedIn(context).id, id, told) }
  }),

  orderZones: on.venue.orderZones.handler(({ context, input }) => {
    setZoneOrder(context.desk.journal, signedIn(context).id, input.zones)
    return {}
  }),

  setWords: on.venue.setWords.handler(({ context, input }) => {
    const { journal } = context.desk
    for (const one of input.words) checkWord(one)
    return transact(journal, () => ({ written: writeWords(journal, signedIn(context).id, input.words) }))
  }),

  reading: on.venue.reading.handler(({ context }) => readingOf(context.desk.journal.db)),

  readAgain: on.venue.readAgain.handler(({ context }) => {
    const { journal, publish } = context.desk
    readAllAgain(journal.db)
    publish({ areas: ['venue'], ids: [] })
    return readingOf(journal.db)
  }),

  changes: on.venue.changes.handler(({ context }) => {
    const { db } = context.desk.journal
    return venueChanges(db, shownChanges).map((change) => ({
      entry: change.entry,
      at: change.at,
      by: (change.operator && findOperator(db, change.operator)?.name) || '',
      what: sentenceOf(db, change),
    }))
  }),
}

const shownChanges = 40

const withoutGaps = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

const nameless = (): DeskError =>
  new DeskError('bad-field', {
    name: 'zh',
    field: '区域名称',
    field_en: 'Zone name',
    why: '不能为空。',
    why_en: 'it is empty.',
  })

/** Throws `bad-field` where a word cannot be one, or means what no list knows. */
function checkWord({ word, means }: WordChange): void {
  const problem = wordProblem(word)
  const unknown = means?.find((meaning) => meantBy(meaning) === null)
  if (problem === null && unknown === undefined) return
  const why = problem === null ? unknownMeaning(unknown!) : wordProblems[problem]
  throw new DeskError('bad-field', {
    name: 'word',
    field: `词语 ${word.slice(0, 20)}`,
    field_en: `Word ${word.slice(0, 20)}`,
    why: why.zh,
    why_en: why.en,
  })
}

const unknownMeaning = (meaning: string): Sentence => ({
  zh: `词库里没有“${meaning}”这个意思。`,
  en: `the lists have no meaning “${meaning}”.`,
})

/** Throws `too-many-words` where the list would grow too long. Returns how many entries were written. */
function writeWords(journal: Journal, by: string, words: readonly WordChange[]): number {
  const known = new Map(readWords(journal.db).map(({ word, means }) => [wordForm(word), means.toSorted().join(' ')]))
  const changed = words.filter(({ word, means }) => {
    const now = means && [...new Set(means)].toSorted().join(' ')
    return (known.get(wordForm(word)) ?? null) !== now
  })
  for (const { word, means } of changed) setWord(journal, by, word, means)
  if (readWords(journal.db).length > mostVenueWords) throw new DeskError('too-many-words', { most: mostVenueWords })
  return changed.length
}

const meantNames = (told: unknown): Sentence =>
  listed((Array.isArray(told) ? told.map(String) : []).map((one) => meantBy(one) ?? { zh: one, en: one }))

const position: Sentence = { zh: '位置', en: 'position' }
const fieldNames: Readonly<Record<string, Sentence>> = {
  zh: { zh: '中文名', en: 'Chinese name' },
  en: { zh: '英文名', en: 'English name' },
  type: { zh: '种类', en: 'kind' },
  x: position,
  y: position,
  synonyms: { zh: '别名', en: 'other names' },
}

function sentenceOf(db: ReadableDb, { action, name, fields }: VenueChange): Sentence {
  if (action === 'word.set') return wordSentence(name, fields)
  const zone = readPlan(db).find(({ id }) => id === name)
  const [zh, en] = [zone?.zh ?? name, zone?.en ?? name]
  if (fields.removed === true) return { zh: `区域“${zh}”停用`, en: `Zone “${en}” taken out of use` }
  if (fields.removed === false) return { zh: `区域“${zh}”恢复使用`, en: `Zone “${en}” back in use` }
  const touched = listed([...new Set(Object.keys(fields).flatMap((field) => fieldNames[field] ?? []))])
  return { zh: `区域“${zh}”:${touched.zh}`, en: `Zone “${en}”: ${touched.en}` }
}

function wordSentence(word: string, { spelt, means, removed }: JsonObject): Sentence {
  const shown = typeof spelt === 'string' ? spelt : word
  if (removed === true) return { zh: `词语“${shown}”停用`, en: `Word “${shown}” taken out of use` }
  const meant = meantNames(means)
  return { zh: `词语“${shown}” → ${meant.zh}`, en: `Word “${shown}” → ${meant.en}` }
}
