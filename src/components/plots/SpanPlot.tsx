import { useId, type ReactNode } from 'react'
import { shortDate } from '../../../domain/words.ts'
import { useIsPhone } from '../phone-width.ts'
import { PlotDownloads } from './PlotDownloads.tsx'
import { PlotPatterns, patternOf } from './PlotPatterns.tsx'
import { dayScale, shortened } from './plot-bars.ts'
import './plots.css'

export interface Span {
  readonly key: string
  /** At the start of its row. */
  readonly name: string
  /** Civil dates, both included; one without an end goes on to the edge of the plot. */
  readonly from: string
  readonly to: string | undefined
  /** Which of the series it is, from 0. */
  readonly series: number
}

interface SpanPlotProps {
  title: string
  /** The finding, in a sentence: it is read in the place of the picture. */
  says: ReactNode
  spans: readonly Span[]
  /** Names of the series in the key. */
  series: readonly string[]
  /** Civil date in Europe/London, drawn as a line. */
  today: string
}

const rowHeight = 26
const top = 40
/** Half a year's number is written beyond the last line. */
const rightRoom = 22
const letterWidth = 7

/** Spans of days as bars, one a row, with a line for today. The same dates stand in the table that the page has beneath. */
export function SpanPlot({ title, says, spans, series, today }: SpanPlotProps) {
  const id = useId()
  const isPhone = useIsPhone()
  const width = isPhone ? 340 : 760
  const left = isPhone ? 96 : 220
  const ends = [today, ...spans.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))]
  const { at, years } = dayScale(ends, width - left - rightRoom)
  const height = top + spans.length * rowHeight + 8
  const x = (day: string) => left + at(day)
  // a year takes some 40 pixels to be written
  const every = Math.max(1, Math.ceil((years.length * 40) / (width - left)))
  return (
    <figure className="app-plot" aria-labelledby={id}>
      <figcaption className="govuk-heading-s app-plot__title" id={id}>
        {title}
      </figcaption>
      <p className="govuk-body app-plot__says">{says}</p>
      <ul className="app-plot__key" aria-hidden="true">
        {series.map((name, nth) => (
          <li key={name}>
            <svg width="22" height="14" focusable="false">
              <rect x="0.5" y="0.5" width="21" height="13" stroke="#0b0c0c" {...patternOf(id, nth)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg className="app-plot__picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <PlotPatterns id={id} />
        {years.map((year, nth) => (
          <g key={year}>
            <line className="app-plot__grid" x1={x(year)} x2={x(year)} y1={top - 6} y2={height} />
            {nth % every === 0 ? (
              <text className="app-plot__number" x={x(year)} y={top - 12} textAnchor="middle">
                {year.slice(0, 4)}
              </text>
            ) : null}
          </g>
        ))}
        {spans.map(({ key, name, from, to, series: nth }, row) => {
          const y = top + row * rowHeight
          return (
            <g key={key}>
              <text className="app-plot__number" x={0} y={y + 17}>
                {shortened(name, Math.floor((left - 8) / letterWidth))}
              </text>
              <rect
                x={x(from)}
                width={Math.max(2, (to === undefined ? width - rightRoom : x(to)) - x(from))}
                y={y + 4}
                height={rowHeight - 8}
                stroke="#0b0c0c"
                strokeWidth="0.5"
                {...patternOf(id, nth)}
              />
            </g>
          )
        })}
        <line x1={x(today)} x2={x(today)} y1={top - 8} y2={height} stroke="#0b0c0c" strokeWidth="2" />
        <text className="app-plot__number" x={x(today)} y={12} textAnchor="middle">
          Today, {shortDate(today)}
        </text>
      </svg>
      <PlotDownloads title={title} />
    </figure>
  )
}
