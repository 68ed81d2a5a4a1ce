import { board } from './en/board.ts'
import { counter } from './en/counter.ts'
import { custody } from './en/custody.ts'
import { door } from './en/door.ts'
import { frame } from './en/frame.ts'
import { intake } from './en/intake.ts'
import { keys } from './en/keys.ts'
import { legal } from './en/legal.ts'
import { match } from './en/match.ts'
import { notebook } from './en/notebook.ts'
import { photos } from './en/photos.ts'
import { printing } from './en/printing.ts'
import { record } from './en/record.ts'
import { release } from './en/release.ts'
import { search } from './en/search.ts'
import { statistics } from './en/statistics.ts'
import { venue } from './en/venue.ts'
import type { WordKey } from './languages.ts'

/** The English side of every text. */
export const en: Readonly<Record<WordKey, string>> = {
  ...frame,
  ...keys,
  ...door,
  ...board,
  ...intake,
  ...record,
  ...match,
  ...release,
  ...photos,
  ...search,
  ...statistics,
  ...notebook,
  ...venue,
  ...legal,
  ...custody,
  ...counter,
  ...printing,
}
