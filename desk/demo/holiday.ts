import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskFiles } from '../../db/file/desk-file.ts'
import { lockDesk } from '../../db/file/lock.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { readSlip } from '../../db/release/slips.ts'
import { addOperator } from '../../db/venue/operators.ts'
import { type Desk, openDesk } from '../desk.ts'
import { localFonts } from '../documents/fonts.ts'
import { paperPage } from '../documents/paper-page.tsx'
import { workbookOf } from '../documents/workbook.ts'
import { workbookName, zoneNames } from '../handlers/statistics.ts'
import { hashPin } from '../pin.ts'
import { setUpDesk } from '../set-up.ts'
import { drawnSlip } from '../slip-page.ts'
import { printFile } from './pdf.ts'
import { type Played, playWorld } from './play.ts'
import { seededRandom } from './random.ts'
import { openStage } from './stage.ts'
import { holiday, makeWorld } from './world.ts'

/** Badges and PIN of the demo's people, printed for everybody: nothing behind them is real. */
export const demoBadges = { supervisor: '990001', clerk: '990002', pin: '482916' } as const

export type Holiday = Played & {
  readonly press: string
  readonly files: readonly string[]
  /** False where no browser was found: the slips are left as HTML. */
  readonly printed: boolean
  readonly playMs: number
  readonly documentsMs: number
}

// Written into the demo's desk, so that only a desk of the demo's own is ever replaced.
const marker = 'demo.txt'

/**
 * Plays the eight days into `out`/desk and writes slips and workbook beside it. Throws where that folder holds another desk,
 * `desk-busy` where the last demo's is open.
 */
export async function playHoliday(out: string, root: string, seed = 20261001): Promise<Holiday> {
  const dir = freshFolder(out)
  const clock = { now: Date.parse(`${holiday.days[0]}T08:30:00+08:00`) }
  const desk = openDesk({ dir, now: () => clock.now, purpose: 'desk demo' })
  try {
    const began = performance.now()
    await openCounter(desk)
    const random = seededRandom(seed)
    const played = await playWorld(await openStage(desk, clock, demoBadges), makeWorld(holiday, random), random)
    const playMs = performance.now() - began
    const documents = await writeDocuments(desk, played, out, root)
    return { ...played, ...documents, playMs, documentsMs: performance.now() - began - playMs }
  } finally {
    desk.close()
  }
}

function freshFolder(out: string): string {
  const dir = join(out, 'desk')
  if (existsSync(dir) && !existsSync(join(dir, marker))) {
    throw new Error(`${dir} 不是演示数据,没有动它 / ${dir} is no demo's desk and was left alone`)
  }
  // Somebody may be looking at the last demo right now.
  if (existsSync(dir)) lockDesk(deskFiles(dir).lock, 'desk demo').release()
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const { supervisor, clerk, pin } = demoBadges
  writeFileSync(join(dir, marker), `supervisor ${supervisor}, clerk ${clerk}, PIN ${pin}\n`)
  return dir
}

async function openCounter(desk: Desk): Promise<void> {
  const { supervisor, clerk, pin } = demoBadges
  await setUpDesk(desk, {
    venue: 'zoo',
    venueName: '演示动物园',
    desk: 'A1',
    deskName: '东一门警务亭',
    supervisor: { name: '演示值班长', badge: supervisor, pin, kind: 'police' },
  })
  const account = { name: '演示值班员', badge: clerk, kind: 'auxiliary', role: 'clerk', active: true } as const
  addOperator(desk.journal, null, { ...account, pin: await hashPin(pin) })
}

type Documents = Pick<Holiday, 'press' | 'files' | 'printed'>

async function writeDocuments(desk: Desk, played: Played, out: string, root: string): Promise<Documents> {
  const { db } = desk.journal
  const [from, to] = [holiday.days[0]!, holiday.days.at(-1)!]
  const figures = figuresOf(db, from, to)
  const workbook = join(out, workbookName(from, to))
  writeFileSync(workbook, await workbookOf(figures, 'zh', zoneNames(db)))
  const html = join(out, 'slips.html')
  const pdf = join(out, 'slips.pdf')
  writeFileSync(html, handfulOfSlips(desk, played))
  const printed = await printFile(html, pdf, root)
  if (printed) rmSync(html)
  return { press: figures.press.zh, files: [workbook, printed ? pdf : html], printed }
}

/** Three people's and three things' slips, in one document. */
function handfulOfSlips(desk: Desk, { slips }: Played): string {
  const { db } = desk.journal
  const chosen = (['person', 'item'] as const).flatMap((subject) =>
    slips.filter((slip) => slip.subject === subject).slice(0, 3),
  )
  const [first, ...rest] = chosen.map(({ number }) =>
    drawnSlip(db, { ...readSlip(db, number)!, printed: 0 }, { language: 'zh', fonts: localFonts }),
  )
  return paperPage([first!, ...rest])
}
