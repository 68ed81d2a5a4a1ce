import { createElement, Fragment, type ReactNode } from 'react'
import { isReceipt, type PaperSize, paperKind } from '../../core/papers.ts'
import { formCss } from './form.css.ts'
import { FormSheet } from './form-sheet.tsx'
import { templates } from './kinds.ts'
import { documentPage } from './page.tsx'
import type { Paper } from './paper.ts'
import { receiptMarkup, receiptPicture } from './receipt.ts'
import { sheetCss } from './sheet.css.ts'
import { SheetLeaf } from './sheet-leaf.tsx'

/** Papers of one kind and size in one document, as one print. Throws a zod error on content of another version. */
export function paperPage(papers: readonly [Paper, ...Paper[]]): string {
  const [first] = papers
  const drawn = papers.map(draw)
  return documentPage({
    title: [paperKind(first.kind).name[first.language], ...new Set(papers.map(({ number }) => number ?? ''))]
      .join(' ')
      .trim(),
    language: first.language,
    css: drawn[0]!.css,
    page: drawn[0]!.page,
    sort: `${first.kind} ${first.size}`,
    practice: first.practice && !isReceipt(first.size),
    fontBase: first.fontBase,
    body: createElement(Fragment, null, ...drawn.map(({ body }) => body)),
  })
}

type Drawn = { readonly css: string; readonly page: string; readonly body: ReactNode }

const pages: Record<Exclude<PaperSize, `receipt-${string}`>, string> = {
  a5: 'A5 portrait',
  a4: 'A4 portrait',
  label: '40mm 30mm',
}

function draw(paper: Paper): Drawn {
  const template = templates[paper.kind]
  const content = template.schema.parse(paper.content)
  if (isReceipt(paper.size)) return roll(paper, content)
  const page = pages[paper.size]
  if ('form' in template) {
    return { css: formCss, page, body: <FormSheet paper={paper} form={template.form(content)} /> }
  }
  if ('leaf' in template) {
    return { css: sheetCss, page, body: <SheetLeaf paper={paper} sheet={template.leaf(content)} /> }
  }
  const Sheet = template.sheet
  return { css: template.css, page, body: <Sheet paper={paper} content={content} /> }
}

const rollCss = `
  .roll { margin: 0 auto; padding: 3mm 0 5mm }
  .roll svg { display: block; width: 100%; height: auto; margin: 0 auto }
  .roll svg g { font-family: 'Noto Sans SC Variable', monospace }
`

function roll(paper: Paper, content: unknown): Drawn {
  const template = templates[paper.kind]
  if (!('form' in template) || !isReceipt(paper.size)) throw new Error(`${paper.kind} has no form for a roll`)
  const { svg, width, height } = receiptPicture(receiptMarkup(paper, template.form(content)), paper.size)
  const printed = paper.size === 'receipt-80' ? 72 : 48
  return {
    css: rollCss,
    page: `${width}mm ${height}mm`,
    body: (
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the receipt library's own SVG, in which every word is escaped
      <div className="roll" style={{ width: `${printed}mm` }} dangerouslySetInnerHTML={{ __html: svg }} />
    ),
  }
}
