import { colours, font, type Scheme, space, type } from './tokens.ts'

const lines = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

const inRem = (sizes: Readonly<Record<string, number>>, prefix = ''): Record<string, string> =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [prefix + name, `${size}rem`]))

const scheme = (name: Scheme): string => `${lines(colours[name])};color-scheme:${name}`

/** The tokens as custom properties: `--blue`, `--text-small`, `--gap`. Paper is white whatever the screen is. */
export const tokenSheet = (): string =>
  [
    `:root{${lines({ font, ...inRem(type, 'text-'), ...inRem(space) })};${scheme('light')}}`,
    `:root[data-scheme=dark]{${scheme('dark')}}`,
    `@media print{:root,:root[data-scheme=dark]{${scheme('light')}}}`,
  ].join('\n')

/** Makes the tokens known to the page before anything is drawn. */
export function wearTokens(document: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(tokenSheet())
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
