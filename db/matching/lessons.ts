import type { Learned } from '../../core/matching/tune/learned.ts'
import type { Subject } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../file/connection.ts'

/** What was learned of each subject, in memory: lost without harm, since it is worked out from the decisions. */
export type Lessons = Readonly<Partial<Record<Subject, Learned>>>

const known = new WeakMap<ReadableDb, Lessons>()
const nothing: Learned = new Map()

export const lessonOf = (db: ReadableDb, subject: Subject): Learned => known.get(db)?.[subject] ?? nothing
export const keepLessons = (db: ReadableDb, lessons: Lessons): void => {
  known.set(db, lessons)
}
