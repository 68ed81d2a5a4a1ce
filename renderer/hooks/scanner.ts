import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Scan, scanLeast, scanOf, scanPause } from '../../core/scan.ts'
import { characterOf, isSuffix, isTaken } from './scan-keys.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
type Burst = {
  readonly keys: KeyboardEvent[]
  text: string
  readonly field: Field | null
  /** What stood in the field before the scan. */
  readonly before: string
  readonly began: number
  last: number
  /** An input method took some of the keys, and so the field has something else of them. */
  taken: boolean
}

/** How something came over the keyboard that no hand typed, for the page that tries a scanner. */
export type Trial = {
  readonly scan: Scan
  readonly characters: number
  /** Mean time between two keys, ms. */
  readonly pace: number
  readonly inputMethod: boolean
  /** What ended it; null where nothing did, and the scanner should be set to send Enter. */
  readonly suffix: 'Enter' | 'Tab' | null
}

const ours = 'desk-scan'
const tried = 'desk-scan-trial'
// A little longer than the pause itself: a busy page gets its keys late.
const held = scanPause + 15
// By then the input method has given the field what it made of the scan.
const settled = 90

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(?:checkbox|radio)$/.test(target.type))
    ? target
    : null

/** Sets a field as if it had been typed: React hears of it by the event. */
function put(field: Field, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Keys that turned out to be a hand's, given to the screen after all; each once the screen has taken in the one before. */
async function release(keys: readonly KeyboardEvent[]): Promise<void> {
  for (const { key, code, shiftKey, target } of keys) {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }))
    await Promise.resolve()
  }
}

/** Whether a number belongs into this field; marked by `data-scan` at the field. */
const takesNumber = (field: Field): boolean => field.closest('[data-scan]') !== null

const openDialog = (): HTMLElement | null => [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1) ?? null

/** The field of an open dialog that a scan is for: the one in hand, else the first for numbers that is empty. */
function fieldIn(dialog: HTMLElement, inHand: Field | null, { length }: string): Field | null {
  const marked = [
    ...dialog.querySelectorAll<Field>('[data-scan]:is(input, textarea), [data-scan] :is(input, textarea)'),
  ]
  const free = marked.filter((one) => one.value === '' && one.checkVisibility() && !one.disabled)
  const fits = (one: Field): boolean => takesNumber(one) && (one.maxLength < 0 || length <= one.maxLength)
  return [...(inHand === null ? [] : [inHand]), ...free].find(fits) ?? null
}

const isOffered = (name: string, detail: unknown): boolean =>
  window.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }))

function isTrial(burst: Burst, suffix: Trial['suffix']): boolean {
  const { text, keys, began, last, taken } = burst
  const pace = keys.length < 2 ? 0 : (last - began) / (keys.length - 1)
  const trial: Trial = { scan: scanOf(text), characters: text.length, pace, inputMethod: taken, suffix }
  return !isOffered(tried, trial)
}

// A PIN has six digits as a rule, and some keyboards send it at one touch; the shortest number of ours is longer.
const leastBesidePin = 8
const leastOf = (field: Field | null): number => (field?.type === 'password' ? leastBesidePin : scanLeast)

const isLong = ({ text, field }: Burst): boolean => text.length >= leastOf(field) || /\p{Script=Han}{2}/u.test(text)

/**
 * Hears a barcode scanner or card reader anywhere in the app: keys that follow each other faster than a hand, ended by Enter or Tab. Outside
 * of a text field keys are held back for a twentieth of a second, so that a scan presses no button; in a field the scan's Enter submits
 * nothing. `open` gets what names one of our slips or records; a number stays in a field for numbers, or goes to the form that wants
 * it (`useScanned`); `unwanted` gets the rest. While a dialog is open a scan is for its field or is `refused`. Where an input method takes the keys they are read by their places, and what it made of
 * them in the field is put right.
 */
