import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Folder of the bundled Chinese font: index.css and its files. */
export const fontFolder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/index.css'))

/** Where both shells serve that folder. */
export const servedFonts = '/fonts/'

/** The same folder for a document that is opened from disk. */
export const localFonts = pathToFileURL(fontFolder + sep).href
