import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

function upToPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('package.json is nowhere above this file')
  return upToPackage(above)
}

/** The repository's folder, also for a measuring program that was built into some folder under dist. */
export const root = upToPackage(import.meta.dirname)
