import { useEffect, useLayoutEffect, useRef } from 'react'
import { type Scan, scanLeast, scanOf, scanPause } from '../../core/scan.ts'
import { isComposing } from './composing.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
type Burst = {
  readonly keys: KeyboardEvent[]
  readonly field: Field | null
  /** What stood in the field before the scan. */
  readonly before: string
  last: number
}

const ours = 'desk-scan'
// A little longer than the pause itself: a busy page gets its keys late.
const held = scanPause + 15
const character = /^[\w.*-]$/

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

/**
 * Hears a barcode scanner anywhere in the app: keys that follow each other faster than a hand, ended by Enter. Outside of a text
 * field keys are held back for a twentieth of a second, so that a scan presses no button; in a field the scan's Enter submits
 * nothing. `open` gets what names one of our slips or records; a number stays in a field for numbers, or goes to the form that wants
 * it (`useScanned`); `unwanted` gets the rest of the documents. An input method that is switched on hides a scan: it takes the keys.
 */
export function useScanner(open: (scan: Scan) => void, unwanted: (scan: Scan) => void): void {
  const latest = useRef({ open, unwanted })
  latest.current = { open, unwanted }
  useLayoutEffect(() => {
    let burst: Burst | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      clearTimeout(timer)
      if (burst !== null && burst.field === null) void release(burst.keys)
      burst = null
    }
    const end = (event: KeyboardEvent, { keys, field, before }: Burst) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const scan = scanOf(keys.map(({ key }) => key).join(''))
      burst = null
      clearTimeout(timer)
      deliver(scan, field, before, latest.current)
    }
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.key === 'Shift') return
      const field = fieldOf(event.target)
      const late = burst !== null && (event.timeStamp - burst.last > scanPause || burst.field !== field)
      if (late) flush()
      if (event.key === 'Enter' && burst !== null && burst.keys.length >= scanLeast) return end(event, burst)
      const plain = character.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat
      const hidden = field instanceof HTMLInputElement && field.type === 'password'
      if (!plain || hidden || isComposing(event)) return flush()
      burst ??= { keys: [], field, before: field?.value ?? '', last: 0 }
      burst.keys.push(event)
      burst.last = event.timeStamp
      clearTimeout(timer)
      timer = setTimeout(flush, held)
      if (field !== null) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      flush()
    }
  }, [])
}

type Ways = { readonly open: (scan: Scan) => void; readonly unwanted: (scan: Scan) => void }

function deliver(scan: Scan, field: Field | null, before: string, { open, unwanted }: Ways): void {
  const isOurs = scan.is === 'slip' || scan.is === 'record'
  if (!isOurs && field !== null && takesNumber(field)) put(field, scan.text)
  else if (scan.is === 'other') {
    if (isTaken(scan) && field !== null) put(field, before)
  } else {
    if (field !== null) put(field, before)
    if (isTaken(scan)) return
    if (isOurs) open(scan)
    else unwanted(scan)
  }
}

/** Whether the screen in sight took the scan. */
const isTaken = (scan: Scan): boolean =>
  !window.dispatchEvent(new CustomEvent(ours, { detail: scan, cancelable: true }))

/** The screen in sight takes a scan wherever the focus is; answers whether it does. */
export function useScanned(take: (scan: Scan) => boolean): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const onScan = (event: Event) => {
      if (latest.current((event as CustomEvent<Scan>).detail)) event.preventDefault()
    }
    window.addEventListener(ours, onScan)
    return () => window.removeEventListener(ours, onScan)
  }, [])
}
