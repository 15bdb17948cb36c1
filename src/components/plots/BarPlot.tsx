import { useId, type ReactNode } from 'react'
import { PlotDownloads } from './PlotDownloads.tsx'
import { PlotPatterns, patternOf } from './PlotPatterns.tsx'
import { useIsPhone } from '../phone-width.ts'
import { barsOf, shortened } from './plot-bars.ts'
import { scaledTo, ticksTo } from './plot-scale.ts'
import './plots.css'

export interface BarSeries {
  readonly name: string
  /** One for each of the plot's points. */
  readonly values: readonly number[]
}

interface BarPlotProps {
  title: string
  /** The finding, in a sentence or two: it is read in the place of the picture. */
  says: ReactNode
  /** Names of the bars along the bottom, such as "Dec 25". */
  points: readonly string[]
  /** From the bottom up; six at most: more patterns cannot be told apart. */
  series: readonly BarSeries[]
  /** Points that are not whole, such as a month that goes on: drawn with a dashed outline. */
  partial?: readonly number[]
  /** A figure as it is written; as a whole number otherwise. */
  words?: (value: number) => string
}

const height = 280
const room = { left: 56, right: 8, top: 24, bottom: 28 }
const innerHeight = height - room.top - room.bottom
/** Of a figure of the plot's size, as near as a plot needs it. */
const letterWidth = 7

const inNumbers = (value: number) => value.toLocaleString('en-GB')

/** Numbers as stacked bars, one for each point. The same numbers stand in the table that the page has beneath. */
export function BarPlot({ title, says, points, series, partial = [], words = inNumbers }: BarPlotProps) {
  const id = useId()
  // a drawing made for a desk would have letters on a phone that nobody can read
  const isPhone = useIsPhone()
  const width = isPhone ? 340 : 680
  const innerWidth = width - room.left - room.right
  const bars = barsOf(series)
  const ticks = ticksTo(Math.max(0, ...bars.map(({ total }) => total)))
  const up = scaledTo(ticks.at(-1) ?? 1, innerHeight)
  const step = innerWidth / Math.max(1, points.length)
  const thick = Math.min(48, step * 0.72)
  const y = (value: number) => room.top + innerHeight - up(value)
  const every = Math.max(1, Math.ceil((points.length * 48) / innerWidth))
  return (
    <figure className="app-plot" aria-labelledby={id}>
      <figcaption className="govuk-heading-s app-plot__title" id={id}>
        {title}
      </figcaption>
      <p className="govuk-body app-plot__says">{says}</p>
      <ul className="app-plot__key" aria-hidden="true">
        {series.map(({ name }, at) => (
          <li key={name}>
            <svg width="22" height="14" focusable="false">
              <rect x="0.5" y="0.5" width="21" height="13" stroke="#0b0c0c" {...patternOf(id, at)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg className="app-plot__picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <PlotPatterns id={id} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="app-plot__grid" x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
            <text className="app-plot__number" x={room.left - 6} y={y(tick) + 4} textAnchor="end">
              {words(tick)}
            </text>
          </g>
        ))}
        {bars.map(({ total, parts }, at) => {
          const x = room.left + step * at + (step - thick) / 2
          const top = y(total)
          return (
            <g key={points[at]}>
              {parts.map(({ from, to }, part) =>
                to > from ? (
                  <rect
                    key={series[part]?.name}
                    x={x}
                    width={thick}
                    y={y(to)}
                    height={Math.max(0, y(from) - y(to))}
                    stroke="#ffffff"
                    strokeWidth="0.5"
                    {...patternOf(id, part)}
                  />
                ) : null,
              )}
              {partial.includes(at) && total > 0 ? (
                <rect
                  x={x - 3}
                  y={top - 3}
                  width={thick + 6}
                  height={room.top + innerHeight - top + 3}
                  fill="none"
                  stroke="#0b0c0c"
                  strokeDasharray="4 3"
                />
              ) : null}
              {total > 0 ? (
                <text className="app-plot__number" x={x + thick / 2} y={top - 7} textAnchor="middle">
                  {words(total)}
                </text>
              ) : null}
              {at % every === 0 ? (
                <text className="app-plot__number" x={x + thick / 2} y={height - 8} textAnchor="middle">
                  {shortened(points[at] ?? '', Math.floor((step * every) / letterWidth))}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <PlotDownloads title={title} />
    </figure>
  )
}
