/** Who sits at a window: one session for each browser cookie or message port. It dies with the program. */
export type Session = {
  readonly id: string
  /** Id of the operator who is signed in at the desk this session looks at. */
  operator: string | null
  /** True while this window shows the practice desk. */
  practice: boolean
  /** Records whose pictures were revealed in this window, and until when, UTC milliseconds. */
  readonly opened: Map<string, number>
}

/** Who comes to the window next has revealed nothing. */
export const changeOperator = (session: Session, operator: string | null): void => {
  session.operator = operator
  session.opened.clear()
}

/** For how many more milliseconds this record's pictures are open here; 0 where they are not. */
export const opensFor = (session: Session, record: string, now: number): number =>
  Math.max(0, (session.opened.get(record) ?? 0) - now)

export const newSession = (id: string): Session => ({ id, operator: null, practice: false, opened: new Map() })
