import { toSVG } from 'bwip-js/node'
import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import type { ReactElement } from 'react'
import type { Signature } from '../../core/contract/claims.ts'
import type { Sentence } from '../../core/sentence.ts'
import { qrText } from '../../core/slip-number.ts'
import { claimSlipCss } from './claim-slip.css.ts'
import type { ClaimSlipContent } from './claim-slip-content.ts'
import { documentPage, type Language } from './page.tsx'

dayjs.extend(utc)
dayjs.extend(timezone)

export type ClaimSlip = {
  readonly number: string
  /** Ed25519 of the number by the desk that issued it, base64url. */
  readonly signature: string
  readonly content: ClaimSlipContent
  /** The claimant's own hand; kept with the claim, never with the slip's content, and gone once erased. */
  readonly drawn: Signature | null
  /** Prints before this one. */
  readonly printed: number
  readonly reversed: boolean
  readonly language: Language
  readonly practice: boolean
  readonly fontBase: string
}

type Copy = 'desk' | 'claimant'

/** Claim slips in one document, as one print: A5, for each slip a page for the desk and one for the claimant with the same facts. */
export function claimSlipPage(slips: readonly [ClaimSlip, ...ClaimSlip[]]): string {
  const [first] = slips
  return documentPage({
    title: `${say(first, titleOf(first.content))} ${slips.map(({ number }) => number).join(' ')}`,
    language: first.language,
    css: claimSlipCss,
    practice: first.practice,
    fontBase: first.fontBase,
    body: slips.map((slip) => [
      <CopyPage key={`${slip.number} desk`} slip={slip} copy="desk" />,
      <CopyPage key={`${slip.number} claimant`} slip={slip} copy="claimant" />,
    ]),
  })
}

const titleOf = (content: ClaimSlipContent): Sentence =>
  content.subject === 'person' ? { zh: '交接凭证', en: 'Handover Slip' } : { zh: '认领凭证', en: 'Claim Slip' }

// Straight apostrophes: the Chinese font draws the other one as wide as a character, on paper too.
const copyNames: Record<Copy, Sentence> = {
  desk: { zh: '存根联(第一联)', en: 'Desk copy (1 of 2)' },
  claimant: { zh: '领取人联(第二联)', en: "Claimant's copy (2 of 2)" },
}

const say = ({ language }: ClaimSlip, sentence: Sentence): string => sentence[language]

const CopyPage = ({ slip, copy }: { slip: ClaimSlip; copy: Copy }): ReactElement => (
  <section className="copy">
    <Head slip={slip} copy={copy} />
    <Facts slip={slip} />
    <p className="declaration">{say(slip, declarations[slip.content.subject])}</p>
    <Signatures slip={slip} />
    <footer>
      <span>{say(slip, howToCheck)}</span>
      <strong>{say(slip, printMark(slip.printed))}</strong>
    </footer>
    {slip.reversed && <div className="reversed">{say(slip, { zh: '已撤销', en: 'REVERSED' })}</div>}
  </section>
)

const Head = ({ slip, copy }: { slip: ClaimSlip; copy: Copy }): ReactElement => (
  <header>
    <h1>{say(slip, titleOf(slip.content))}</h1>
    <p className="issuer">
      {slip.content.venue} {slip.content.desk} <b>{say(slip, copyNames[copy])}</b>
    </p>
    <div className="identity">
      <div>
        <div className="label">{say(slip, { zh: '凭证号', en: 'Slip number' })}</div>
        <div className="number">{slip.number}</div>
        <div>{moment(slip, slip.content.at, true)}</div>
      </div>
      <Qr text={qrText(slip.number, slip.signature)} />
    </div>
  </header>
)

/** Level M, the library’s default: a folded or smudged slip is still read, and the modules stay wide enough for an office printer. */
const Qr = ({ text }: { text: string }): ReactElement => {
  const svg = toSVG({ bcid: 'qrcode', text, scale: 2, paddingwidth: 4, paddingheight: 4 })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the barcode library's own SVG; the text is inside as modules only
  return <div className="qr" dangerouslySetInnerHTML={{ __html: svg }} />
}

type Row = readonly [label: Sentence, value: string]