export function useScanner(ways: Ways): void {
  const latest = useRef(ways)
  latest.current = ways
  useLayoutEffect(() => {
    let burst: Burst | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let tail: ReturnType<typeof setTimeout> | undefined
    let composes = false
    const flush = () => {
      clearTimeout(timer)
      const ended = burst
      burst = null
      if (ended === null) return
      if (isLong(ended) && isTrial(ended, null)) return
      if (ended.field !== null) return
      // A scanner that sends no Enter would press the dialog's answers by its letters.
      if (isLong(ended) && openDialog() !== null) return deliver(ended, latest.current)
      void release(ended.keys)
    }
    const deliverSoon = (ended: Burst) => {
      tail = setTimeout(() => {
        const { field } = ended
        if (field !== null && composes) {
          // The only way to end a composition that the page has.
          field.blur()
          field.focus()
        }
        deliver(ended, latest.current)
      }, settled)
    }
    const end = (event: KeyboardEvent, ended: Burst) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      burst = null
      clearTimeout(timer)
      const suffix = event.key === 'Tab' || event.code === 'Tab' ? 'Tab' : 'Enter'
      if (isTrial(ended, suffix)) return
      if (ended.taken) deliverSoon(ended)
      else deliver(ended, latest.current)
    }
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key === 'Shift' || /^Shift/.test(event.code)) return
      const field = fieldOf(event.target)
      const late = burst !== null && (event.timeStamp - burst.last > scanPause || burst.field !== field)
      if (late) flush()
      const suffix = isSuffix(event)
      // A reader parts name and number by Tab: the line goes on until its number has come.
      if (suffix && burst !== null && isLong(burst) && !(event.key === 'Tab' && !/\d{6}/.test(burst.text))) {
        return end(event, burst)
      }
      const parts = event.key === 'Tab' && burst !== null && isLong(burst)
      const character = parts ? '\t' : suffix ? null : characterOf(event, burst !== null)
      if (character === null) return flush()
      const { timeStamp } = event
      burst ??= {
        keys: [],
        text: '',
        field,
        before: field?.value ?? '',
        began: timeStamp,
        last: timeStamp,
        taken: false,
      }
      burst.keys.push(event)
      burst.text += character
      burst.last = timeStamp
      burst.taken ||= isTaken(event)
      clearTimeout(timer)
      // A page that was busy may have the next key waiting: it comes before the second timer.
      timer = setTimeout(() => {
        timer = setTimeout(flush, 5)
      }, held)
      if (field !== null && !parts) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const onComposition = (event: CompositionEvent) => {
      composes = event.type === 'compositionstart'
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('compositionstart', onComposition, true)
    window.addEventListener('compositionend', onComposition, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('compositionstart', onComposition, true)
      window.removeEventListener('compositionend', onComposition, true)
      clearTimeout(tail)
      flush()
    }
  }, [])
}

type Ways = {
  readonly open: (scan: Scan) => void
  readonly unwanted: (scan: Scan) => void
  /** A dialog is open that has no field for it. */
  readonly refused: (scan: Scan) => void
}

/** A question is open: the scan is its answer or is refused in a word; the screen below does not hear of it. */
function answer(dialog: HTMLElement, { text, field, before, taken }: Burst, { refused }: Ways): void {
  const scan = scanOf(text)
  const wanted = fieldIn(dialog, field, scan.text)
  if (wanted !== null) {
    if (field !== null && field !== wanted) put(field, before)
    wanted.focus()
    put(wanted, scan.text)
    return
  }
  const inText = field !== null && field.type !== 'password'
  // A line of words may hold any number but a document's, and that is where it was typed.
  const stays = inText && scan.is === 'other'
  if (field !== null && (!stays || taken)) put(field, stays ? before + scan.text : before)
  if (!stays) refused(scan)
}

function deliver(burst: Burst, ways: Ways): void {
  const dialog = openDialog()
  if (dialog !== null) {
    answer(dialog, burst, ways)
    return
  }
  const { text, field, before, taken } = burst
  const { open, unwanted, refused } = ways
  const scan = scanOf(text)
  if (field?.type === 'password' && scan.is === 'other') {
    put(field, before)
    refused(scan)
    return
  }
  const isOurs = scan.is === 'slip' || scan.is === 'record'
  if (!isOurs && field !== null && takesNumber(field) && scan.card === undefined) {
    put(field, scan.text)
    return
  }
  if (scan.is === 'other') {
    const wanted = !isOffered(ours, scan)
    // What nobody wants stays where it was typed.
    if (field !== null && (wanted || taken)) put(field, wanted ? before : before + scan.text)
    if (field === null && !wanted) unwanted(scan)
    return
  }
  // Before the form hears of it: what it makes of the field would be of the form as it was.
  if (field !== null) put(field, before)
  if (!isOffered(ours, scan)) return
  if (isOurs) open(scan)
  else unwanted(scan)
}

/** Listens to one of the two events while the component is shown; `take` answers whether it has taken what came. */
function useOffered<T>(name: string, take: (detail: T) => boolean): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const onOffer = (event: Event) => {
      if (latest.current((event as CustomEvent<T>).detail)) event.preventDefault()
    }
    window.addEventListener(name, onOffer)
    return () => window.removeEventListener(name, onOffer)
  }, [name])
}

/** The screen in sight takes a scan wherever the focus is; answers whether it does. */
export const useScanned = (take: (scan: Scan) => boolean): void => useOffered(ours, take)

/** The page that tries a scanner takes everything that comes, and nothing is opened. */
export const useScanTrial = (take: (trial: Trial) => void): void =>
  useOffered<Trial>(tried, (trial) => {
    take(trial)
    return true
  })
