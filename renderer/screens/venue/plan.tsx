import type { MouseEvent } from 'react'
import type { ZoneView } from '../../../core/contract/desk.ts'
import { useWords } from '../../i18n/index.ts'
import { placeNames } from './plan-names.ts'

type Props = {
  readonly zones: readonly ZoneView[]
  readonly x: number | null
  readonly y: number | null
  readonly point: (at: { readonly x: number; readonly y: number }) => void
}

const margin = 60
const least = 300

const within = (at: number, most: number): number => Math.min(Math.max(Math.round(at), 0), most)

/** The venue as points on a plan, to point at with a mouse; the fields above do the same by keyboard. */
export function Plan({ zones, x, y, point }: Props) {
  const { t, pick } = useWords()
  const width = Math.max(least, ...zones.map((zone) => zone.x), x ?? 0) + margin
  const height = Math.max(least, ...zones.map((zone) => zone.y), y ?? 0) + margin
  const pointAt = (event: MouseEvent<SVGSVGElement>) => {
    // The plan keeps its shape in whatever room it has, so there may be a margin that is no part of it.
    const onScreen = event.currentTarget.getScreenCTM()
    if (onScreen === null) return
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(onScreen.inverse())
    point({ x: within(at.x, width), y: within(at.y, height) })
  }
  const dot = width / 110
  const letter = dot * 3
  const names = placeNames(
    zones.map((zone) => ({ id: zone.id, x: zone.x, y: zone.y, name: pick(zone) })),
    width,
    letter,
  )
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
      {zones.map((zone) => {
        const name = names.get(zone.id)
        return (
          <g key={zone.id}>
            <circle cx={zone.x} cy={zone.y} r={dot}>
              <title>{pick(zone)}</title>
            </circle>
            {name !== undefined && (
              <text x={name.x} y={name.y} fontSize={letter} textAnchor={name.anchor}>
                {pick(zone)}
              </text>
            )}
          </g>
        )
      })}
      {x !== null && y !== null && <circle className="venue-here" cx={x} cy={y} r={dot * 2} />}
    </svg>
  )
}
