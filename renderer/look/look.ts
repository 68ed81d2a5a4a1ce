import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { heightAt, type Scheme, space } from './tokens.ts'

export const themes = ['system', 'light', 'dark'] as const
export const textSizes = [100, 125, 150] as const

/** How this machine shows the desk: a theme (or the system's), and the size of all text in per cent. */
export type Look = { readonly theme: (typeof themes)[number]; readonly textSize: (typeof textSizes)[number] }

/** What is drawn just now. */
export type Drawn = { readonly scheme: Scheme; readonly scale: number }

const plain: Look = { theme: 'system', textSize: 100 }
const place = 'look'
const systemDark = matchMedia('(prefers-color-scheme: dark)')

/** What was stored, whatever it is, as a look; unknown values fall back one by one. */
export function readLook(stored: unknown): Look {
  const { theme, textSize } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Look>
  return {
    theme: themes.find((one) => one === theme) ?? plain.theme,
    textSize: textSizes.find((one) => one === textSize) ?? plain.textSize,
  }
}

function remembered(): Look {
  try {
    return readLook(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return plain
  }
}

let look = plain
let onPaper = false
let drawn: Drawn = { scheme: 'light', scale: 1 }
const listeners = new Set<() => void>()

function draw(): void {
  const dark = look.theme === 'dark' || (look.theme === 'system' && systemDark.matches)
  drawn = { scheme: dark && !onPaper ? 'dark' : 'light', scale: onPaper ? 1 : look.textSize / 100 }
  document.documentElement.dataset.scheme = drawn.scheme
  document.documentElement.style.fontSize = `${drawn.scale * 100}%`
  document.documentElement.style.setProperty('--target', `${heightAt(space.target, drawn.scale)}rem`)
  for (const tell of listeners) tell()
}

/** Draws the page as this machine showed it last, and follows the system and the printer from here on. */
export function startLook(): void {
  look = remembered()
  systemDark.addEventListener('change', draw)
  const paper = (on: boolean) => () => {
    onPaper = on
    // The printer does not wait for the next frame.
    flushSync(draw)
  }
  addEventListener('beforeprint', paper(true))
  addEventListener('afterprint', paper(false))
  draw()
}

/** Shows the desk so from now on, on this machine. */
export function changeLook(change: Partial<Look>): void {
  look = { ...look, ...change }
  localStorage.setItem(place, JSON.stringify(look))
  draw()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

/** What was chosen. */
export const useLook = (): Look => useSyncExternalStore(subscribe, () => look)

/** What is drawn, for those who draw by themselves. */
export const useDrawn = (): Drawn => useSyncExternalStore(subscribe, () => drawn)
