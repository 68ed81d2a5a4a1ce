import type { Fields } from './records/fields.ts'
import { type Kind, subjectOf } from './records/kinds.ts'
import type { State } from './records/states.ts'
import type { Sentence } from './sentence.ts'

/** The four figures of the bulletin, each in cases (起), and the adults who are counted apart. */
export type PressFigures = {
  readonly persons: number
  readonly items: number
  readonly medical: number
  readonly disputes: number
}

const clauses: readonly { figure: keyof PressFigures; zh: string; one: string; many: string }[] = [
  {
    figure: 'persons',
    zh: '协助游客找到走失儿童及老人共{n}起',
    one: 'helped visitors find a missing child or elderly person in {n} case',
    many: 'helped visitors find missing children and elderly people in {n} cases',
  },
  {
    figure: 'items',
    zh: '帮助游客寻找丢失的现金、手机、衣物、箱包、各类证件等钱财物品{n}起',
    one: 'returned lost cash, phones, clothing, bags, documents and other belongings in {n} case',
    many: 'returned lost cash, phones, clothing, bags, documents and other belongings in {n} cases',
  },
  {
    figure: 'medical',
    zh: '救助突发身体不适的游客{n}起',
    one: 'helped visitors taken ill in {n} case',
    many: 'helped visitors taken ill in {n} cases',
  },
  {
    figure: 'disputes',
    zh: '有效调解游客纠纷{n}起',
    one: 'settled disputes between visitors in {n} case',
    many: 'settled disputes between visitors in {n} cases',
  },
]

/** The bulletin's sentence. A clause whose figure is 0 is left out; with no figure at all the sentence is empty. */
export function pressSentence(figures: PressFigures): Sentence {
  const counted = clauses.filter(({ figure }) => figures[figure] > 0)
  const fill = (template: string, figure: keyof PressFigures): string =>
    template.replace('{n}', String(figures[figure]))
  const english = counted.map(({ figure, one, many }) => fill(figures[figure] === 1 ? one : many, figure)).join('; ')
  return {
    zh: counted.map(({ figure, zh }) => fill(zh, figure)).join(';'),
    en: english.charAt(0).toUpperCase() + english.slice(1),
  }
}

/**
 * Whether a closed record stands for a person found or a thing given back. Withdrawn (the family found him by themselves),
 * handed on to others, expired, forfeited and disposed of do not.
 */
export function isResolved(kind: Kind, state: State): boolean {
  switch (kind) {
    case 'missing-person':
    case 'found-person':
      return state === 'reunited'
    case 'lost-item':
      return state === 'returned'
    case 'found-item':
      return state === 'claimed'
    case 'incident':
      return false
  }
}

export type AgeGroup = NonNullable<Fields['ageGroup']>
export type CaseFigure = 'persons' | 'adults' | 'items'

/**
 * The figure that a resolved case belongs to. A case is a find that was handed over, or a report that was resolved without one
 * of our finds; so a report and a find of the same person are one case. A person of unknown age is in no figure: the age group
 * is asked for at release and never guessed here.
 */
export function caseFigure(kind: Kind, ageGroup: AgeGroup | null): CaseFigure | null {
  if (subjectOf(kind) === 'item') return 'items'
  if (subjectOf(kind) === 'incident' || ageGroup === null) return null
  return ageGroup === 'adult' ? 'adults' : 'persons'
}

export type IncidentType = NonNullable<Fields['incidentType']>
export type IncidentOutcome = NonNullable<Fields['outcome']>

/** The figure that an incident belongs to: every sudden illness, but only disputes that were settled. Withdrawn ones never. */
export function incidentFigure(
  type: IncidentType | null,
  outcome: IncidentOutcome | null,
  state: State,
): 'medical' | 'disputes' | null {
  if (state === 'withdrawn') return null
  if (type === 'medical') return 'medical'
  return type === 'dispute' && outcome === 'mediated' ? 'disputes' : null
}
