import './signature.css'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import type { Signature } from '../../core/contract/claims.ts'
import { bound, useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { Key } from './key.tsx'

const size = { width: 480, height: 150 }

/** Take the last stroke back, and all of them. */
export const signatureKeys = { undo: 'Alt Z', clear: 'Alt Delete' } as const

/** The pen's path as the journal keeps it: rounded to a tenth of a pixel, long strokes thinned to what it takes. */
export function pathOf(groups: readonly { readonly points: readonly { x: number; y: number }[] }[]): Signature | null {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  const strokes = groups.slice(0, 200).map(({ points }) => {
    // One less than the most, since the last point is kept whatever falls out before it.
    const every = Math.max(1, Math.ceil(points.length / 1999))
    return points
      .filter((_point, index) => index % every === 0 || index === points.length - 1)
      .map((point): [number, number] => [tenth(point.x), tenth(point.y)])
  })
  return strokes.length === 0 ? null : { ...size, strokes }
}

/** The kept path as the pad takes it. */
const groupsOf = ({ strokes }: Signature): PointGroup[] =>
  strokes.map((stroke) => ({
    penColor: 'black',
    dotSize: 0,
    minWidth: 1,
    maxWidth: 2.5,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: stroke.map(([x, y], at) => ({ x, y, pressure: 0.5, time: at * 10 })),
  }))

type Props = {
  readonly label: string
  /** What was signed before the form was put aside. */
  readonly drawn?: Signature | null
  readonly change: (signature: Signature | null) => void
}

/** A field to sign in with pen, finger or mouse; optional, since the paper has a line for it too. */
export function SignatureField({ label, drawn = null, change }: Props) {
  const { t } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const tell = useRef(change)
  tell.current = change
  const before = useRef(drawn)
  useEffect(() => {
    if (canvas.current === null) return
    const made = new SignaturePad(canvas.current, { minWidth: 1, maxWidth: 2.5 })
    pad.current = made
    if (before.current !== null) made.fromData(groupsOf(before.current))
    const ended = () => tell.current(pathOf(made.toData()))
    made.addEventListener('endStroke', ended)
    return () => {
      made.removeEventListener('endStroke', ended)
      made.off()
    }
  }, [])
  const clear = () => {
    pad.current?.clear()
    change(null)
  }
  const undo = () => {
    const groups = pad.current?.toData().slice(0, -1) ?? []
    pad.current?.fromData(groups)
    change(pathOf(groups))
  }
  useKeys({ [bound(signatureKeys.undo)]: undo, [bound(signatureKeys.clear)]: clear })
  return (
    <div className="signature">
      <canvas ref={canvas} {...size} role="img" aria-label={label} />
      <div className="signature-ways">
        <Button onClick={undo}>
          {t('signature.undo')} <Key>{signatureKeys.undo}</Key>
        </Button>
        <Button onClick={clear}>
          {t('action.clear')} <Key>{signatureKeys.clear}</Key>
        </Button>
      </div>
    </div>
  )
}
