export type Field = HTMLInputElement | HTMLTextAreaElement

/** What stood in a field, and where the cursor or the marked text was. */
export type Standing = { readonly text: string; readonly from: number; readonly to: number }

export const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(?:checkbox|radio)$/.test(target.type))
    ? target
    : null

/** Whether a number belongs into this field; marked by `data-scan` at the field. */
export const takesNumber = (field: Field): boolean => field.closest('[data-scan]') !== null

/** The question that is open, if any: nothing below it hears of a scan. */
export const openDialog = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? null

/** The first empty field for numbers in a dialog that holds this many characters. */
export const freeFieldIn = (dialog: HTMLElement, characters: number): Field | undefined =>
  [...dialog.querySelectorAll<Field>('[data-scan]:is(input, textarea), [data-scan] :is(input, textarea)')].find(
    (one) =>
      one.value === '' && !one.disabled && one.checkVisibility() && (one.maxLength < 0 || characters <= one.maxLength),
  )

export function standingOf({ value, selectionStart, selectionEnd }: Field): Standing {
  const from = selectionStart ?? value.length
  return { text: value, from, to: selectionEnd ?? from }
}

/** Sets a field as if it had been typed: React hears of it by the event. */
export function put(field: Field, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

// Fields for dates and mail addresses have no cursor that a page may set.
function select(field: Field, from: number, to: number): void {
  if (field.selectionStart !== null) field.setSelectionRange(from, to)
}

/** The field as it was before a scan that belongs elsewhere, its cursor too. */
export function putBack(field: Field, { text, from, to }: Standing): void {
  put(field, text)
  select(field, from, to)
}

/** What the keys would have typed at the cursor, had no input method taken them. */
export function putTyped(field: Field, { text, from, to }: Standing, typed: string): void {
  const line = typed.replaceAll('\t', ' ')
  put(field, text.slice(0, from) + line + text.slice(to))
  select(field, from + line.length, from + line.length)
}
