import { toSVG } from 'bwip-js/node'
import type { ReactElement } from 'react'
import { qrText } from '../../core/slip-number.ts'
import type { Paper } from './paper.ts'

/** The code that proves a paper; empty in a preview, which has no number to sign. */
export const SlipCode = ({ paper }: { readonly paper: Paper }): ReactElement | null =>
  paper.number === null ? null : <Qr text={qrText(paper.number, paper.signature)} />

/** Level M, the library’s default: a folded or smudged slip is still read, and the modules stay wide enough for an office printer. */
export const Qr = ({ text }: { readonly text: string }): ReactElement => {
  const svg = toSVG({ bcid: 'qrcode', text, scale: 2, paddingwidth: 4, paddingheight: 4 })
  // To the ear it says nothing: its text stands beside it.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the barcode library's own SVG; the text is inside as modules only
  return <div className="qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
}
