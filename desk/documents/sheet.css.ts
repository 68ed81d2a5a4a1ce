import { partsCss } from './paper-parts.tsx'

/** Print rules of an A4 sheet. The margins are the page's own, so that every page of a long list has them; wider at the left, to be bound. */
export const sheetCss = `
  ${partsCss}
  @page { margin: 20mm 20mm 16mm 24mm }
  .leaf { position: relative; width: 166mm; min-height: 260mm; display: flex; flex-direction: column; font-size: 11pt; line-height: 1.5;
    break-after: page }
  @media screen { .leaf { width: 210mm; min-height: 297mm; padding: 20mm 20mm 16mm 24mm; zoom: .69 } }
  .leaf:last-child { break-after: auto }
  .leaf h1 { font-size: 22pt; line-height: 1.3 }
  :lang(zh) .leaf h1 { letter-spacing: .3em; text-indent: .3em }
  .leaf .issuer { margin-top: 2mm }
  .leaf .identity { margin: 5mm 0 4mm; padding-bottom: 2mm; border-bottom: .5mm solid #000 }
  .leaf .number { font-size: 13pt }
  .leaf .qr svg { width: 28mm; height: 28mm; margin: -2mm -2mm -1mm 0 }
  .leaf h2 { margin: 3mm 0 1.5mm; font-size: 12.5pt; font-weight: 700 }
  .leaf p.text { margin: 2mm 0; text-align: justify }
  :lang(zh) .leaf p.text { text-indent: 2em }
  .leaf table { width: 100%; border-collapse: collapse; margin: 1mm 0 2mm }
  .leaf thead { display: table-header-group }
  .leaf tr { break-inside: avoid }
  .leaf th, .leaf td { border: .3mm solid #000; padding: 1.1mm 2mm; vertical-align: middle; text-align: left; overflow-wrap: anywhere }
  .leaf th { background: #f2f2f2; font-weight: 500; text-align: center }
  .leaf .facts th { width: 32mm; padding-inline: 1mm }
  .leaf .beside { display: flex; gap: 4mm; align-items: flex-start }
  .leaf .beside .facts { flex: 1; min-width: 0 }
  .leaf .beside .facts th { width: 22mm }
  :lang(en) .leaf .beside .facts th { width: 28mm }
  .leaf .picture { flex: none; width: 56mm; margin: 1mm 0 2mm; font-size: 8.5pt; line-height: 1.4 }
  .leaf .picture img, .leaf .picture .none { display: block; width: 56mm; max-height: 80mm; object-fit: contain; border: .3mm solid #000 }
  .leaf .picture .none { padding: 8mm 4mm; font-size: 10.5pt; text-align: center; color: #444 }
  .leaf .picture figcaption { margin-top: 1mm }
  .leaf .by-hand { height: 15mm; color: #444; vertical-align: top }
  .leaf .list { font-size: 10.5pt }
  .leaf .list td:first-child { width: 13mm; text-align: center }
  .leaf .list th, .leaf .whole { white-space: nowrap }
  .leaf .empty { text-align: center; color: #444 }
  .leaf .signatures { gap: 4mm 8mm; margin-top: 5mm }
  .leaf footer { padding-top: 6mm; font-size: 9pt }
  .leaf .reversed { font-size: 40pt }
  .poster h1 { font-size: 46pt; color: #b00; font-weight: 800 }
  .poster .big { margin: 4mm 0; text-align: center; font-size: 34pt; font-weight: 700; line-height: 1.3 }
  :lang(en) .poster .big { font-size: 27pt }
  .poster .facts { font-size: 19pt; line-height: 1.4 }
  .poster .facts th { width: 44mm }
  .poster p.text { font-size: 17pt; line-height: 1.5 }
  .leaf:not(.poster) .big { margin: 3mm 0; font-size: 17pt; font-weight: 700 }
`
