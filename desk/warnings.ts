import type { StatusView } from '../core/contract/desk.ts'
import { countConflicts, newestEntryAt } from '../db/file/health.ts'
import { heldUpJobs } from '../db/venue/print-jobs.ts'
import type { Desk } from './desk.ts'

type Warning = StatusView['warnings'][number]

/** Behind by more than this the clock is wrong, not merely slow. */
const tolerated = 5 * 60_000

/** What an officer should know before trusting this desk. None of it stops any work. */
export function warningsOf(desk: Desk): Warning[] {
  const { db } = desk.journal
  const warnings: Warning[] = []
  const behind = newestEntryAt(db) - desk.now()
  if (behind > tolerated) {
    const minutes = Math.round(behind / 60_000)
    warnings.push({
      code: 'clock-behind',
      zh: `本机时钟比上一条登记慢 ${minutes} 分钟,请核对时间;登记不受影响。`,
      en: `This machine's clock is ${minutes} minutes behind the last entry. Check the time; work goes on.`,
    })
  }
  const conflicts = countConflicts(db)
  if (conflicts > 0) {
    warnings.push({
      code: 'conflicts',
      zh: `有 ${conflicts} 条记录两个岗位处理不一致,请值班长裁定。`,
      en: `${conflicts} records were dealt with differently by two desks. A supervisor must settle them.`,
    })
  }
  const papers = heldUpJobs(db)
  if (papers > 0) {
    warnings.push({
      code: 'papers-waiting',
      zh: `有 ${papers} 张单据没打出来,请看打印机,或换一台打。`,
      en: `Papers waiting for a printer: ${papers}. Look at the printer, or send them to another one.`,
    })
  }
  return warnings
}
