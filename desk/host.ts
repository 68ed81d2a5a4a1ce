import { join } from 'node:path'
import type { DeskEvent } from '../core/contract/desk.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'
import { keepMatchIndex } from './jobs/match-index.ts'
import { keepProposals } from './jobs/proposals.ts'
import { preparePractice } from './practice.ts'
import type { Session } from './session.ts'

/** The real desk, and the practice desk once somebody asked for it: two files that never meet. */
export type Host = {
  /** The desk this window looks at now. */
  deskFor(session: Session): Desk
  /** Opens the practice desk beside the real one, filled with a day's cases when it is new. */
  practice(): Promise<Desk>
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
    const jobs = [keepMatchIndex(desk), keepProposals(desk)]
    stops.set(desk, () => {
      for (const stop of jobs) stop()
    })
    return desk
  }
  const real = open(options.dir)
  let practice: Promise<Desk> | null = null
  let practiceDesk: Desk | null = null

  async function openPractice(): Promise<Desk> {
    const desk = open(join(options.dir, 'practice'))
    try {
      await preparePractice(desk)
    } catch (error) {
      stops.get(desk)?.()
      stops.delete(desk)
      desk.close()
      throw error
    }
    practiceDesk = desk
    return desk
  }

  const deskFor = (session: Session): Desk => (session.practice && practiceDesk ? practiceDesk : real)

  return {
    deskFor,
    practice() {
      practice ??= openPractice().catch((error) => {
        practice = null
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
      practiceDesk?.close()
      real.close()
    },
  }
}
