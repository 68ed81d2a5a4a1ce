/** Puts the cursor where the first thing is wrong, once the page says what is; a long form may have scrolled it out of sight. */
export const focusFirstWrong = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid=true]')?.focus())
}
