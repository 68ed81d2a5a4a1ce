import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskEvent } from '../core/contract/desk.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'
import { keepLearning } from './jobs/learning.ts'
import { keepMatchIndex } from './jobs/match-index.ts'
import { sweepAtTimes } from './jobs/photo-sweep.ts'
import { keepPrinting } from './jobs/printing.ts'
import { keepProposals } from './jobs/proposals.ts'
import { closeNotebooks } from './notebook/opened.ts'
import { preparePractice } from './practice.ts'
import type { Session } from './session.ts'

/** The real desk, and the practice desk once somebody asked for it: two files that never meet. */
export type Host = {
  /** The desk this window looks at now. */
  deskFor(session: Session): Desk
  /** Opens the practice desk beside the real one, filled with a day's cases when it is new, or made anew where `fresh` is said. */
  practice(fresh?: boolean): Promise<Desk>
  /** Tells a window what changed at the desk it looks at, also after it switched. */
  subscribe(session: Session, listener: (event: DeskEvent) => void): () => void
  close(): void
}

type Hear = (desk: Desk, event: DeskEvent) => void

export function openHost(options: DeskOptions): Host {
  const heard = new Set<Hear>()
  const running = keepRunning(options, heard)
  const real = running.open(options.dir)
  const practice = keepPractice(options, running)
  const deskFor = (session: Session): Desk => (session.practice ? practice.open() : null) ?? real
  return {
    deskFor,
    practice: practice.ask,
    subscribe(session, listener) {
      const hear: Hear = (desk, event) => {
        if (desk === deskFor(session)) listener(event)
      }
      heard.add(hear)
      return () => heard.delete(hear)
    },
    close() {
      heard.clear()
      running.close()
    },
  }
}

type Running = {
  readonly open: (dir: string) => Desk
  readonly shut: (desk: Desk) => void
  readonly close: () => void
}

/** Desks with their jobs, whose events all who listen hear. */
function keepRunning(options: DeskOptions, heard: ReadonlySet<Hear>): Running {
  const stops = new Map<Desk, () => void>()
  const shut = (desk: Desk): void => {
    stops.get(desk)?.()
    stops.delete(desk)
    closeNotebooks(desk)
    desk.close()
  }
  return {
    open(dir) {
      const desk = openDesk({ ...options, dir })
      desk.subscribe((event) => {
        for (const hear of heard) hear(desk, event)
      })
      const jobs = [
        keepMatchIndex(desk),
        keepProposals(desk),
        keepLearning(desk),
        sweepAtTimes(desk),
        keepPrinting(desk),
      ]
      stops.set(desk, () => {
        for (const stop of jobs) stop()
      })
      return desk
    },
    shut,
    close() {
      for (const desk of [...stops.keys()]) shut(desk)
    },
  }
}

/** The practice desk: `ask` opens it once, or makes it anew; `open` is the one that answers now, null before there is one. */
function keepPractice(options: DeskOptions, running: Running) {
  const dir = join(options.dir, 'practice')
  let asked: Promise<Desk> | null = null
  let answering: Desk | null = null

  async function fill(): Promise<Desk> {
    const desk = running.open(dir)
    try {
      await preparePractice(desk)
    } catch (error) {
      running.shut(desk)
      throw error
    }
    answering = desk
    return desk
  }

  // Made beside the old one, which answers until the new one is whole: a window in practice must never meet the real desk instead.
  async function renew(): Promise<Desk> {
    const next = await madeBeside(options)
    if (answering) running.shut(answering)
    rmSync(dir, { recursive: true, force: true })
    renameSync(next, dir)
    answering = running.open(dir)
    return answering
  }

  return {
    open: (): Desk | null => answering,
    ask(fresh = false): Promise<Desk> {
      const before = asked
      if (before !== null && !fresh) return before
      const opening = fresh
        ? Promise.resolve(before)
            .catch(() => null)
            .then(renew)
        : fill()
      asked = opening.catch((error) => {
        asked = fresh && answering ? before : null
        throw error
      })
      return asked
    },
  }
}

/** A practice day in a folder of its own, whole and closed; its path. */
async function madeBeside(options: DeskOptions): Promise<string> {
  const dir = join(options.dir, 'practice-next')
  rmSync(dir, { recursive: true, force: true })
  const made = openDesk({ ...options, dir })
  try {
    await preparePractice(made)
  } finally {
    made.close()
  }
  return dir
}
