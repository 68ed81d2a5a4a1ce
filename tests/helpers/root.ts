import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const upward = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : upward(dirname(folder)))

/** The repository's folder, also for the measuring programs, which are built into a folder of their own. */
export const root = upward(import.meta.dirname)
