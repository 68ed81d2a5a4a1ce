/** The themes that are drawn; `system` chooses between them. */
export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/**
 * Every colour of the pages, once. A name says what it is for: `blue` acts, `red` is danger or contradiction, `amber` is near or
 * wanting care, `green` agrees; `-soft` is the ground its own word stands on, `-line` the border of such a ground, `on-` what is
 * written on the full colour. `alarm` is the one ground that is loud in both themes,
 * and `paper` stays white: slips and signatures.
 */
const light = {
  rail: '#12283f',
  'rail-on': '#24476b',
  'rail-hover': '#1b3652',
  'rail-ink': '#e6edf5',
  'rail-quiet': '#b8c6d6',
  page: '#f3f4f6',
  card: '#ffffff',
  field: '#ffffff',
  hover: '#f3f6fa',
  head: '#f7f9fb',
  chip: '#e9edf1',
  paper: '#ffffff',
  line: '#dde2e8',
  'line-strong': '#828d9b',
  ink: '#111c2b',
  quiet: '#566376',
  faint: '#66707f',
  blue: '#1d4f91',
  'blue-strong': '#163d70',
  'blue-soft': '#e7eef8',
  'blue-line': '#b9cbe4',
  'on-blue': '#ffffff',
  red: '#b3261e',
  'red-soft': '#fdebe9',
  'red-line': '#ecc3bf',
  'on-red': '#ffffff',
  amber: '#8a5a00',
  'amber-soft': '#fff3da',
  'amber-line': '#e8cf96',
  green: '#1f6b45',
  'green-soft': '#e5f4eb',
  'green-line': '#a9d6bb',
  'on-green': '#ffffff',
  alarm: '#b3261e',
  'on-alarm': '#ffffff',
  'bar-agrees': '#2e7d53',
  'bar-near': '#a8842b',
  'bar-against': '#d9534a',
  'bar-none': '#828d9b',
  'bar-count': '#5d86bd',
} as const

export type ColourName = keyof typeof light

const dark: Record<ColourName, string> = {
  rail: '#0a121b',
  'rail-on': '#24476b',
  'rail-hover': '#1b3652',
  'rail-ink': '#e6edf5',
  'rail-quiet': '#b8c6d6',
  page: '#0e1620',
  card: '#17212d',
  field: '#1d2936',
  hover: '#223140',
  head: '#1b2733',
  chip: '#2a3846',
  paper: '#ffffff',
  line: '#2f3e4d',
  'line-strong': '#75879a',
  ink: '#e6edf5',
  quiet: '#a9b7c6',
  faint: '#a0aebd',
  blue: '#8fbcf5',
  'blue-strong': '#b3d2fa',
  'blue-soft': '#1c3450',
  'blue-line': '#3a5f8c',
  'on-blue': '#0b1b30',
  red: '#ff9e94',
  'red-soft': '#48211f',
  'red-line': '#8a3f39',
  'on-red': '#3b0d09',
  amber: '#f0c169',
  'amber-soft': '#41330f',
  'amber-line': '#7d6422',
  green: '#7fd3a0',
  'green-soft': '#16392a',
  'green-line': '#35704f',
  'on-green': '#07261a',
  alarm: '#c9352b',
  'on-alarm': '#ffffff',
  'bar-agrees': '#5cb883',
  'bar-near': '#c9a54a',
  'bar-against': '#e8746b',
  'bar-none': '#75879a',
  'bar-count': '#5f8fc9',
}

export const colours: Record<Scheme, Readonly<Record<ColourName, string>>> = { light, dark }

/** Text sizes in rem of 16 px, so that the text size a clerk chose reaches all of them. */
export const type = {
  text: 0.9375,
  small: 0.875,
  key: 0.75,
  h1: 1.1875,
  h2: 1,
  line: 1.0625,
  title: 1.5,
  likely: 1.375,
  figure: 1.6875,
  clock: 1.9375,
} as const

/** Distances in rem. `target` is what a finger or a tired hand hits: 44 px at 100 %. */
export const space = {
  gap: 0.75,
  'gap-small': 0.5,
  pad: 0.875,
  'pad-screen': 1.125,
  radius: 0.625,
  'radius-control': 0.5,
  target: 2.75,
} as const

/**
 * Height of a control in rem, which is `inRem` at 100 %, where text is drawn at `scale`. 44 px is enough for any finger: a larger
 * text needs room for its letters, not for a larger button, and every pixel saved is a line of the form more.
 */
export const heightAt = (inRem: number, scale: number): number => (inRem + scale - 1) / scale

/** Characters of rare names are missing from the bundled font; the system's own fonts come after it. */
export const font =
  "'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'SimSun-ExtB', 'Source Han Serif', sans-serif"

/** One rem in pixels at 100 %. */
export const rem = 16
