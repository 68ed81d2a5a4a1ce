import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a desk's files lie unless somebody says otherwise: REUNION_DESK_DATA, or where this system keeps a user's data. */
export function dataFolder(env: Environment, platform: NodeJS.Platform): string {
  if (env.REUNION_DESK_DATA) return env.REUNION_DESK_DATA
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Reunion Desk')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Reunion Desk')
    default:
      return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'reunion-desk')
  }
}
