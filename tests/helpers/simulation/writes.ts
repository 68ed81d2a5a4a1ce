import { deskWrites } from './desk-writes.ts'
import { handoverWrites } from './handover-writes.ts'
import { recordWrites } from './record-writes.ts'

export { type Pick, picture } from './write.ts'

/** Every kind of write that a desk knows, each on something that this machine has already seen. */
export const writes = { ...recordWrites, ...handoverWrites, ...deskWrites }
export type WriteName = keyof typeof writes
