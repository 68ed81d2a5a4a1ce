import { cared } from './written/cared.ts'
import { kept, lost } from './written/items.ts'
import { later } from './written/later.ts'
import type { WrittenLine } from './written/line.ts'
import { missing } from './written/missing.ts'

export type { Expected, WrittenLine } from './written/line.ts'

/** Two hundred lines as they are typed at a counter, with what each must give. */
export const writtenLines: readonly WrittenLine[] = [...missing, ...cared, ...lost, ...kept, ...later]
/** The moment at which the lines are read. */
export const writtenAt = Date.parse('2026-10-02T14:26:00+08:00')
