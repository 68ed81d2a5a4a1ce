import type { StatusView } from '../core/contract/desk.ts'
import { operatorView } from '../db/venue/operators.ts'
import { readPlan, readSettings, readZones } from '../db/venue/settings.ts'
import { readWords } from '../db/venue/words.ts'
import { version } from '../package.json'
import type { Desk } from './desk.ts'
import { operatorOf } from './guard.ts'
import type { Session } from './session.ts'
import { isSetUp } from './set-up.ts'
import { warningsOf } from './warnings.ts'

/** What a page needs to know before anything else, for the desk this window looks at. */
export function statusOf(desk: Desk, session: Session): StatusView {
  const { db, author } = desk.journal
  const settings = readSettings(db)
  const operator = operatorOf(desk, session)
  return {
    setUp: isSetUp(desk),
    practice: settings.practice,
    version,
    run: desk.run,
    desk: author?.desk ?? null,
    deskName: settings.deskName,
    venueName: settings.venueName,
    timeZone: settings.timeZone,
    dayStartHour: settings.dayStartHour,
    now: desk.now(),
    zones: [...readZones(db)],
    formerZones: readPlan(db).filter(({ retired }) => retired),
    words: readWords(db).map(({ word, means }) => ({ word, means: [...means] })),
    operator: operator && operatorView(operator),
    warnings: warningsOf(desk),
  }
}
