import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Language = 'zh' | 'en'

export type DocumentPage = {
  readonly title: string
  readonly language: Language
  readonly css: string
  readonly body: ReactNode
  /**
   * Where the files of @fontsource-variable/noto-sans-sc are, ending in a slash: `/fonts/` in the shell, a file: URL of the package
   * for a PDF. Without it a machine without Chinese fonts prints boxes.
   */
  readonly fontBase: string
}

const paper = `
  @page { size: A5 portrait; margin: 0 }
  * { box-sizing: border-box }
  html, body { margin: 0; padding: 0; background: #fff; color: #000 }
  body { font: 10.5pt/1.45 'Noto Sans SC Variable', sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact }
`

/** A whole document as HTML: the same page serves preview, print and PDF. */
export const documentPage = ({ title, language, css, body, fontBase }: DocumentPage): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <link rel="stylesheet" href={`${fontBase}index.css`} />
        <style>{paper + css}</style>
      </head>
      <body>{body}</body>
    </html>,
  )}`
