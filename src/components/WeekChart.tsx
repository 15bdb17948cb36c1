import './week-chart.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { SensitiveDay, Stretch } from '../../domain/rules/sensitive-hours.ts'
import { countWords, dayDate } from '../../domain/words.ts'
import { clockOf, hoursWords, shortHours, stretchWords } from './week-chart-words.ts'

interface WeekChartProps {
  days: readonly SensitiveDay[]
  /** What the picture and the table are about: "Proposed hours beside traffic-sensitive times". */
  caption: string
  /** There are no works: the street's own times alone are shown. */
  isStreetOnly?: boolean
}

const left = 84
const right = 84
const hourWidths = { least: 6, most: 36 }
const rowHeight = 26
const top = 26
const mostDays = 14

/** Traffic-sensitive times and proposed hours day by day, as a picture and as a table that says the same. */
export function WeekChart({ days, caption, isStreetOnly = false }: WeekChartProps) {
  const [isTable, setTable] = useState(false)
  const shown = days.slice(0, mostDays)
  const rest = days.length - shown.length
  return (
    <figure className="app-week">
      <figcaption className="govuk-visually-hidden">{caption}</figcaption>
      {isTable ? (
        <DayTable days={shown} caption={caption} isStreetOnly={isStreetOnly} />
      ) : (
        <DayPicture days={shown} caption={caption} isStreetOnly={isStreetOnly} />
      )}
      {rest === 0 ? null : (
        <p className="govuk-body-s">
          The first {mostDays} days are shown. {countWords(rest, 'more day')} follow.
        </p>
      )}
      <button type="button" className="app-link-button" onClick={() => setTable(!isTable)}>
        {isTable ? 'Show as a chart' : 'Show as a table'}
      </button>
    </figure>
  )
}

