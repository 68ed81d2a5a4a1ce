/**
 * Puts the cursor where the first thing is wrong (`data-wrong` at a button), once the page says what is; a long form may have scrolled
 * it out of sight. Where no field is to blame, the sentence is brought into sight.
 */
export const focusFirstWrong = (): void => {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('form :is([aria-invalid=true], [data-wrong])')
    if (field !== null) return field.focus()
    document.querySelector('form .hint-wrong')?.scrollIntoView({ block: 'center' })
  })
}
