import { board } from './zh/board.ts'
import { counter } from './zh/counter.ts'
import { custody } from './zh/custody.ts'
import { door } from './zh/door.ts'
import { frame } from './zh/frame.ts'
import { intake } from './zh/intake.ts'
import { keys } from './zh/keys.ts'
import { legal } from './zh/legal.ts'
import { match } from './zh/match.ts'
import { notebook } from './zh/notebook.ts'
import { photos } from './zh/photos.ts'
import { printing } from './zh/printing.ts'
import { record } from './zh/record.ts'
import { release } from './zh/release.ts'
import { search } from './zh/search.ts'
import { statistics } from './zh/statistics.ts'
import { venue } from './zh/venue.ts'

/** Every text of the screens, by room. Both languages have exactly the same keys, in the same order. */
export const zh = {
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
} as const