function DayTable({ days, caption, isStreetOnly }: WeekChartProps) {
  const headings = ['Day', 'Traffic-sensitive', ...(isStreetOnly ? [] : ['Proposed hours', 'In both'])]
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {headings.map((heading) => (
            <th key={heading} scope="col" className="govuk-table__header">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {days.map((day) => (
          <tr key={day.on.toString()} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {dayDate(day.on)}
            </th>
            <td className="govuk-table__cell">{stretchWords(day.sensitive, 'None')}</td>
            {isStreetOnly ? null : (
              <>
                <td className="govuk-table__cell">{stretchWords(day.worked, 'No work')}</td>
                <td className="govuk-table__cell">
                  {day.minutesInBoth === 0 ? 'None' : hoursWords(day.minutesInBoth)}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayPicture({ days, caption, isStreetOnly = false }: WeekChartProps) {
  const id = useId()
  const fills = { sensitive: `${id}-sensitive`, both: `${id}-both` }
  const [first, last] = hoursShown(days)
  const { holder, widthAvailable } = useWidth()
  const hourWidth = hourWidthIn(widthAvailable, last - first)
  const step = hourWidth < 26 ? 4 : 2
  const width = left + (last - first) * hourWidth + right
  const height = top + days.length * rowHeight + 4
  const at = (minute: number) => left + (minute / 60 - first) * hourWidth
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, tick) => first + tick * step)
  return (
    <div ref={holder}>
      <svg
        className="app-week__picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={isStreetOnly ? sensitiveWords(days, caption) : pictureWords(days, caption)}
      >
        <Patterns {...fills} />
        {ticks.map((hour) => (
          <g key={hour}>
            <line x1={at(hour * 60)} x2={at(hour * 60)} y1={top} y2={height} stroke="#cecece" />
            <text x={at(hour * 60)} y={16} fontSize="14" textAnchor="middle" fill="#484949">
              {clockOf(hour * 60)}
            </text>
          </g>
        ))}
        {days.map((day, row) => (
          <DayRow
            key={day.on.toString()}
            day={day}
            y={top + row * rowHeight}
            at={at}
            end={isStreetOnly ? undefined : at(last * 60)}
            fills={fills}
          />
        ))}
      </svg>
      <ul className="app-week__key" aria-hidden="true">
        <KeyEntry fill={`url(#${fills.sensitive})`} stroke="#54319f" words="Traffic-sensitive" />
        {isStreetOnly ? null : (
          <>
            <KeyEntry fill="#ffffff" stroke="#144e81" words="Proposed hours" />
            <KeyEntry fill={`url(#${fills.both})`} stroke="#0b0c0c" words="Both: conflict" />
          </>
        )}
      </ul>
    </div>
  )
}

interface DayRowProps {
  day: SensitiveDay
  y: number
  at: (minute: number) => number
  /** Where the words about the works begin at the end of the row; undefined where there are none. */
  end: number | undefined
  fills: { sensitive: string; both: string }
}

function DayRow({ day, y, at, end, fills }: DayRowProps) {
  const bar = ({ from, to }: Stretch) => ({ x: at(from), width: Math.max(1, at(to) - at(from)) })
  const isConflict = day.minutesInBoth > 0
  return (
    <g>
      <text x={0} y={y + 18} fontSize="14" fill="#0b0c0c">
        {dayDate(day.on)}
      </text>
      {day.sensitive.map((time) => (
        <rect key={time.from} {...bar(time)} y={y + 2} height={22} fill={`url(#${fills.sensitive})`} stroke="#54319f" />
      ))}
      {day.worked.map((time) => (
        <rect key={time.from} {...bar(time)} y={y + 7} height={12} fill="#ffffff" stroke="#144e81" strokeWidth="2" />
      ))}
      {day.both.map((time) => (
        <rect
          key={time.from}
          {...bar(time)}
          y={y + 7}
          height={12}
          fill={`url(#${fills.both})`}
          stroke="#0b0c0c"
          strokeWidth="2"
        />
      ))}
      {end === undefined ? null : (
        <text
          x={end + 10}
          y={y + 18}
          fontSize="14"
          fontWeight={isConflict ? 700 : 400}
          fill={isConflict ? '#98201f' : '#484949'}
        >
          {isConflict ? `! ${shortHours(day.minutesInBoth)}` : day.isWorked ? '' : 'No work'}
        </text>
      )}
    </g>
  )
}

/** Stripes and not only colours, so that the chart reads in black and white too. */
function Patterns({ sensitive, both }: { sensitive: string; both: string }) {
  return (
    <defs>
      <pattern id={sensitive} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill="#f1edf8" />
        <line x1="0" y1="0" x2="0" y2="7" stroke="#54319f" strokeWidth="2" />
      </pattern>
      <pattern id={both} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="#98201f" />
        <line x1="0" y1="0" x2="0" y2="5" stroke="#0b0c0c" strokeWidth="2" />
      </pattern>
    </defs>
  )
}

function KeyEntry({ fill, stroke, words }: { fill: string; stroke: string; words: string }) {
  return (
    <li>
      <svg width="24" height="14" viewBox="0 0 24 14" focusable="false">
        <rect x="1" y="1" width="22" height="12" fill={fill} stroke={stroke} strokeWidth="2" />
      </svg>
      {words}
    </li>
  )
}

/** The chart is drawn at its own size, never scaled: letters must stay readable in a narrow column. */
function useWidth() {
  const holder = useRef<HTMLDivElement>(null)
  const [widthAvailable, setWidth] = useState(left + right + 14 * hourWidths.most)
  useEffect(() => {
    if (!holder.current) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width))
    observer.observe(holder.current)
    return () => observer.disconnect()
  }, [])
  return { holder, widthAvailable }
}

function hourWidthIn(width: number, hours: number): number {
  return Math.max(hourWidths.least, Math.min(hourWidths.most, Math.floor((width - left - right) / hours)))
}

/** Whole hours from the first to the last that anything happens, and at least the usual day. */
function hoursShown(days: readonly SensitiveDay[]): [number, number] {
  const stretches = days.flatMap((day) => [...day.sensitive, ...day.worked])
  const first = Math.min(6 * 60, ...stretches.map(({ from }) => from))
  const last = Math.max(20 * 60, ...stretches.map(({ to }) => to))
  return [Math.floor(first / 120) * 2, Math.ceil(last / 120) * 2]
}

function pictureWords(days: readonly SensitiveDay[], caption: string): string {
  const conflicts = days.filter((day) => day.minutesInBoth > 0)
  if (conflicts.length === 0) return `${caption}. No proposed hours fall in sensitive time.`
  return `${caption}. ${conflicts.map((day) => `${dayDate(day.on)}: ${hoursWords(day.minutesInBoth)}`).join('; ')}.`
}

function sensitiveWords(days: readonly SensitiveDay[], caption: string): string {
  return `${caption}. ${days.map((day) => `${dayDate(day.on)}: ${stretchWords(day.sensitive, 'none')}`).join('; ')}.`
}
