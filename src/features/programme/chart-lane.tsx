import { memo } from 'react'
import { barName, kindLetters, lookOf, overlapWords } from './bar-words.ts'
import { dayNumber, type Days } from './programme-days.ts'
import type { Lane, PlacedBar } from './programme-lanes.ts'
import { lengthOf } from './programme-scale.ts'

interface LaneProps {
  lane: Lane
  row: number
  days: Days
  /** Pixels of the lines beside the names. */
  width: number
  labelOf: (placed: PlacedBar) => string
  /** How many share the street and a day, by reference. */
  overlaps: ReadonlyMap<string, number>
  /** The one bar of the chart that Tab reaches, if it is here. */
  activeKey: string | undefined
  chosenKey: string | undefined
  /** Other dates for the chosen bar. */
  tried: Days | undefined
}

/** A line of bars. Moving about redraws only the lines that a bar leaves or comes to. */
export const ChartLane = memo(function ChartLane({
  lane,
  row,
  days,
  width,
  labelOf,
  overlaps,
  activeKey,
  chosenKey,
  tried,
}: LaneProps) {
  return (
    <div
      className={`app-gantt__lane${lane.isFirst ? ' app-gantt__lane--first' : ''}`}
      style={{ top: `calc(${row} * var(--app-lane))` }}
    >
      <div className="app-gantt__name">
        {lane.isFirst ? (
          <>
            <span className="app-gantt__group" title={lane.name}>
              {lane.name}
            </span>
            {lane.count > 1 ? <span className="app-gantt__count">{lane.count}</span> : null}
          </>
        ) : null}
      </div>
      <div className="app-gantt__track">
        {lane.bars.map((placed, at) => {
          const isChosen = placed.key === chosenKey
          const shown = isChosen && tried ? { ...placed, ...tried } : placed
          return (
            <Bar
              key={placed.key}
              placed={placed}
              shown={shown}
              days={days}
              width={width}
              label={labelOf(placed)}
              overlaps={overlaps.get(placed.bar.reference) ?? 0}
              isActive={placed.key === activeKey}
              isChosen={isChosen}
              isTried={shown !== placed}
              next={lane.bars[at + 1]?.from}
            />
          )
        })}
      </div>
    </div>
  )
})

interface BarProps {
  placed: PlacedBar
  /** Where it is drawn. */
  shown: PlacedBar
  days: Days
  width: number
  label: string
  overlaps: number
  isActive: boolean
  isChosen: boolean
  isTried: boolean
  /** First day of the bar after it. */
  next: string | undefined
}

/** Room for the letters of a label, in pixels each. */
const letter = 7.5

const percent = (days: number, all: number) => `${(days / all) * 100}%`

function Bar({ placed, shown, days, width, label, overlaps, isActive, isChosen, isTried, next }: BarProps) {
  const all = lengthOf(days)
  const first = dayNumber(days.from)
  const span = (from: string, to: string) => {
    const left = Math.max(0, dayNumber(from) - first)
    return {
      left: percent(left, all),
      width: percent(Math.max(0, Math.min(all, dayNumber(to) - first + 1) - left), all),
    }
  }
  if (shown.to < days.from || shown.from > days.to) return null
  const box = span(shown.from, shown.to)
  const pixels = (Number.parseFloat(box.width) / 100) * width
  const free = next ? ((dayNumber(next) - dayNumber(shown.to) - 1) / all) * width : Number.POSITIVE_INFINITY
  const fits = pixels > 34 + Math.min(label.length, 6) * letter
  const beside = !fits && !shown.askedTo && free > 30 + label.length * letter
  const classes = ['app-gantt__bar', `app-gantt__bar--${lookOf(placed)}`]
  if (isChosen) classes.push('app-gantt__bar--chosen')
  if (shown.from < days.from) classes.push('app-gantt__bar--before')
  if (shown.to > days.to) classes.push('app-gantt__bar--after')
  const overrun = shown.overrunFrom && !isTried ? span(shown.overrunFrom, shown.to) : undefined
  const asked = shown.askedTo && shown.askedTo > shown.to ? span(nextDay(shown.to), shown.askedTo) : undefined
  return (
    <>
      {isTried ? <span className="app-gantt__ghost" style={span(placed.from, placed.to)} aria-hidden="true" /> : null}
      {asked ? <span className="app-gantt__asked" style={asked} aria-hidden="true" /> : null}
      <button
        type="button"
        className={classes.join(' ')}
        style={box}
        data-key={placed.key}
        data-letter={kindLetters[placed.bar.kind]}
        tabIndex={isActive ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={overlaps === 0 ? barName(shown) : `${barName(shown)}, ${overlapWords(overlaps)}`}
      >
        {fits ? <span className="app-gantt__label">{label}</span> : null}
      </button>
      {overrun ? <span className="app-gantt__overrun" style={overrun} aria-hidden="true" /> : null}
      {overlaps > 0 ? <span className="app-gantt__mark" style={{ left: box.left }} aria-hidden="true" /> : null}
      {beside ? (
        <span className="app-gantt__beside" style={{ left: `calc(${box.left} + ${box.width})` }} aria-hidden="true">
          {label}
        </span>
      ) : null}
    </>
  )
}

const nextDay = (day: string) => new Date((dayNumber(day) + 1) * 86_400_000).toISOString().slice(0, 10)
