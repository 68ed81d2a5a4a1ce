/** What a link from beside a form tells the record's page: that the form waits behind it, one Escape back. */
export const besideForm = { formWaits: true } as const

export const formWaits = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'formWaits' in state && state.formWaits === true
