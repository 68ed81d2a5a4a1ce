import type { statistics as zh } from '../zh/statistics.ts'

/** Figures of the day. */
export const statistics: Readonly<Record<keyof typeof zh, string>> = {
  'statistics.from': 'From',
  'statistics.to': 'to',
  'statistics.press': 'Bulletin',
  'statistics.copy': 'Copy',
  'statistics.copied': 'Copied',
  'statistics.nothing': 'Nothing in this period. Choose other days, or press Today.',
  'statistics.workbook': 'Download workbook',
  'statistics.byKind': 'By kind',
  'statistics.byCategory': 'By category',
  'statistics.byHour': 'By hour',
  'statistics.byZone': 'By zone',
  'statistics.noZone': 'no zone',
  'statistics.share': 'share',
  'statistics.reported': 'reported',
  'statistics.resolved': 'resolved',
  'statistics.kindNote':
    '“Resolved” counts what was found or given back, not what was withdrawn, handed on or expired; settled disputes are in the figures above. “Open” is as of now, of any day.',
  'statistics.open': 'open',
}
