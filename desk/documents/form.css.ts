import { partsCss } from './paper-parts.tsx'

/** Print rules of a form on A5. Millimetres and points, since it is paper first. */
export const formCss = `
  ${partsCss}
  .copy { position: relative; width: 148mm; height: 209.5mm; padding: 11mm 10mm 9mm; display: flex; flex-direction: column;
    overflow: hidden; break-after: page }
  .copy:last-child { break-after: auto }
  h1 { font-size: 17pt; line-height: 1.2 }
  :lang(zh) h1 { letter-spacing: .35em; text-indent: .35em }
  .number { font-size: 19pt; line-height: 1.35; letter-spacing: .02em }
  .qr svg { width: 31mm; height: 31mm; margin: -2mm -2.4mm -2mm 0 }
  table { width: 100%; border-collapse: collapse; table-layout: fixed }
  th, td { border: .3mm solid #000; padding: 2.3mm 2.4mm; vertical-align: middle; overflow-wrap: anywhere }
  th { width: 22mm; padding-inline: 1mm; background: #f2f2f2; font-weight: 500; text-align: center }
  td { text-align: left }
  .declaration { margin: 5mm 0 0; font-size: 9.5pt }
  .signatures { gap: 8mm 6mm; margin-top: 8mm }
  footer { padding-top: 3mm; font-size: 8.5pt }
  .reversed { font-size: 34pt }
  .copy.close { font-size: 9.5pt; line-height: 1.35 }
  .close .identity { margin: 2mm 0 }
  .close th, .close td { padding-block: 1.2mm }
  .close td[colspan] { font-size: 8.5pt }
  .close .declaration { margin-top: 3mm; font-size: 8.5pt }
  .close .signatures { gap: 3mm 6mm; margin-top: 3mm }
  .small td[colspan] { font-size: 7.5pt }
`
