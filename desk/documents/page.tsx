import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

export type Language = 'zh' | 'en'

export type DocumentPage = {
  readonly title: string
  readonly language: Language
  readonly css: string
  /** The paper, as CSS says it; the printer takes it from there. */
  readonly page?: string
  /** Kind and size of a paper, by which the desktop shell chooses its printer. */
  readonly sort?: string
  /** True for whatever the practice desk prints: every sheet says across itself that it counts for nothing. */
  readonly practice: boolean
  readonly body: ReactNode
  /**
   * Where the files of @fontsource-variable/noto-sans-sc are, ending in a slash: `/fonts/` in the shell, a file: URL of the package
   * for a PDF. Without it a machine without Chinese fonts prints boxes.
   */
  readonly fontBase: string
}

const paper = (page: string): string => `
  @page { size: ${page}; margin: 0 }
  * { box-sizing: border-box }
  html, body { margin: 0; padding: 0; background: #fff; color: #000 }
  body { font: 10.5pt/1.45 'Noto Sans SC Variable', sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact }
  .practice-mark { position: fixed; inset: 0; display: grid; place-content: center; text-align: center; font-size: 30pt; font-weight: 700;
    line-height: 1.3; color: #8a5a00; opacity: .28; transform: rotate(-24deg); pointer-events: none }
`

/** Fixed, so that a printer repeats it on every sheet. */
const PracticeMark = () => (
  <div className="practice-mark">
    演练 · 作废
    <br />
    PRACTICE · VOID
  </div>
)

/** A whole document as HTML: the same page serves preview, print and PDF. */
export const documentPage = ({
  title,
  language,
  css,
  page = 'A5 portrait',
  body,
  fontBase,
  practice,
  sort,
}: DocumentPage): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        {sort !== undefined && <meta name="paper" content={sort} />}
        <link rel="stylesheet" href={`${fontBase}index.css`} />
        <style>{paper(page) + css}</style>
      </head>
      <body>
        {body}
        {practice && <PracticeMark />}
      </body>
    </html>,
  )}`
