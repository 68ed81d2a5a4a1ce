import type { WordKey } from '../i18n/index.ts'
import { starts } from '../words/starts.ts'
import { aids, places, urgentCaseKey } from './places.ts'

export type KeyLine = { readonly keys: readonly string[]; readonly does: WordKey }
export type KeyGroup = { readonly title: WordKey; readonly lines: readonly KeyLine[] }

const line = (does: WordKey, ...keys: string[]): KeyLine => ({ does, keys })

/** Every key of the app by the screen it works on. A role that may not do something has no use for its key. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    lines: [
      ...places('supervisor').map(({ key, label }) => line(label, key)),
      line('search.label', 'Ctrl K'),
      line('keys.rows', '↑', '↓'),
      ...aids.map(({ key, label }) => line(label, key)),
      line('display.title', 'Alt 0'),
      line('urgent.label', urgentCaseKey),
      line('quick.title', 'F1', '?', 'Ctrl /'),
    ],
  },
  {
    title: 'board.starts',
    lines: [
      ...starts.map(({ key, kind }) => line(`start.${kind}`, key)),
      line('batch.start', '6'),
      line('late.start', '7'),
    ],
  },
  {
    title: 'keys.form',
    lines: [
      line('form.save', 'Enter'),
      line('keys.saveLong', 'Ctrl Enter'),
      line('form.park', 'Esc'),
      line('keys.candidate', 'Ctrl ↓'),
      line('keys.ask', 'Alt Q'),
      line('keys.askSkip', 'Alt W'),
      line('drafts.title', 'Alt 1', 'Alt 2'),
      line('form.moreKeys', 'Alt 3–8'),
      line('keys.choice', '←', '→'),
      line('photo.camera', 'Alt P'),
      line('photo.file', 'Alt I'),
    ],
  },
  {
    title: 'keys.saved',
    lines: [
      line('keys.onward', 'Enter'),
      line('saved.next', 'N'),
      line('saved.open', 'O'),
      line('custody.putAway', 'K'),
      line('double.look', 'D'),
      line('saved.askNow', 'E'),
      line('saved.board', 'Esc'),
    ],
  },
  {
    title: 'nav.match',
    lines: [
      line('keys.same', 'Enter'),
      line('match.reject', 'X'),
      line('match.later', 'S'),
      line('match.undo', 'U'),
      line('keys.askOf', 'A'),
      line('record.reveal', 'R'),
      line('keys.pairs', '←', '→'),
    ],
  },
  {
    title: 'keys.record',
    lines: [
      line('keys.release', 'F'),
      line('action.compare', 'M'),
      line('double.look', 'D'),
      line('keys.askOf', 'A'),
      line('record.reveal', 'R'),
      line('record.edit', 'E'),
      line('record.close', 'Q'),
      line('record.reopen', 'O'),
      line('notes.add', 'N'),
      line('record.link', 'L'),
      line('keys.linked', 'Alt 1', 'Alt 2'),
      line('record.sibling', 'B'),
      line('undo.undo', 'Ctrl Z'),
      line('record.move', 'W'),
      line('record.merge', 'G'),
      line('papers.open', 'T'),
      line('history.title', 'H'),
      line('photo.camera', 'P'),
      line('photo.file', 'I'),
      line('record.unmerge', 'U'),
      line('legal.publish', 'Y'),
      line('keys.dispose', 'Z'),
      line('calls.add', 'C'),
      line('post.add', 'J'),
      line('custody.putAway', 'K'),
      line('custody.sealIt', 'S'),
      line('custody.count', 'V'),
      line('action.back', 'Esc'),
    ],
  },
  {
    title: 'nav.staff',
    lines: [
      line('notebook.open', 'I'),
      line('keys.notebookFile', 'O'),
      line('keys.notebookOn', 'Ctrl Enter'),
      line('learning.open', 'L'),
      line('keys.learnedOn', 'T'),
      line('keys.learnedForget', 'F'),
      line('ours.open', 'V'),
      line('papers.boothOpen', 'T'),
    ],
  },
  {
    title: 'ours.title',
    lines: [
      line('ours.tryLabel', 'T'),
      line('ours.addWord', 'W'),
      line('ours.addZone', 'Z'),
      line('ours.readAgain', 'R'),
      line('ours.exportCsv', 'E'),
      line('ours.exportJson', 'J'),
      line('ours.import', 'I'),
    ],
  },
  {
    title: 'legal.title',
    lines: [
      line('legal.sections', '1–5'),
      line('legal.publishAll', 'N'),
      line('legal.forfeitAll', 'G'),
      line('legal.editHolidays', 'H'),
      line('keys.withdrawNotice', 'X'),
    ],
  },
  {
    title: 'custody.title',
    lines: [
      line('keys.custodyParts', 'Alt 1–5'),
      line('custody.putIt', 'Enter'),
      line('custody.addPlace', 'N'),
      line('custody.usual', 'U'),
      line('custody.finish', 'Ctrl Enter'),
      line('custody.handOn', 'Ctrl Enter'),
      line('custody.receive', 'R'),
    ],
  },
  {
    title: 'keys.rest',
    lines: [
      line('keys.closeFirst', 'Q'),
      line('keys.submitRelease', 'Enter'),
      line('release.sameAsReporter', 'Alt R'),
      line('keys.ticks', 'Alt 1–5'),
      line('keys.letter', 'Alt Y'),
      line('release.refuse', 'Alt X'),
      line('keys.clearStop', 'C'),
      line('owing.title', 'B'),
      line('held.title', 'I'),
      line('keys.initial', 'A–Z'),
      line('keys.printSlip', 'P', 'Ctrl P'),
      line('keys.paperKind', '1', '2'),
      line('keys.paperSize', 'S'),
      line('papers.void', 'V'),
      line('search.checkSlip', 'Ctrl Enter'),
      line('keys.copyPress', 'C'),
      line('statistics.workbook', 'D'),
    ],
  },
]
