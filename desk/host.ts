import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskEvent } from '../core/contract/desk.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'
import { keepLearning } from './jobs/learning.ts'
import { keepMatchIndex } from './jobs/match-index.ts'
import { sweepAtTimes } from './jobs/photo-sweep.ts'
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

type Heard = (desk: Desk, event: DeskEvent) => void

export function openHost(options: DeskOptions): Host {
  const heard = new Set<Heard>()
  const stops = new Map<Desk, () => void>()
  const open = (dir: string): Desk => {
    const desk = openDesk({ ...options, dir })
    desk.subscribe((event) => {
      for (const listener of heard) listener(desk, event)
    })
    const jobs = [keepMatchIndex(desk), keepProposals(desk), keepLearning(desk), sweepAtTimes(desk)]
    stops.set(desk, () => {
      for (const stop of jobs) stop()
    })
    return desk
  }
  const shut = (desk: Desk): void => {
    stops.get(desk)?.()
    stops.delete(desk)
    closeNotebooks(desk)
    desk.close()
  }
  const real = open(options.dir)
  let practice: Promise<Desk> | null = null
  let practiceDesk: Desk | null = null

  async function openPractice(): Promise<Desk> {
    const desk = open(join(options.dir, 'practice'))
    try {
      await preparePractice(desk)
    } catch (error) {
      shut(desk)
      throw error
    }
    practiceDesk = desk
    return desk
  }

  // Made beside the old one, which answers until the new one is whole: a window in practice must never meet the real desk instead.
  async function renewPractice(): Promise<Desk> {
    const [dir, next] = ['practice', 'practice-next'].map((name) => join(options.dir, name)) as [string, string]
    rmSync(next, { recursive: true, force: true })
    const made = openDesk({ ...options, dir: next })
    try {
      await preparePractice(made)
    } finally {
      made.close()
    }
    if (practiceDesk) shut(practiceDesk)
    rmSync(dir, { recursive: true, force: true })
    renameSync(next, dir)
    practiceDesk = open(dir)
    return practiceDesk
  }

  const deskFor = (session: Session): Desk => (session.practice && practiceDesk ? practiceDesk : real)

  return {
    deskFor,
    practice(fresh = false) {
      const before = practice
      if (before !== null && !fresh) return before
      const opening = fresh
        ? Promise.resolve(before)
            .catch(() => null)
            .then(renewPractice)
        : openPractice()
      practice = opening.catch((error) => {
        practice = fresh && practiceDesk ? before : null
        throw error
      })
      return practice
    },
    subscribe(session, listener) {
      const hear: Heard = (desk, event) => {
        if (desk === deskFor(session)) listener(event)
      }
      heard.add(hear)
      return () => heard.delete(hear)
    },
    close() {
      heard.clear()
      for (const stop of stops.values()) stop()
      for (const desk of stops.keys()) closeNotebooks(desk)
      practiceDesk?.close()
      real.close()
    },
  }
}
