import type { MouseEvent } from 'react'
import type { ZoneView } from '../../../core/contract/desk.ts'
import { useWords } from '../../i18n/index.ts'

type Props = {
  readonly zones: readonly ZoneView[]
  readonly x: number | null
  readonly y: number | null
  readonly point: (at: { readonly x: number; readonly y: number }) => void
}

const margin = 60
const least = 300

/** The venue as points on a plan, to point at with a mouse; the fields above do the same by keyboard. */
export function Plan({ zones, x, y, point }: Props) {
  const { t, pick } = useWords()
  const width = Math.max(least, ...zones.map((zone) => zone.x), x ?? 0) + margin
  const height = Math.max(least, ...zones.map((zone) => zone.y), y ?? 0) + margin
  const pointAt = (event: MouseEvent<SVGSVGElement>) => {
    // The plan keeps its proportions, so that there may be room beside it in its frame.
    const metres = event.currentTarget.getScreenCTM()?.inverse()
    if (metres === undefined) return
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(metres)
    point({ x: Math.max(0, Math.round(at.x)), y: Math.max(0, Math.round(at.y)) })
  }
  const dot = width / 110
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the two fields above take the same place by keyboard
    <svg
      className="venue-plan"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      onClick={pointAt}
      // The focus stays in the form, so that Enter saves what was pointed at.
      onMouseDown={(event) => event.preventDefault()}
    >
      <title>{t('ours.plan')}</title>
      {zones.map((zone) => (
        <g key={zone.id}>
          <circle cx={zone.x} cy={zone.y} r={dot} />
          <text x={zone.x + dot * 1.6} y={zone.y + dot} fontSize={dot * 3}>
            {pick(zone)}
          </text>
        </g>
      ))}
      {x !== null && y !== null && <circle className="venue-here" cx={x} cy={y} r={dot * 2} />}
    </svg>
  )
}
