/** Who sits at a window: one session for each browser cookie or message port. It dies with the program. */
export type Session = {
  readonly id: string
  /** Id of the operator who is signed in at the desk this session looks at. */
  operator: string | null
  /** True while this window shows the practice desk. */
  practice: boolean
}

export const newSession = (id: string): Session => ({ id, operator: null, practice: false })
