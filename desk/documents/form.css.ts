/** Print rules of a form on A5. Millimetres and points, since it is paper first. */
export const formCss = `
  .copy { position: relative; width: 148mm; height: 209.5mm; padding: 11mm 10mm 9mm; display: flex; flex-direction: column;
    overflow: hidden; break-after: page }
  .copy:last-child { break-after: auto }
  h1 { margin: 0; text-align: center; font-size: 17pt; font-weight: 700; line-height: 1.2 }
  :lang(zh) h1 { letter-spacing: .35em; text-indent: .35em }
  .issuer { margin: 1.5mm 0 0; text-align: center }
  .issuer b { margin-left: .6em }
  .identity { display: flex; justify-content: space-between; align-items: flex-end; margin: 4mm 0 3mm }
  .number { font-size: 19pt; font-weight: 700; line-height: 1.35; letter-spacing: .02em; font-variant-numeric: tabular-nums }
  .qr svg { display: block; width: 31mm; height: 31mm; margin: -2mm -2.4mm -2mm 0 }
  table { width: 100%; border-collapse: collapse; table-layout: fixed }
  th, td { border: .3mm solid #000; padding: 2.3mm 2.4mm; vertical-align: middle; overflow-wrap: anywhere }
  th { width: 22mm; padding-inline: 1mm; background: #f2f2f2; font-weight: 500; text-align: center }
  td { text-align: left }
  .declaration { margin: 5mm 0 0; font-size: 9.5pt }
  .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm 6mm; margin-top: 8mm }
  .line { display: flex; align-items: flex-end; gap: 3mm; height: 10mm; border-bottom: .3mm solid #000; padding-bottom: 1mm }
  .line .label { white-space: nowrap }
  .drawn { display: block; width: 36mm; height: 12mm; overflow: visible }
  .drawn path { fill: none; stroke: #000; stroke-width: 1.4px; stroke-linecap: round; stroke-linejoin: round }
  footer { display: flex; justify-content: space-between; gap: 4mm; margin-top: auto; padding-top: 3mm; font-size: 8.5pt }
  footer strong { white-space: nowrap }
  .copy.close { font-size: 9.5pt; line-height: 1.35 }
  .close .identity { margin: 2mm 0 }
  .close th, .close td { padding-block: 1.2mm }
  .close td[colspan] { font-size: 8.5pt }
  .close .declaration { margin-top: 3mm; font-size: 8.5pt }
  .close .signatures { gap: 3mm 6mm; margin-top: 3mm }
  .small td[colspan] { font-size: 7.5pt }
  .reversed { position: absolute; left: 50%; top: 46%; transform: translate(-50%, -50%) rotate(-18deg); padding: 1mm 8mm;
    border: 1.2mm solid #c00; color: #c00; font-size: 34pt; font-weight: 800; letter-spacing: .1em; white-space: nowrap;
    opacity: .6 }
`
