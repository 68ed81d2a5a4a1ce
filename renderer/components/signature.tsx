import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import type { Signature } from '../../core/contract/claims.ts'
import { useWords } from '../i18n/index.ts'

const size = { width: 480, height: 150 }

/** The pen's path as the journal keeps it: rounded to a tenth of a pixel, long strokes thinned to what it takes. */
export function pathOf(groups: readonly { readonly points: readonly { x: number; y: number }[] }[]): Signature | null {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  const strokes = groups.slice(0, 200).map(({ points }) => {
    const every = Math.max(1, Math.ceil(points.length / 2000))
    return points
      .filter((_point, index) => index % every === 0)
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
  return (
    <div className="signature">
      <canvas ref={canvas} {...size} role="img" aria-label={label} />
      <Button onClick={clear}>{t('action.clear')}</Button>
    </div>
  )
}
