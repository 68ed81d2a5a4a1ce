/** What a command is given: where the built pages are, and where its words go. Results to `out`, everything else to `err`. */
export type Terminal = {
  readonly pages: string
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  /** Makes the command end with 1 although nothing was thrown. */
  readonly fail: () => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Resolves when the person at the terminal wants a running desk to stop. */
  readonly untilStopped: () => Promise<void>
  /** Calls back at each Enter; does nothing where nobody sits at a terminal. */
  readonly onEnter: (callback: () => void) => void
}
