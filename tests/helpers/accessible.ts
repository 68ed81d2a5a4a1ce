import type { Page } from 'playwright-core'

const roles =
  'button|link|textbox|searchbox|combobox|checkbox|radio|switch|tab|spinbutton|option|img|dialog|form|iframe'
const nameless = new RegExp(`^\\s*- '?(?:${roles})(?! ")\\b`)

/** What a screen reader would meet without a name, as Chromium's own tree of names has it. */
export async function namelessOn(page: Page): Promise<string[]> {
  // A paper on the screen has a body of its own.
  const tree = await page.locator(':root > body').ariaSnapshot()
  return tree.split('\n').filter((line) => nameless.test(line) && !/- '?iframe/.test(line))
}

/** Headings of the first rank, the page's language, and stops that Tab would take out of order. */
export const outlineOf = (page: Page) =>
  page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility()).length,
    language: document.documentElement.lang,
    outOfOrder: [...document.querySelectorAll<HTMLElement>('[tabindex]')].filter((one) => one.tabIndex > 0).length,
  }))

/** Texts and placeholders below 4.5 : 1 against what lies under them (WCAG 2.2, 1.4.3, without its easier rule for large text). */
export const faintOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Colour = [number, number, number, number]
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 1
    const pen = canvas.getContext('2d', { willReadFrequently: true })!
    const parse = (css: string): Colour => {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = css
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const over = (top: Colour, under: Colour): Colour => {
      const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const ground = (element: Element | null): Colour => {
      if (element === null) return [255, 255, 255, 1]
      const own = parse(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, ground(element.parentElement))
    }
    const light = ([r, g, b]: Colour): number => {
      const [x, y, z] = [r, g, b].map((c) =>
        c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!
    }
    const contrast = (element: Element, css: string): number => {
      const under = ground(element)
      const [a, b] = [light(over(parse(css), under)), light(under)]
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    }
    const seen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('.spoken, :disabled, [aria-disabled=true], canvas, iframe') === null &&
      element.getBoundingClientRect().width > 1
    const found: string[] = []
    const judge = (element: Element, css: string, text: string): void => {
      const ratio = contrast(element, css)
      if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className} ${text.slice(0, 30)}`)
    }
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent?.trim() ?? ''
      const element = walk.currentNode.parentElement
      if (text !== '' && element !== null && seen(element)) judge(element, getComputedStyle(element).color, text)
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input[placeholder], textarea[placeholder]'))
      if (field.placeholder !== '' && seen(field))
        judge(field, getComputedStyle(field, '::placeholder').color, field.placeholder)
    return found
  })

/**
 * Targets under 24 pixels across (WCAG 2.2, 2.5.8) or less high than a finger is wide, 44 (2.5.5); a link within a sentence may be as
 * high as its text.
 */
export const smallOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = 'button, a[href], input, textarea, select, [role=radio], [role=checkbox], [role=tab]'
    const found: string[] = []
    for (const one of document.querySelectorAll<HTMLElement>(targets)) {
      const shown = one.checkVisibility({ visibilityProperty: true }) && one.closest('.spoken, .skip') === null
      if (!shown) continue
      const style = getComputedStyle(one)
      const around = one.parentElement?.textContent?.replace(one.textContent ?? '', '').trim() ?? ''
      if (one.matches('a') && style.display === 'inline' && around !== '') continue
      const whole = one.closest('.ant-select, .ant-picker, .ant-input-affix-wrapper, label') ?? one
      const { width, height } = whole.getBoundingClientRect()
      if (width < 24 || height < 43.5)
        found.push(`${Math.round(width)}x${Math.round(height)} ${one.tagName}.${one.className} ${one.textContent}`)
    }
    return found
  })

export type TabWalk = { readonly unseen: string[]; readonly unreached: string[]; readonly trapped: string[] }

type Seen = { readonly name: string; readonly again: boolean; readonly stuck: boolean; readonly visible: boolean }
type Marked = { looks: Map<Element, string>; visited: Set<Element>; last: Element | null; still: number }
declare global {
  var tabWalk: Marked
  var lookOf: (element: Element) => string
}

/** Walks the whole screen by Tab: every stop shows its focus, none keeps it, and none that can be reached is left out. */
export async function tabThrough(page: Page): Promise<TabWalk> {
  await page.evaluate(leaveField)
  await page.evaluate(markStops)
  const unseen: string[] = []
  const trapped: string[] = []
  for (let presses = 0; presses < 250; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtStop)
    if (stop === null) continue
    if (stop.stuck) trapped.push(stop.name)
    if (stop.again || stop.stuck) break
    if (!stop.visible) unseen.push(stop.name)
  }
  return { unseen, trapped, unreached: await page.evaluate(unreachedStops) }
}

/** Called in the page. What a component shows of the focus it takes back after a moment, a select after some 100 ms. */
async function leaveField(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await new Promise((resolve) => setTimeout(resolve, 250))
}

function markStops(): void {
  // Called in the page: looks are taken while nothing has the focus, so that a change at the stop is the focus and nothing else.
  globalThis.lookOf = (element) => {
    const looks: string[] = []
    for (let at: Element | null = element, up = 0; at !== null && up < 4; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(at)
      looks.push(outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor)
    }
    return looks.join('|')
  }
  const all = [...document.querySelectorAll('*')]
  globalThis.tabWalk = {
    looks: new Map(all.map((one) => [one, lookOf(one)])),
    visited: new Set(),
    last: null,
    still: 0,
  }
}

function lookAtStop(): Seen | null {
  const { looks, visited, last } = tabWalk
  const element = document.activeElement
  if (element === null || element === document.body) return null
  const name = `${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent}`
  tabWalk.still = element === last ? tabWalk.still + 1 : 0
  tabWalk.last = element
  const again = visited.has(element) && element !== last
  visited.add(element)
  // A framed page shows the focus inside itself.
  const visible = element.tagName === 'IFRAME' || looks.get(element) !== lookOf(element)
  return { name: name.slice(0, 80), again, stuck: tabWalk.still > 5, visible }
}

function unreachedStops(): string[] {
  const stops = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]'
  const scope = document.querySelector('dialog[open]') ?? document
  return [...scope.querySelectorAll<HTMLElement>(stops)]
    .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => !tabWalk.visited.has(one))
    .map((one) => `${one.tagName}.${one.className} ${one.getAttribute('aria-label') ?? one.textContent}`.slice(0, 80))
}