function rowsOf(slip: ClaimSlip): { pairs: readonly (readonly [Row, Row])[]; wide: readonly Row[] } {
  const { content } = slip
  const what = content.subject === 'person' ? { zh: '被领人', en: 'Person' } : { zh: '物品', en: 'Item' }
  const place = content.subject === 'person' ? { zh: '发现', en: 'Found at' } : { zh: '拾得', en: 'Found at' }
  const numbers = content.report === null ? content.find : `${content.find} / ${content.report}`
  return {
    pairs: [
      [
        [what, say(slip, content.what)],
        [{ zh: '登记编号', en: 'Record' }, numbers],
      ],
      [
        [place, say(slip, content.where)],
        [{ zh: '时间', en: 'Time' }, content.foundAt === null ? '' : moment(slip, content.foundAt, false)],
      ],
      [
        [{ zh: '领取人', en: 'Claimant' }, content.claimant],
        [{ zh: '证件', en: 'Document' }, say(slip, content.document)],
      ],
      [
        [{ zh: '电话', en: 'Phone' }, content.phone],
        [{ zh: '关系', en: 'Relation' }, say(slip, content.relation)],
      ],
    ],
    wide: [
      [{ zh: '核验', en: 'Verified' }, content.verified],
      [{ zh: '随物', en: 'With it' }, content.belongings],
    ],
  }
}

const Facts = ({ slip }: { slip: ClaimSlip }): ReactElement => {
  const { pairs, wide } = rowsOf(slip)
  return (
    <table>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair[0][0].en}>
            {pair.map(([label, value]) => [
              <th key="label">{say(slip, label)}</th>,
              <td key="value">{value === '' ? '—' : value}</td>,
            ])}
          </tr>
        ))}
        {wide.map(([label, value]) => (
          <tr key={label.en}>
            <th>{say(slip, label)}</th>
            <td colSpan={3}>{value === '' ? '—' : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Signatures = ({ slip }: { slip: ClaimSlip }): ReactElement => {
  const { operator, witness, at } = slip.content
  const line = (label: Sentence, filled: ReactElement | string): ReactElement => (
    <div className="line">
      <span className="label">{say(slip, label)}</span>
      <span>{filled}</span>
    </div>
  )
  const badge = (number: string): string =>
    number === '' ? '' : say(slip, { zh: `警号 ${number}`, en: `badge ${number}` })
  return (
    <div className="signatures">
      {line({ zh: '领取人签名', en: "Claimant's signature" }, slip.drawn ? <Drawn signature={slip.drawn} /> : '')}
      {line({ zh: '日期', en: 'Date' }, slip.drawn ? moment(slip, at, true).split(' ')[0]! : '')}
      {line({ zh: '经办人', en: 'Handed over by' }, badge(operator))}
      {line({ zh: '复核人', en: 'Confirmed by' }, badge(witness))}
    </div>
  )
}

const Drawn = ({ signature }: { signature: Signature }): ReactElement => (
  <svg className="drawn" viewBox={`0 0 ${signature.width} ${signature.height}`} aria-hidden="true">
    <path d={signature.strokes.map(strokePath).join('')} vectorEffect="non-scaling-stroke" />
  </svg>
)

/** A dot is a stroke too: a path of no length is drawn round by the line's cap. */
const strokePath = (stroke: Signature['strokes'][number]): string =>
  stroke.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('') + (stroke.length === 1 ? 'h0' : '')

function moment({ content, language }: ClaimSlip, at: number, withYear: boolean): string {
  const local = dayjs(at).tz(content.timeZone)
  if (language === 'en') return local.format(withYear ? 'YYYY-MM-DD HH:mm' : 'MM-DD HH:mm')
  return local.format(withYear ? 'YYYY年M月D日 HH:mm' : 'M月D日 HH:mm')
}

const declarations: Record<ClaimSlipContent['subject'], Sentence> = {
  item: {
    zh: '领取人声明:上述物品系本人所有(或受所有人委托代领),经当面清点无误。如有冒领,愿承担法律责任。',
    en: 'I declare that the item above is mine (or that its owner sent me), and that it was checked in my presence. I am liable for a false claim.',
  },
  person: {
    zh: '领取人声明:本人系上述人员的监护人、亲属或受其委托,已当面核对并安全接回。如有冒领,愿承担法律责任。',
    en: 'I declare that I am the guardian or a relative of the person above, or sent by them, and that the person is safely with me. I am liable for a false claim.',
  },
}

const howToCheck: Sentence = {
  zh: '扫码或报凭证号可在任一警务亭核验真伪。本凭证不含完整证件号码。',
  en: 'Any booth can check this slip by its QR or number. It holds no complete document number.',
}

const printMark = (printed: number): Sentence =>
  printed === 0 ? { zh: '首次打印', en: 'First print' } : { zh: `补打第 ${printed} 次`, en: `Reprint ${printed}` }
