import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { featuresVersion } from '../../core/matching/features.ts'
import { shelfVersion } from '../../core/matching/shelf/shelf.ts'
import { openDeskFile } from '../../db/file/desk-file.ts'
import { foundDesk } from '../../db/journal/journal.ts'
import { root } from '../../tests/helpers/root.ts'
import { makeWorld, type Told, type World } from '../matching/world.ts'
import { deskIdOf, fill } from './fill.ts'

export type Plan = { readonly finds: number; readonly days: number }

/** What is asked of a filled desk, kept beside it so that whoever measures need not hold the world. */
export type Questions = Plan & {
  readonly reports: readonly { readonly told: Told; readonly find: string | null }[]
  /** What is typed into the search box. */
  readonly typed: readonly string[]
  readonly filledInSeconds: number
}

const seed = 17
const asked = 300

export const worldOf = ({ finds, days }: Plan): World =>
  makeWorld({ seed, finds, days, reports: Math.min(finds, asked), noise: 1 })

const questionsIn = (folder: string): string => join(folder, 'questions.json')
export const readQuestions = (folder: string): Questions =>
  JSON.parse(readFileSync(questionsIn(folder), 'utf8')) as Questions

/** The folder of the desk that was filled for this plan, filled now where there is none; it is copied, never opened. */
export function keptDesk(plan: Plan): string {
  const name = `scale-${plan.finds}-${plan.days}-${seed}-${featuresVersion}-${shelfVersion}`
  const kept = join(root, '.cache', name)
  if (!existsSync(kept)) build(plan, kept)
  return kept
}

function build(plan: Plan, kept: string): void {
  // Beside its place first: a build that was stopped must not pass for a whole one.
  const folder = `${kept}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  const world = worldOf(plan)
  const began = performance.now()
  const file = openDeskFile({ dir: folder, now: Date.now })
  foundDesk(file.journal, 'A1', folder)
  fill(file, world)
  file.close()
  const questions: Questions = {
    ...plan,
    reports: world.reports.map((told) => ({ told, find: findOf(world, told) })),
    typed: world.reports.map((_, at) => typed(world, at)),
    filledInSeconds: (performance.now() - began) / 1000,
  }
  writeFileSync(questionsIn(folder), JSON.stringify(questions))
  renameSync(folder, kept)
}

function findOf({ truth }: World, { id }: Told): string | null {
  const find = truth.get(id)
  return find === undefined ? null : deskIdOf(find)
}

/** A name, a word, a place, the tail of a number or of what was said. */
function typed({ finds }: World, at: number): string {
  const { fields } = finds[(at * 7919) % finds.length]!
  const texts = [fields.name, fields.number?.slice(-4), fields.title, fields.place, fields.description?.slice(-4)]
  return texts.filter((text): text is string => typeof text === 'string' && text.length > 1)[at % 3] ?? fields.title!
}

/** Works on a copy of a kept desk, which has settled in its new place, and throws it away. */
export function withCopy<T>(kept: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  try {
    cpSync(kept, folder, { recursive: true })
    openDeskFile({ dir: folder, now: Date.now }).close()
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
