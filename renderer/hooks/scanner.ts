import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Scan, scanLeast, scanOf, scanPause } from '../../core/scan.ts'
import {
  type Field,
  fieldOf,
  freeFieldIn,
  openDialog,
  put,
  putBack,
  putTyped,
  type Standing,
  standingOf,
  takesNumber,
} from './scan-field.ts'
import { characterOf, isSuffix, isTaken } from './scan-keys.ts'

type Burst = {
  readonly keys: KeyboardEvent[]
  text: string
  /** Where the keys went, and what stood there before them; null outside of text fields. */
  readonly at: { readonly field: Field; readonly stood: Standing } | null
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
const patient = 200
// By then the input method has given the field what it made of the scan.
const settled = 90

/** Keys that turned out to be a hand's, given to the screen after all; each once the screen has taken in the one before. */
async function release(keys: readonly KeyboardEvent[]): Promise<void> {
  for (const { key, code, shiftKey, target } of keys) {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }))
    await Promise.resolve()
  }
}

const isOffered = (name: string, detail: unknown): boolean =>
  window.dispatchEvent(new CustomEvent(name, { detail, cancelable: true }))

function isTrial(burst: Burst, suffix: Trial['suffix']): boolean {
  const { text, keys, began, last, taken } = burst
  const pace = keys.length < 2 ? 0 : (last - began) / (keys.length - 1)
  const trial: Trial = { scan: scanOf(text), characters: text.length, pace, inputMethod: taken, suffix }
  return !isOffered(tried, trial)
}

const isSecret = (at: Burst['at']): boolean => at?.field.type === 'password'
// A PIN has six digits as a rule, and some keyboards send it at one touch; the shortest number of ours is longer.
const leastBesidePin = 8

const isLong = ({ text, at }: Burst): boolean =>
  text.length >= (isSecret(at) ? leastBesidePin : scanLeast) || /\p{Script=Han}{2}/u.test(text)

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
    const deliverSoon = (ended: Burst) => {
      tail = setTimeout(() => {
        if (ended.at !== null && composes) {
          // The only way to end a composition that the page has.
          ended.at.field.blur()
          ended.at.field.focus()
        }
        deliver(ended, latest.current)
      }, settled)
    }
    const finish = (ended: Burst, suffix: 'Enter' | 'Tab') => {
      if (isTrial(ended, suffix)) return
      if (ended.taken) deliverSoon(ended)
      else deliver(ended, latest.current)
    }
    const flush = () => {
      clearTimeout(timer)
      const ended = burst
      burst = null
      if (ended === null) return
      // No number came behind this Tab: it was the scan's end.
      if (ended.text.endsWith('\t')) return finish({ ...ended, text: ended.text.trimEnd() }, 'Tab')
      if (isLong(ended) && isTrial(ended, null)) return
      if (ended.at !== null) return
      // A scanner that sends no Enter would press the dialog's answers by its letters.
      if (isLong(ended) && openDialog() !== null) return deliver(ended, latest.current)
      void release(ended.keys)
    }
    const end = (event: KeyboardEvent, ended: Burst) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      burst = null
      clearTimeout(timer)
      finish(ended, event.key === 'Tab' || event.code === 'Tab' ? 'Tab' : 'Enter')
    }
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key === 'Shift' || /^Shift/.test(event.code)) return
      const field = fieldOf(event.target)
      // A screen that opens meanwhile may put the cursor into a field: a scan that began outside goes on outside.
      const moved = burst !== null && burst.at !== null && burst.at.field !== field
      const late = burst !== null && (moved || event.timeStamp - burst.last > scanPause)
      if (late) flush()
      const suffix = isSuffix(event)
      // A reader parts name and number by Tab: the line goes on until its number has come.
      if (suffix && burst !== null && isLong(burst) && !(event.key === 'Tab' && !/\d{6}/.test(burst.text))) {
        return end(event, burst)
      }
      // A second Tab behind the first parts nothing: it is a hand's, on its way to another field.
      const parts = event.key === 'Tab' && burst !== null && isLong(burst) && !burst.text.endsWith('\t')
      const character = parts ? '\t' : suffix ? null : characterOf(event, burst !== null)
      if (character === null) return flush()
      const { timeStamp } = event
      burst ??= {
        keys: [],
        text: '',
        at: field === null ? null : { field, stood: standingOf(field) },
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
      // What is in a field already, and what is too long for a hand, hurries nobody: a busy page may get the next key late.
      const wait = burst.at === null && !isLong(burst) ? held : patient
      timer = setTimeout(() => {
        timer = setTimeout(flush, 5)
      }, wait)
      if (burst.at !== null && !parts) return
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
  /** What is open has no field for it. */
  readonly refused: () => void
}

/** A question is open: the scan is its answer, or is refused in a word. */
function answer(dialog: HTMLElement, { text, at, taken }: Burst, { refused }: Ways): void {
  const scan = scanOf(text)
  const numbers = at !== null && takesNumber(at.field)
  const wanted = numbers && scan.is !== 'other' ? at.field : numbers ? undefined : freeFieldIn(dialog, scan.text.length)
  if (wanted !== undefined) {
    if (at !== null) putBack(at.field, at.stood)
    wanted.focus()
    put(wanted, scan.text)
    return
  }
  // A line of words may hold any number but a document's, and that is where it was typed.
  if (at !== null && scan.is === 'other' && !isSecret(at)) {
    if (taken) putTyped(at.field, at.stood, scan.text)
    return
  }
  if (at !== null) putBack(at.field, at.stood)
  refused()
}

/**
 * Gives a whole scan to whom it belongs. Only what was recognised replaces or leaves a field: a scan is also the rest of one that a pause
 * parted, and what stood there may be its beginning.
 */
function deliver(burst: Burst, ways: Ways): void {
  const dialog = openDialog()
  if (dialog === null) carry(burst, ways)
  else answer(dialog, burst, ways)
}

function carry({ text, at, taken }: Burst, { open, unwanted, refused }: Ways): void {
  const scan = scanOf(text)
  if (at !== null && isSecret(at) && scan.is === 'other') {
    putBack(at.field, at.stood)
    refused()
    return
  }
  const isOurs = scan.is === 'slip' || scan.is === 'record'
  const stays = () => {
    if (at !== null && taken) putTyped(at.field, at.stood, scan.text)
  }
  if (!isOurs && at !== null && takesNumber(at.field) && scan.card === undefined) {
    if (scan.is === 'other') stays()
    else put(at.field, scan.text)
    return
  }
  if (scan.is === 'other') {
    const wanted = !isOffered(ours, scan)
    if (at === null && !wanted) unwanted(scan)
    if (at !== null && wanted) putBack(at.field, at.stood)
    else stays()
    return
  }
  // Before the form hears of it: what it makes of the field would be of the form as it was.
  if (at !== null) putBack(at.field, at.stood)
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
