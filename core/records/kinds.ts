/**
 * What a desk keeps: the loss side (reports), the find side (finds) and the log of incidents,
 * which exists because the day's bulletin counts four figures, not two.
 */
export const kinds = ['missing-person', 'found-person', 'lost-item', 'found-item', 'incident'] as const
export type Kind = (typeof kinds)[number]

export type Side = 'report' | 'find' | 'log'
export type Subject = 'person' | 'item' | 'incident'

const rules: Record<Kind, { side: Side; subject: Subject; counterpart: Kind | null; letter: string }> = {
  'missing-person': { side: 'report', subject: 'person', counterpart: 'found-person', letter: 'M' },
  'found-person': { side: 'find', subject: 'person', counterpart: 'missing-person', letter: 'P' },
  'lost-item': { side: 'report', subject: 'item', counterpart: 'found-item', letter: 'L' },
  'found-item': { side: 'find', subject: 'item', counterpart: 'lost-item', letter: 'F' },
  incident: { side: 'log', subject: 'incident', counterpart: null, letter: 'N' },
}

export const sideOf = (kind: Kind): Side => rules[kind].side
export const subjectOf = (kind: Kind): Subject => rules[kind].subject

/** The kind that a record of this kind can match; an incident matches nothing. */
export const counterpartOf = (kind: Kind): Kind | null => rules[kind].counterpart

/** True for a report and a find of one sort, in that order. */
export const isPair = (report: Kind, find: Kind): boolean =>
  sideOf(report) === 'report' && counterpartOf(report) === find

/** One letter that begins the running part of a record number, so that a clerk hears which register it is in. */
export const letterOf = (kind: Kind): string => rules[kind].letter
